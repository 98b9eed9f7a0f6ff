import type { Notice } from "../../model/notice.ts";
import type { Paper } from "../../model/paper.ts";
import type { Topic } from "../../model/topic.ts";
import { addCategories } from "./category-topics.ts";
import { openDrafts } from "./drafts.ts";
import { readKnownNames } from "./gazetteer/known-names.ts";
import { addGivenTopics } from "./given-topics.ts";
import { keepTopics } from "./keep-topics.ts";
import { addNames } from "./names/add-names.ts";
import { learnNames } from "./names/learn-names.ts";
import { locateNames } from "./names/locate-names.ts";
import { openNameBook } from "./names/name-book.ts";
import { toNormalizer } from "./normal-word.ts";
import { bindAcronyms } from "./phrases/acronym-book.ts";
import { addPhrases } from "./phrases/add-phrases.ts";
import { choosePhrases, leastPapers } from "./phrases/choose-phrases.ts";
import { countPhrases } from "./phrases/count-phrases.ts";
import { loadTagger } from "./phrases/tagger.ts";
import type { UnitRules } from "./phrases/units.ts";
import { textsOf } from "./texts.ts";
import { toTopics } from "./to-topics.ts";
import { countWordCase } from "./word-case.ts";

export interface TopicOptions {
  /** Told how many papers have been read for phrases, which is most of the work. */
  progress?: (done: number, total: number) => void;
}

/** At most so many phrases. */
const ROOM = 1500;

/**
 * Finds what papers are about: their categories, the named things (entities) and the phrases in title and abstract; or,
 * for papers that bring their topics along, exactly those. Every topic knows all the places where it stands. Nothing is
 * random: the same papers give the same topics. About 1 ms a paper.
 */
export async function findTopics(
  papers: readonly Paper[],
  options: TopicOptions,
): Promise<{ topics: Topic[]; notices: Notice[] }> {
  const texts = textsOf(papers);
  const wordCase = countWordCase(texts);
  const normal = toNormalizer();
  const book = openNameBook(readKnownNames());
  const definitions = learnNames(texts, wordCase, book);
  const acronyms = bindAcronyms(definitions, normal, papers.length);
  const drafts = openDrafts();
  const rulesOf = (paper: number): UnitRules => ({
    normal,
    longForm: (short) => acronyms.longForm(paper, short),
  });
  addCategories(papers, drafts);
  const given = addGivenTopics(papers, drafts, book, rulesOf(-1));
  const spans = texts.map((list, paper) =>
    locateNames(list, book, (short) => acronyms.longForm(paper, short) !== undefined, wordCase),
  );
  const counts = countPhrases(
    texts,
    spans,
    rulesOf,
    await loadTagger(),
    leastPapers(papers.length),
    options.progress,
  );
  const chosen = choosePhrases(counts, acronyms.longForms, ROOM);
  addNames(texts, spans, book, drafts);
  addPhrases(texts, spans, rulesOf, [...given, ...chosen.phrases], drafts);
  const { kept, notices } = keepTopics(drafts.all(), chosen.left, papers.length);
  return { topics: toTopics(kept, wordCase, normal, papers.length), notices };
}
