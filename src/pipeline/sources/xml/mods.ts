import type { Keyword, Mention, Venue } from "../../../model/paper.ts";
import type { RawPaper } from "../draft.ts";
import { identifiersInLinks, isbnIn } from "../fields/found-identifiers.ts";
import type { RawIdentifiers } from "../fields/identifiers.ts";
import { splitAtSemicolons } from "../fields/keywords.ts";
import { mentionOfParts, toMention } from "../fields/names.ts";
import { orcidIn } from "../fields/orcid.ts";
import type { Reader } from "../reader.ts";
import { markupOf, textAt, textOf, textsAt } from "./mixed-text.ts";
import { readXml } from "./read-records.ts";
import { nodeAt, nodesAt, type XmlNode } from "./tree.ts";

/** The Library of Congress's MODS, as libraries, repositories and Zotero write it. */
export const modsReader: Reader = {
  kind: "mods",
  label: "MODS XML",
  format: "MODS XML",
  writtenBy: ["Zotero", "libraries"],
  recognise(head) {
    const known = head.trimStart().startsWith("<") && /<(?:\w+:)?mods(?:Collection)?[\s>]/.test(head);
    return known && /<(?:\w+:)?titleInfo[\s>]/.test(head) ? "it is XML with records of MODS" : null;
  },
  read: (text, source) => readXml(text, source, { records: ["mods"], understand: toPaper }),
};

function toPaper(record: XmlNode): RawPaper {
  const host = nodesAt(record, "relatedItem").find((item) => item.attributes["type"] === "host");
  const links = textsAt(record, "location/url");
  const notes = textsAt(record, "note").join("\n");
  const abstract = nodesAt(record, "abstract")
    .map(markupOf)
    .find((text) => text !== "");
  return {
    title: titleOf(record),
    ...bylineOf(record, host === undefined),
    date: dateOf(record, host),
    abstract: abstract ?? null,
    links,
    identifiers: identifiersOf(record, links, notes),
    venue: host ? venueOf(host) : null,
    keywords: nodesAt(record, "subject").flatMap(toKeywords),
    partOfBook: host !== undefined,
  };
}

/** The title itself, not its translations and other forms: `The ` + `catalogue` + `a history` + `Part 2`. */
function titleOf(work: XmlNode): string {
  const titles = nodesAt(work, "titleInfo");
  const info = titles.find((node) => node.attributes["type"] === undefined) ?? titles[0];
  if (!info) return "";
  const [article, subtitle, number, name] = ["nonSort", "subTitle", "partNumber", "partName"].map((part) =>
    textAt(info, part),
  );
  const main = nodeAt(info, "title");
  const title = `${article ?? ""}${article && !/['’-]$/.test(article) ? " " : ""}${main ? markupOf(main) : ""}`;
  const whole = [title, subtitle ?? ""].filter((part) => part !== "").join(": ");
  return [whole, number ?? "", name ?? ""].filter((part) => part !== "").join(". ");
}

const AUTHOR = /^(?:aut|author|cre|creator|dis|dissertant|joint author|co-?author)$/;
const EDITOR = /^(?:edt|editor|edited by)$/;

/** Authors, and names without a role; of a work that stands alone and has none, its editors. */
function bylineOf(record: XmlNode, alone: boolean): { names: Mention[]; complete: boolean } {
  const names = nodesAt(record, "name");
  const complete = !names.some((name) => nodeAt(name, "etal"));
  const people = names
    .filter((name) => !nodeAt(name, "etal"))
    .map((name) => ({ name, roles: textsAt(name, "role/roleTerm").map((role) => role.toLowerCase()) }));
  const authors = people.filter(({ roles }) => roles.length === 0 || roles.some((role) => AUTHOR.test(role)));
  const editors = alone ? people.filter(({ roles }) => roles.some((role) => EDITOR.test(role))) : [];
  const chosen = authors.length > 0 ? authors : editors;
  return { names: chosen.map(({ name }) => toName(name)), complete };
}

