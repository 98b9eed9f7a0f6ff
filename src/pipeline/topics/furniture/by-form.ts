/** Characters [start, end) of a text. */
export interface Stretch {
  start: number;
  end: number;
}

const YEAR = String.raw`(?:19|20)\d\d`;
const MARK = String.raw`(?:©|\(c\)|copyright\b)`;
const PUBLISHER = String.raw`(?:Elsevier|Springer|Wiley|Taylor\s*&\s*Francis|IOP Publishing|Oxford University Press|Cambridge University Press|Academic Press|MDPI|IEEE|SAGE|Informa|Emerald|Pergamon|World Scientific|American Chemical Society|Royal Society of Chemistry)`;

/** The rest of a line, over the full stops of companies. */
const REST = String.raw`(?:B\.V\.?|S\.A\.?|(?:Inc|Ltd|Co|LLC|GmbH)\.|[^.!?\n]){0,120}[.!?]?`;

/** Lines that journals put before, behind and into abstracts, by how they are written. */
const FORMS = [
  // © 2015 The Authors. Published by Elsevier Ltd. All rights reserved.
  new RegExp(
    String.raw`${MARK}\s*(?:©|\(c\))?\s*(?:by\s+)?${YEAR}${REST}(?:\s*(?:Published by|All rights reserved|Reproduced with|This is an open access)${REST})*`,
    "giu",
  ),
  new RegExp(String.raw`(?:©|copyright\s+(?:©|by|of|the)\b)[^.!?\n]{0,60}${YEAR}${REST}`, "giu"),
  /\ball rights reserved\b[.!]?/giu,
  new RegExp(String.raw`\bpublished by ${PUBLISHER}${REST}`, "giu"),
  new RegExp(String.raw`\b${YEAR} ${PUBLISHER}${REST}\s*$`, "giu"),
  // BACKGROUND: … METHODS: … and, in journals of astronomy, Aims. …
  /(?:^|(?<=[.!?]\s{0,3}))(?:abstract|background|objectives?|aims?|purpose|introduction|context|methods?|materials and methods|design|setting|patients|measurements|main outcome measures|results?|findings|conclusions?|discussion|significance|interpretation|funding)\s*:/giu,
  /(?:^|(?<=[.!?]\s{1,3}))(?:Context|Aims|Methods|Results|Conclusions)\.(?=\s)/gu,
  /^abstract\b(?=\s+\p{Lu})/giu,
];

/** A quick look whether there can be any of them. */
const MAY_HAVE =
  /©|\(c\)|copyright|rights reserved|published by|elsevier|springer|wiley|:|^abstract|Aims\./iu;

/** Copyright lines, names of publishers behind them, and the labels of structured abstracts. Linear. */
export function furnitureByForm(text: string): Stretch[] {
  if (!MAY_HAVE.test(text)) return [];
  return FORMS.flatMap((form) =>
    [...text.matchAll(form)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
}
