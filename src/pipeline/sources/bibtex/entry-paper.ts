import type { Byline, Category } from "../../../model/paper.ts";
import { hasLatex } from "../../../lib/latex.ts";
import { resolveCategories } from "../categories.ts";
import type { RawPaper } from "../draft.ts";
import { readableText } from "../fields/readable-text.ts";
import { dateOf } from "./bibtex-date.ts";
import { addOrcids, citationsOf, keywordsOf, referencesOf } from "./bibtex-extras.ts";
import { identifiersOf, linksOf } from "./bibtex-identifiers.ts";
import { toBibtexByline } from "./bibtex-names.ts";
import { venueOf } from "./bibtex-venue.ts";
import type { Entry } from "./entry.ts";
import { rawField, textField, toLine, toParagraphs } from "./field-text.ts";

/** What ADS and Scopus write where there is no abstract. */
const NO_ABSTRACT = /^\[?(?:not available|no abstract available|abstract not available)\b.{0,10}$/i;

/** An entry as a paper, as written. */
export function toRawPaper(entry: Entry): RawPaper {
  const abstract = toParagraphs(rawField(entry, "abstract"));
  const byline = bylineOf(entry);
  return {
    title: titleOf(entry),
    names: byline.names,
    complete: byline.complete,
    date: dateOf(entry),
    otherDate: textField(entry, "origdate") || null,
    categories: categoriesOf(entry),
    abstract: NO_ABSTRACT.test(abstract) ? null : abstract,
    links: linksOf(entry),
    identifiers: identifiersOf(entry),
    venue: venueOf(entry),
    keywords: keywordsOf(entry),
    references: referencesOf(entry),
    citations: citationsOf(entry),
    flaws: entry.flaws,
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

/** The authors, and the collaborations that INSPIRE names apart. Editors are no authors. */
function bylineOf(entry: Entry): Byline {
  const { names, complete } = toBibtexByline(rawField(entry, "author", "authors"));
  for (const part of textField(entry, "collaboration").split(/,|\band\b/)) {
    const written = readableText(part).trim();
    const known = names.some(
      (name) => name.group && name.written.toLowerCase().includes(written.toLowerCase()),
    );
    if (written !== "" && !known) names.push({ written, group: true });
  }
  addOrcids(names, entry);
  const affiliations = splitAffiliations(rawField(entry, "affiliations", "affiliation"));
  const [only] = names;
  // Which of several authors an affiliation belongs to is not said.
  if (only && names.length === 1 && affiliations.length > 0) only.affiliations = affiliations;
  return { names, complete };
}

const splitAffiliations = (tex: string) =>
  toLine(tex.slice(0, 5000))
    .split(/;\s/)
    .map(readableText)
    .filter((text) => text !== "");

function categoriesOf(entry: Entry): Category[] {
  const codes = textField(entry, "primaryclass", "eprintclass")
    .slice(0, 200)
    .split(/[\s,;]+/)
    .filter((code) => /^[a-z]+(?:-[a-z]+)?(?:\.[A-Za-z-]+)?$/.test(code));
  const categories = codes.length > 0 ? resolveCategories(codes) : null;
  return categories ? codes.map((code) => categories.of(code)) : [];
}
