import type { Byline } from "../../../model/paper.ts";
import { hasLatex } from "../../../lib/latex.ts";
import type { RawPaper } from "../draft.ts";
import { readableText } from "../fields/readable-text.ts";
import { dateOf } from "./bibtex-date.ts";
import { addAffiliations } from "./bibtex-affiliations.ts";
import { addOrcids, citationsOf, keywordsOf, referencesOf } from "./bibtex-extras.ts";
import { identifiersOf, linksOf } from "./bibtex-identifiers.ts";
import { toBibtexByline } from "./bibtex-names.ts";
import { venueOf } from "./bibtex-venue.ts";
import type { Entry } from "./entry.ts";
import { rawField, textField, toParagraphs } from "./field-text.ts";

/** An entry as a paper, as written. */
export function toRawPaper(entry: Entry): RawPaper {
  const byline = bylineOf(entry);
  return {
    title: titleOf(entry),
    names: byline.names,
    addresses: [textField(entry, "affiliation", "affiliations")],
    complete: byline.complete,
    date: dateOf(entry),
    otherDate: textField(entry, "origdate") || null,
    categories: categoriesOf(entry),
    abstract: toParagraphs(rawField(entry, "abstract")),
    links: linksOf(entry),
    identifiers: identifiersOf(entry),
    venue: venueOf(entry),
    keywords: keywordsOf(entry),
    references: referencesOf(entry),
    citations: citationsOf(entry),
    flaws: entry.flaws,
    partOfBook: /^(?:in|conference$|book_section$)/.test(entry.type),
  };
}

/** Whether title or abstract say something in LaTeX. The lines that ADS ends with two backslashes do not. */
export function speaksLatex(entry: Entry): boolean {
  return (
    hasLatex(rawField(entry, "title")) ||
    hasLatex(rawField(entry, "abstract").replaceAll("\\textbackslash", ""))
  );
}

function titleOf(entry: Entry): string {
  const title =
    textField(entry, "title", "maintitle") ||
    (/^proceedings$/.test(entry.type) ? textField(entry, "booktitle") : "");
  const subtitle = title === "" ? "" : textField(entry, "subtitle");
  return subtitle ? `${title}${/[.:?!]$/.test(title) ? "" : ":"} ${subtitle}` : title;
}

/** Entries that are whole works: where these name no author they are their editors'. */
const WHOLE = /^(?:mv)?(?:book|proceedings|collection|reference|periodical)$/;

/** The authors, and the collaborations that INSPIRE names apart. Editors are no authors of what stands in their book. */
function bylineOf(entry: Entry): Byline {
  const authors = rawField(entry, "author", "authors", "book-author");
  const { names, complete } = toBibtexByline(
    authors || (WHOLE.test(entry.type) ? rawField(entry, "editor", "editors") : ""),
  );
  for (const part of textField(entry, "collaboration").split(/,|\band\b/)) {
    const written = readableText(part).trim();
    const known = names.some(
      (name) => name.group && name.written.toLowerCase().includes(written.toLowerCase()),
    );
    if (written !== "" && !known) names.push({ written, group: true });
  }
  addOrcids(names, entry);
  addAffiliations(names, entry);
  return { names, complete };
}

function categoriesOf(entry: Entry): string[] {
  return textField(entry, "primaryclass", "eprintclass")
    .slice(0, 200)
    .split(/[\s,;]+/)
    .filter((code) => /^[a-z]+(?:-[a-z]+)?(?:\.[A-Za-z-]+)?$/.test(code));
}
