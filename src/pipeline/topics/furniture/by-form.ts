/** Characters [start, end) of a text. */
export interface Stretch {
  start: number;
  end: number;
}

const YEAR = String.raw`(?:19|20)\d\d`;
const COMPANY = String.raw`(?:Elsevier|Springer|Wiley|Taylor\s*&\s*Francis|IOP|Oxford University Press|Cambridge University Press|Academic Press|MDPI|IEEE|ACM|SAGE|Informa|Emerald|Pergamon|World Scientific|Society|Association|Institute|The Authors?|Published|Ltd|Inc|B\.V|LLC|GmbH|Press|Publish)`;

/** The rest of a line, over the full stops of companies. */
const REST = String.raw`(?:B\.V\.?|S\.A\.?|(?:Inc|Ltd|Co|LLC|GmbH)\.|[^.!?\n]){0,120}[.!?]?`;
/** What stands behind a copyright line. */
const MORE = String.raw`(?:\s{0,3}(?:Published by|All rights reserved|Reproduced with|This is an open access)${REST})*`;

/** Lines that journals put before, behind and into abstracts, by how they are written. */
const FORMS = [
  // © 2015 The Authors. Published by Elsevier Ltd. All rights reserved.
  new RegExp(
    String.raw`(?:copyright\s{1,3})?©\s{0,3}(?:copyright\s{1,3})?(?:by\s{1,3})?${YEAR}${REST}${MORE}`,
    "giu",
  ),
  new RegExp(String.raw`©[^.!?\n]{0,60}${YEAR}${REST}${MORE}`, "giu"),
  // (C) 2002 Elsevier Science B.V.: a letter in brackets is one only before a company.
  new RegExp(
    String.raw`(?:copyright\s{1,3}(?:\(c\)\s{0,3})?|\(c\)\s{0,3})(?:by\s{1,3})?${YEAR}(?=[^.!?\n]{0,80}${COMPANY})${REST}${MORE}`,
    "giu",
  ),
  /\ball rights reserved\b[.!]?/giu,
  new RegExp(String.raw`(?:^|(?<=[.!?]\s{0,3}))Published by ${COMPANY}${REST}`, "gu"),
  new RegExp(String.raw`\b${YEAR} ${COMPANY}[^.!?\n]{0,40}(?:B\.V|Ltd|Inc|GmbH)?[.!?]?\s{0,3}$`, "gu"),
  // BACKGROUND: … METHODS: … and, in journals of astronomy, Aims. …
  /(?:^|(?<=[.!?]\s{0,3}))(?:abstract|background|objectives?|aims?|purpose|introduction|context|methods?|materials and methods|design|setting|patients|measurements|main outcome measures|results?|findings|conclusions?|discussion|significance|interpretation|funding)\s{0,3}:/giu,
  /(?:^|(?<=[.!?]\s{1,3}))(?:Context|Aims|Methods|Results|Conclusions)\.(?=\s)/gu,
  /^(?:Abstract|ABSTRACT)\b(?=\s{1,3}\p{Lu})/gu,
  // What stands where an abstract should.
  /\bsearch for (?:other|more) (?:works|articles|papers) by this author\b(?: on:)?(?:\s{0,3}(?:Oxford Academic|GSW|PubMed|Crossref|Google Scholar)\b)*/giu,
  // The formats that a page offers its citation in.
  /\b(?:download citation file:\s{0,3})?ris \(zotero\)(?:\s{1,3}(?:ref(?:erence)?|manager|refmanager|easybib|bookends|mendeley|papers|endnote|refworks|bibtex)\b)+/giu,
  /\b(?:an )?abstract is not available for this content[^.]{0,80}[.]?/giu,
  /\byou do not (?:currently )?have access to this (?:content|article)[^.]{0,160}[.]?/giu,
  /\bplease (?:use|review) (?:the|our) (?:get access|terms and conditions)[^.]{0,160}[.]?/giu,
  /\bi have read and accept the [^.]{0,120}[.]?/giu,
  /\b(?:use the link below to )?share a full[- ]text version of (?:this )?article[^.]{0,80}[.]?/giu,
];

/** A quick look whether there can be any of them. */
const MAY_HAVE =
  /©|\(c\)|copyright|rights reserved|published by|elsevier|springer|wiley|:|^abstract|aims\.|by this author|access|full[- ]text|zotero/iu;

/** Copyright lines, names of publishers behind them, and the labels of structured abstracts. Linear. */
export function furnitureByForm(text: string): Stretch[] {
  if (!MAY_HAVE.test(text)) return [];
  return FORMS.flatMap((form) =>
    [...text.matchAll(form)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
}
