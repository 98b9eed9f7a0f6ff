import type { Keyword, Mention, Venue } from "../../../model/paper.ts";
import type { RawPaper } from "../draft.ts";
import { doiIn } from "../fields/found-identifiers.ts";
import { splitAtCommas, splitAtSemicolons } from "../fields/keywords.ts";
import { orcidIn } from "../fields/orcid.ts";
import type { RawIdentifiers } from "../fields/identifiers.ts";
import type { Reader } from "../reader.ts";
import { dateFromAds } from "../tagged/ads.ts";
import { abstractGiven, adsByline, adsVenue } from "./ads-fields.ts";
import { markupOf, textAt, textsAt } from "./mixed-text.ts";
import { readXml } from "./read-records.ts";
import { descendants, nodeAt, type XmlNode } from "./tree.ts";

/** Records of Dublin Core: NASA ADS's, and those of OAI repositories. */
export const dublinCoreReader: Reader = {
  kind: "dublin-core",
  label: "Dublin Core XML",
  format: "Dublin Core XML",
  writtenBy: ["NASA ADS", "repositories"],
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

const BIBCODE = /^\d{4}[A-Za-z0-9.&]{14}[A-Z.a-z]$/;

function toPaper(record: XmlNode): RawPaper | string {
  const core = descendants(record, "dc")[0] ?? record;
  if (nodeAt(record, "header")?.attributes["status"] === "deleted") return "the repository has deleted it";
  const [title, description] = [nodeAt(core, "title"), nodeAt(core, "description")];
  const identifiers = textsAt(core, "identifier");
  const relations = textsAt(core, "relation");
  const ads = identifiers.some((text) => BIBCODE.test(text));
  const cited = relations.map((text) => /^citations:(\d{1,7})$/.exec(text)?.[1]).find(Boolean);
  return {
    title: title ? markupOf(title) : "",
    ...creators(textsAt(core, "creator")),
    date: ads ? dateFromAds(textAt(core, "date")) : publicationDate(textsAt(core, "date")),
    abstract: description ? abstractGiven(markupOf(description)) : null,
    links: [...identifiers, ...relations],
    identifiers: identifiersIn(identifiers),
    venue: sourceOf(textAt(core, "source")),
    keywords: subjects(textsAt(core, "subject")),
    citations: cited ? { count: Number(cited), source: "ADS" } : null,
  };
}

/** OJS puts an affiliation behind a name, DSpace an ORCID: `Okafor, Ngozi; University`, `Doe, Jane [0000-…]`. */
function creators(texts: readonly string[]): { names: Mention[]; complete: boolean } {
  const parts = texts.map((text) => text.split(/;\s*/));
  const byline = adsByline(parts.map(([name = ""]) => name.replace(/\s*\[[^\]]*\]\s*$/, "")));
  if (byline.names.length !== texts.length) return byline;
  const names = byline.names.map((name, n) => {
    const orcid = orcidIn(parts[n]?.[0]);
    const affiliations = parts[n]?.slice(1).filter((place) => place !== "") ?? [];
    return { ...name, ...(orcid && { orcid }), ...(affiliations.length > 0 && { affiliations }) };
  });
  return { ...byline, names };
}

/** Repositories list the moments when a file came in beside the day of publication, which has no time of day. */
function publicationDate(dates: readonly string[]): string {
  return dates.find((date) => !date.includes("T")) ?? dates[0] ?? "";
}

/** `Journal; Vol. 4 No. 2 (2019): Spring; 11-20` of OJS, or as ADS writes it; names of repositories are none. */
function sourceOf(text: string): Venue | null {
  const [, name = "", volume, issue, pages] =
    /^([^;]+); Vol\.? (\w+)(?:,? (?:No|Núm|n)\.? ([\w-]+))?[^;]*(?:; ([\w-]+))?/.exec(text) ?? [];
  if (name) return { name, ...(volume && { volume }), ...(issue && { issue }), ...(pages && { pages }) };
  return /^(?:reponame|instname|instacron):/.test(text) ? null : adsVenue(text);
}

/** ADS writes all its keywords as one subject, others one subject for each. */
function subjects(texts: readonly string[]): Keyword[] {
  const single = texts.length === 1 ? splitAtSemicolons(texts[0] ?? "").flatMap(splitAtCommas) : texts;
  return single.map((text) => ({ text: text.trim(), scheme: "subject" })).filter(({ text }) => text !== "");
}

function identifiersIn(texts: readonly string[]): RawIdentifiers {
  const named = doiIn(texts.find((text) => /^doi:|doi\.org\/|^10\.\d{4,9}\//i.test(text)) ?? "");
  return {
    doi: named.doi,
    arxiv: texts.find((text) => /^arxiv:|arxiv\.org\/abs\//i.test(text)) ?? named.arxiv,
    bibcode: texts.find((text) => BIBCODE.test(text)),
    isbn: texts.find((text) => /^(?:urn:)?isbn/i.test(text)),
    pmid: texts.find((text) => /^pmid:|pubmed/i.test(text)),
  };
}
