import { headingOf } from "../../../model/heading.ts";
import type { Keyword } from "../../../model/paper.ts";
import type { KeywordsAsTopics } from "../../../model/options.ts";

/** Whose keywords a machine assigned, or are those of the journal: they are topics only where all are wanted. */
const BY_MACHINE =
  /^(?:OpenAlex|Semantic Scholar|Fields of|Crossref|Web of Science|INSPIRE$|Zotero$|category$|arXiv$)/i;

/** ADS repeats arXiv's categories among its keywords: `Astrophysics - Solar and Stellar Astrophysics`. */
const CATEGORY_AGAIN = /^\p{Lu}[\p{L} ]+ - \p{Lu}/u;

/** Indexes mark so who or what was studied, on nearly every paper; these headings set no papers apart. */
const CHECK_TAGS: ReadonlySet<string> = new Set(
  `adolescent; adult; aged; aged, 80 and over; animals; cats; cattle; chick embryo; child; child, preschool; cricetinae; dogs; female;
  guinea pigs; humans; human; infant; infant, newborn; male; mice; middle aged; pregnancy; rabbits; rats; swine; young adult; article;
  priority journal; controlled study; review; nonhuman; human experiment; major clinical study; clinical article`.split(
    /;\s*/,
  ),
);
/** Whose keywords they stand among; elsewhere so many of them on one paper show that its keywords come from such an index. */
const OF_INDEXES = /^(?:MeSH|Emtree|Scopus|Cochrane)$/;
const PACK = 3;

const isTag = ({ text }: Keyword) => CHECK_TAGS.has(text.toLowerCase());

/** The keywords of a paper that are to be topics, by whose they are and what they say; headings of MeSH without their qualifiers. */
export function topicalKeywords(keywords: readonly Keyword[], wanted: KeywordsAsTopics): readonly Keyword[] {
  if (wanted === "none" || keywords.length === 0) return [];
  const plain = keywords.map((keyword) => ({ text: headingOf(keyword), scheme: keyword.scheme }));
  const isPacked = plain.filter(isTag).length >= PACK;
  return plain.filter((keyword) => {
    const { text, scheme } = keyword;
    if (wanted !== "all" && BY_MACHINE.test(scheme)) return false;
    if (scheme === "ADS" && CATEGORY_AGAIN.test(text)) return false;
    return !isTag(keyword) || !(isPacked || OF_INDEXES.test(scheme));
  });
}

/** Whose keyword it is, for readers. */
export const schemeWords = (scheme: string) => (scheme === "author" ? "author keyword" : scheme);
