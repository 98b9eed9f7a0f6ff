import type { Keyword } from "../../../model/paper.ts";
import type { KeywordsAsTopics } from "../../../model/options.ts";

/** Whose keywords a machine assigned, or are those of the journal: they are topics only where all are wanted. */
const BY_MACHINE =
  /^(?:OpenAlex|Semantic Scholar|Fields of|Crossref|Web of Science|INSPIRE$|Zotero$|category$|arXiv$)/i;

/** ADS repeats arXiv's categories among its keywords: `Astrophysics - Solar and Stellar Astrophysics`. */
const CATEGORY_AGAIN = /^\p{Lu}[\p{L} ]+ - \p{Lu}/u;

/** MeSH marks so who or what was studied, on nearly every paper; these headings set no papers apart. */
const CHECK_TAGS: ReadonlySet<string> = new Set(
  `adolescent; adult; aged; aged, 80 and over; animals; cats; cattle; chick embryo; child; child, preschool; cricetinae; dogs; female;
  guinea pigs; humans; human; infant; infant, newborn; male; mice; middle aged; pregnancy; rabbits; rats; swine; young adult; article;
  priority journal; controlled study; review; nonhuman; human experiment; major clinical study; clinical article`.split(
    /;\s*/,
  ),
);

/** Whether a keyword is to be a topic, by whose it is and what it says. */
export function isTopical({ text, scheme }: Keyword, wanted: KeywordsAsTopics): boolean {
  if (wanted === "none" || CATEGORY_AGAIN.test(text)) return false;
  return (wanted === "all" || !BY_MACHINE.test(scheme)) && !CHECK_TAGS.has(text.toLowerCase());
}

/** Whose keyword it is, for readers. */
export const schemeWords = (scheme: string) => (scheme === "author" ? "author keyword" : scheme);
