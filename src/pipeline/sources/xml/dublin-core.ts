import type { Keyword } from "../../../model/paper.ts";
import type { RawPaper } from "../draft.ts";
import type { RawIdentifiers } from "../fields/identifiers.ts";
import type { Reader } from "../reader.ts";
import { abstractGiven, adsByline, adsVenue } from "./ads-fields.ts";
import { markupOf, textAt, textsAt } from "./mixed-text.ts";
import { readXml } from "./read-records.ts";
import { descendants, nodeAt, type XmlNode } from "./tree.ts";

/** Records of Dublin Core: NASA ADS's, and those of OAI repositories. */
export const dublinCoreReader: Reader = {
  kind: "dublin-core",
  label: "Dublin Core XML",
  recognise(head) {
    const known =
      head.trimStart().startsWith("<") &&
      /<dc:title[\s>]/.test(head) &&
      head.includes("purl.org/dc/elements/1.1");
    return known && recordName(head) ? "it is XML with records of Dublin Core" : null;
  },
  read: (text, source) =>
    readXml(text, source, { records: [recordName(text.head) ?? "dc"], understand: toPaper }),
};

/** An OAI answer holds `dc` elements in `record` elements: the outer one is the record. */
function recordName(head: string): string | null {
  return /<(?:\w+:)?record[\s>]/.test(head) ? "record" : /<(?:\w+:)?dc[\s>]/.test(head) ? "dc" : null;
}

function toPaper(record: XmlNode): RawPaper | string {
  const core = descendants(record, "dc")[0] ?? record;
  if (nodeAt(record, "header")?.attributes["status"] === "deleted") return "the repository has deleted it";
  const [title, description] = [nodeAt(core, "title"), nodeAt(core, "description")];
  const identifiers = textsAt(core, "identifier");
  return {
    title: title ? markupOf(title) : "",
    ...adsByline(textsAt(core, "creator")),
    date: textAt(core, "date"),
    abstract: description ? abstractGiven(markupOf(description)) : null,
    links: [...identifiers, ...textsAt(core, "relation")],
    identifiers: identifiersIn(identifiers),
    venue: adsVenue(textAt(core, "source")),
    keywords: subjects(textsAt(core, "subject")),
  };
}

/** ADS writes all its keywords as one subject, others one subject for each. */
function subjects(texts: readonly string[]): Keyword[] {
  const single = texts.length === 1 ? (texts[0]?.split(/[,;]\s+/) ?? []) : texts;
  return single.map((text) => ({ text: text.trim(), scheme: "subject" })).filter(({ text }) => text !== "");
}

function identifiersIn(texts: readonly string[]): RawIdentifiers {
  return {
    doi: texts.find((text) => /^doi:|doi\.org\/|^10\.\d{4,9}\//i.test(text)),
    arxiv: texts.find((text) => /^arxiv:|arxiv\.org\/abs\//i.test(text)),
    bibcode: texts.find((text) => /^\d{4}[A-Za-z0-9.&]{14}[A-Z.a-z]$/.test(text)),
    isbn: texts.find((text) => /^isbn/i.test(text)),
    pmid: texts.find((text) => /^pmid:|pubmed/i.test(text)),
  };
}