function toName(name: XmlNode): Mention {
  const parts = nodesAt(name, "namePart");
  const typed = (type: string) =>
    parts
      .filter((part) => part.attributes["type"] === type)
      .map(textOf)
      .join(" ");
  const plain = parts
    .filter((part) => part.attributes["type"] === undefined)
    .map(textOf)
    .join(" ");
  if (name.attributes["type"] === "corporate" || name.attributes["type"] === "conference")
    return { written: plain || typed("family"), group: true };
  const orcid = textsAt(name, "nameIdentifier")
    .map(orcidIn)
    .find((id) => id !== undefined);
  const affiliations = textsAt(name, "affiliation");
  const mention = typed("family")
    ? typed("given") === ""
      ? toMention(typed("family"), "given-first")
      : mentionOfParts(typed("family"), typed("given"), typed("termsOfAddress"))
    : toMention(plain, plain.includes(",") ? "family-first" : "given-first");
  return { ...mention, ...(orcid && { orcid }), ...(affiliations.length > 0 && { affiliations }) };
}

const DATES = ["dateIssued", "copyrightDate", "dateCreated"];

/** The key date; else the first, those for machines before those for people; else that of the volume it stands in. */
function dateOf(record: XmlNode, host: XmlNode | undefined): string | null {
  const dates = (node: XmlNode) =>
    DATES.flatMap((name) => nodesAt(node, `originInfo/${name}`)).filter(
      (date) => textOf(date) !== "" && date.attributes["point"] !== "end",
    );
  const own = dates(record);
  const best =
    own.find((date) => date.attributes["keyDate"] === "yes") ??
    own.find((date) => date.attributes["encoding"]) ??
    own[0];
  const hosted = host ? [...nodesAt(host, "part/date"), ...dates(host)].map(textOf) : [];
  return (best ? textOf(best) : hosted.find((text) => text !== "")) ?? null;
}

function identifiersOf(record: XmlNode, links: readonly string[], notes: string): RawIdentifiers {
  const valid = nodesAt(record, "identifier").filter((node) => node.attributes["invalid"] !== "yes");
  const of = (type: string) =>
    valid.filter((node) => node.attributes["type"]?.toLowerCase() === type).map(textOf);
  const linked = identifiersInLinks([...links, ...of("uri")]);
  return {
    ...linked,
    doi: of("doi")[0] ?? linked.doi,
    pmid: of("pmid")[0] ?? of("pubmed")[0] ?? /\bPMID:\s*(\d+)/.exec(notes)?.[1] ?? linked.pmid,
    pmcid: of("pmcid")[0] ?? /\bPMCID:\s*(PMC\d+)/.exec(notes)?.[1] ?? linked.pmcid,
    arxiv: of("arxiv")[0] ?? /\barxiv:\s*(\S+)/i.exec(notes)?.[1] ?? linked.arxiv,
    isbn: isbnIn(of("isbn").flatMap((text) => text.split(/\s+(?=\d)/))),
  };
}

function venueOf(host: XmlNode): Venue | null {
  const name = titleOf(host);
  if (name === "") return null;
  const detail = (...types: string[]) =>
    nodesAt(host, "part/detail")
      .filter((node) => types.includes(node.attributes["type"] ?? ""))
      .map((node) => textAt(node, "number"))
      .find((text) => text !== "");
  const extent = nodesAt(host, "part/extent").find((node) =>
    /^pages?$/.test(node.attributes["unit"] ?? "pages"),
  );
  const [start, end, list] = extent ? ["start", "end", "list"].map((part) => textAt(extent, part)) : [];
  const pages = list || [...new Set([start ?? "", end ?? ""])].filter((page) => page !== "").join("-");
  const [volume, issue] = [detail("volume"), detail("issue", "number")];
  return { name, ...(volume && { volume }), ...(issue && { issue }), ...(pages && { pages }) };
}

/** The topics of a subject; several of a heading in a vocabulary are topics each. */
function toKeywords(subject: XmlNode): Keyword[] {
  const scheme = subject.attributes["authority"]?.toUpperCase() ?? "subject";
  return textsAt(subject, "topic")
    .flatMap(splitAtSemicolons)
    .map((text) => ({ text: text.trim(), scheme }))
    .filter(({ text }) => text !== "");
}
