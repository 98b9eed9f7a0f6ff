import type { Mention } from "../../../model/paper.ts";
import type { RawPaper } from "../draft.ts";
import { meansOthers, toMention } from "../fields/names.ts";
import type { Reader } from "../reader.ts";
import { markupOf, textAt, textOf, textsAt } from "./mixed-text.ts";
import { readXml } from "./read-records.ts";
import { nodeAt, nodesAt, type XmlNode } from "./tree.ts";

/** What the arXiv API answers: an Atom feed with an entry for each paper. */
export const arxivAtomReader: Reader = {
  kind: "arxiv-atom",
  label: "an answer of the arXiv API (Atom)",
  format: "Atom",
  writtenBy: ["arXiv's API"],
  recognise(head) {
    const feed =
      /<feed\b[^>]*"?http:\/\/www\.w3\.org\/2005\/Atom/.test(head) || /<feed\b[^>]*2005\/Atom/.test(head);
    return feed && /arxiv\.org/.test(head) ? "it is an Atom feed of arxiv.org" : null;
  },
  read: (text, source) => readXml(text, source, { records: ["entry"], understand: toPaper }),
};

function toPaper(entry: XmlNode): RawPaper | string {
  const address = textAt(entry, "id");
  const summary = nodeAt(entry, "summary");
  if (/\/api\/errors/.test(address)) return `arXiv answered with an error: ${textOf(summary)}`;
  const title = nodeAt(entry, "title");
  const [published, updated] = [textAt(entry, "published"), textAt(entry, "updated")];
  return {
    title: title ? markupOf(title) : "",
    ...bylineOf(entry),
    date: published || updated || null,
    otherDate: published && updated !== published ? updated || null : null,
    categories: subjectsOf(entry),
    abstract: summary ? markupOf(summary) : null,
    links: [address.replace(/^http:/, "https:")],
    identifiers: { arxiv: address, doi: textAt(entry, "doi") },
    venue: { name: textAt(entry, "journal_ref") },
  };
}

function bylineOf(entry: XmlNode): { names: Mention[]; complete: boolean } {
  const names = nodesAt(entry, "author").map((author): Mention => {
    const affiliations = textsAt(author, "affiliation");
    return {
      ...toMention(textAt(author, "name"), "given-first"),
      ...(affiliations.length > 0 && { affiliations }),
    };
  });
  const real = names.filter((name) => !meansOthers(name.written));
  return { names: real, complete: real.length === names.length };
}

/** The first category is the primary one. */
const subjectsOf = (entry: XmlNode) =>
  [...nodesAt(entry, "primary_category"), ...nodesAt(entry, "category")].map(
    (node) => node.attributes["term"] ?? "",
  );
