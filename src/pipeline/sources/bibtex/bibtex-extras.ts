import { foldedWords } from "../../../lib/fold.ts";
import type { Keyword, Mention, PaperDraft, Reference } from "../../../model/paper.ts";
import { tidyIdentifiers } from "../fields/identifiers.ts";
import { splitAtCommas, splitAtSemicolons, toKeywords } from "../fields/keywords.ts";
import { orcidIn } from "../fields/orcid.ts";
import type { Entry } from "./entry.ts";
import { rawField, textField, toLine } from "./field-text.ts";

/** The keywords of an entry, with whose they are: those of the authors, of Scopus, of Web of Science. */
export function keywordsOf(entry: Entry): Keyword[] {
  const scopus = /^scopus$/i.test(textField(entry, "source"));
  const read = (name: string, scheme: string) => toKeywords(splitWords(textField(entry, name)), scheme);
  return [
    ...read("author_keywords", "author"),
    ...read("keywords", scopus ? "Scopus" : "author"),
    ...read("keyword", "author"),
    ...read("keywords-plus", "Keywords Plus"),
  ];
}

/** Parted by semicolons where there are any, else by commas. */
function splitWords(text: string): string[] {
  const parts = splitAtSemicolons(text);
  return parts.length > 1 ? parts : splitAtCommas(text);
}

/** `Times-Cited` of Web of Science; `Cited by: 12` in the note of Scopus. */
export function citationsOf(entry: Entry): PaperDraft["citations"] {
  const wos = /^\d{1,7}$/.exec(textField(entry, "times-cited"))?.[0];
  if (wos) return { count: Number(wos), source: "Web of Science" };
  const scopus = /^\s*cited by:? (\d{1,7})\b/i.exec(textField(entry, "note"))?.[1];
  return scopus ? { count: Number(scopus), source: "Scopus" } : null;
}

/** The works that an entry cites: one a line from Web of Science, parted by semicolons from Scopus. */
export function referencesOf(entry: Entry): Reference[] {
  const texts = [
    ...rawField(entry, "cited-references").split("\n"),
    ...splitAtSemicolons(rawField(entry, "references")),
  ];
  return texts.flatMap((tex) => {
    const text = toLine(tex.slice(0, 5000)).replace(/\.$/, "");
    const doi =
      /\bDOI:? (?:\[)?(10\.\d{4,9}\/[^\s,\]]+)/i.exec(text)?.[1] ?? /doi\.org\/(10\.\S+)/i.exec(text)?.[1];
    return text === "" ? [] : [{ identifiers: tidyIdentifiers({ doi }), text }];
  });
}

/** Puts ORCIDs on the byline: from BibLaTeX's annotations by number, from Web of Science by name. */
export function addOrcids(names: Mention[], entry: Entry): void {
  const annotations = [rawField(entry, "author+an"), rawField(entry, "author+an:orcid")]
    .join(";")
    .slice(0, 100_000);
  for (const [, number, value] of annotations.matchAll(
    /(?:^|[;\s])(\d{1,7})(?::\w{1,20})?\s?=\s?([^;]{1,200})/g,
  )) {
    setOrcid(names[Number(number) - 1], orcidIn(value ?? ""));
  }
  for (const line of rawField(entry, "orcid-numbers").split(/\n|;/)) {
    const [name = "", orcid = ""] = toLine(line.slice(0, 300)).split("/");
    const owners = names.filter((mention) => isNamed(mention, name));
    if (owners.length === 1) setOrcid(owners[0], orcidIn(orcid));
  }
}

function setOrcid(mention: Mention | undefined, orcid: string | undefined): void {
  if (mention && orcid) mention.orcid ??= orcid;
}

/** Whether `Family, Given` means a name of the byline: the same family name, hyphens and accents apart, and first letter. */
function isNamed({ family = "", given = "" }: Mention, name: string): boolean {
  const [last = "", first = ""] = name.split(",").map(letters);
  return letters(family) === last && letters(given).startsWith(first.slice(0, 1));
}

const letters = (text: string) => foldedWords(text).join("");
