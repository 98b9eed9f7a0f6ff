import { type InParallel, oneByOne, type Tell } from "../../lib/in-parallel.ts";
import { pause } from "../../lib/pause.ts";
import type { DecisionAbout } from "../../model/decision.ts";
import type { Keyphrase } from "../../model/keyphrase.ts";
import type { KeywordsAsTopics } from "../../model/options.ts";
import type { Notice } from "../../model/notice.ts";
import type { NamedVocabulary } from "../../model/vocabulary.ts";
import type { Told } from "../told.ts";
import type { WordedPaper } from "./worded-paper.ts";
import type { Topic } from "../../model/topic.ts";
import { decideTopics, phrasesDecided } from "./decided/decide-topics.ts";
import { addCategories } from "./category-topics.ts";
import { findConcepts, type ConceptsFound } from "./concepts/find-concepts.ts";
import { addListedNames } from "./concepts/listed-names.ts";
import { vocabularyNotices } from "./concepts/vocabulary-notices.ts";
import { openDrafts, type Drafts } from "./drafts.ts";
import { withoutFurniture } from "./furniture/without-furniture.ts";
import { addGivenTopics, type GivenPhrase } from "./given-topics.ts";
import { keepTopics, leastPapersOfNames } from "./keep-topics.ts";
import { addNames } from "./names/add-names.ts";
import { judgeNames, learnNames } from "./names/learn-names.ts";
import { loadLanguages } from "./languages/load-languages.ts";
import type { UnitRules } from "./phrases/units.ts";
import { languageNotices } from "./languages/language-notice.ts";
import { openNameBook, type NameBook } from "./names/name-book.ts";
import { rankKeyphrases } from "./keyphrases/rank-keyphrases.ts";
import { mapToTopics, toKeyphrases } from "./keyphrases/to-keyphrases.ts";
import { toNormalizer } from "./normal-word.ts";
import { bindAcronyms } from "./phrases/acronym-book.ts";
import { addPhrases } from "./phrases/add-phrases.ts";
import { choosePhrases, leastPapers, type ChosenPhrases } from "./phrases/choose-phrases.ts";
import { countRuns } from "./phrases/count-runs.ts";
import { joinChunks, unitsOfText } from "./phrases/unit-columns.ts";
import { readTexts } from "./read-texts.ts";
import { toShards } from "./shards.ts";
import { textsOf } from "./texts.ts";
import { toTopics } from "./to-topics.ts";
import { addCases, countCases, toWordCase, type WordCase } from "./word-case.ts";

export interface TopicOptions {
  /** Told how many papers have been read, as far as the passes over them can be counted so. */
  progress?: (done: number, total: number) => void;
  /** How work is parted between threads; all of it is done here when left out. */
  inParallel?: InParallel;
  /** At most so many keyphrases a paper. */
  keyphrases?: number;
  /** What users said of topics, and papers by what they call them: see `paperAt` of the sources. */
  decisions?: readonly DecisionAbout<"topic">[];
  paperAt?: (called: string) => number | undefined;
  /** What papers can be about, beside what is found in them. */
  vocabularies?: readonly NamedVocabulary[];
  /** Which keywords of the papers are topics. */
  keywords?: KeywordsAsTopics;
}

export interface TopicsFound {
  topics: Topic[];
  /** Those of each paper, the best first. */
  keyphrases: Keyphrase[][];
  notices: Notice[];
  told: Told[];
}

/** At most so many phrases. */
const ROOM = 1500;

/** So many keyphrases a paper are shown. */
const KEYPHRASES = 10;

/** What each pass over the papers takes of the whole, about. */
const PASSES = { cases: 0.1, names: 0.2, texts: 0.7 };

/**
 * Finds what papers are about: their categories, the named things (entities) and the phrases in title and abstract; or,
 * for papers that bring their topics along, exactly those. Every topic knows all the places where it stands. Nothing is
 * random: the same papers give the same topics. Three passes over the papers, shard by shard; about 1 ms a paper.
 */
export async function findTopics(
  papers: readonly WordedPaper[],
  options: TopicOptions,
): Promise<TopicsFound> {
  return topicsIn(await readPapers(papers, options));
}

/** The same in its two parts; what was read, which is large, is kept by nobody when topics were made of it. */
export function beginTopics(
  papers: readonly WordedPaper[],
  options: TopicOptions,
): { readingTexts: Promise<void>; findingTopics: Promise<TopicsFound> } {
  const reading = readPapers(papers, options);
  const readingTexts = reading.then(() => undefined);
  readingTexts.catch(() => undefined); // whoever waits for topics is told
  return { readingTexts, findingTopics: reading.then(topicsIn) };
}

/** The passes over the papers, which threads do. */
async function readPapers(
  papers: readonly WordedPaper[],
  {
    progress,
    inParallel = oneByOne,
    keyphrases = KEYPHRASES,
    decisions = [],
    paperAt = () => undefined,
    vocabularies = [],
    keywords = "none",
  }: TopicOptions,
) {
  const pass =
    (before: number, share: number): Tell =>
    (done) =>
      progress?.(Math.round((before + done * share) * papers.length), papers.length);
  const { texts, notices: furniture } = withoutFurniture(textsOf(papers));
  const shards = toShards(texts);
  const cases = addCases(await inParallel(countCases, null, shards, pass(0, PASSES.cases)));
  const book = openNameBook();
  addListedNames(vocabularies, book);
  const learned = await inParallel(learnNames, cases, shards, pass(PASSES.cases, PASSES.names));
  const normal = toNormalizer();
  const acronyms = bindAcronyms(judgeNames(learned, book), normal, papers.length);
  const drafts = openDrafts();
  addCategories(papers, drafts);
  const given = addGivenTopics(papers, drafts, book, {
    normal,
    longForm: (short) => acronyms.shared.get(short),
  });
  const read = await inParallel(
    readTexts,
    { cases, names: book.entries(), acronyms: acronyms.shared },
    shards.map((shard) => ({ ...shard, own: shard.texts.map((_, n) => acronyms.own.get(shard.first + n)) })),
    pass(PASSES.cases + PASSES.names, PASSES.texts),
  );
  return {
    papers,
    texts,
    shards,
    cases,
    book,
    normal,
    acronyms,
    drafts,
    given,
    read,
    furniture,
    most: keyphrases,
    decisions,
    paperAt,
    vocabularies,
    keywords,
  };
}

type Found = Awaited<ReturnType<typeof readPapers>>;

/** The topics of what was read: what one thread does alone, with pauses. */
async function topicsIn(found: Found): Promise<TopicsFound> {
  const { papers, texts, normal, acronyms, book, drafts, read, decisions } = found;
  const rules = { normal, longForm: (short: string) => acronyms.shared.get(short) };
  const wordCase = toWordCase(found.cases);
  await pause();
  const chosen = chosenPhrases(found, wordCase);
  await pause();
  addNames(
    texts,
    read.flatMap(({ names }) => names),
    book,
    drafts,
  );
  await pause();
  const concepts = await conceptsIn(found, rules, chosen);
  const phrases = phrasesBeside(concepts, chosen, found);
  const sought = phrasesDecided(decisions, drafts.all(), phrases, rules);
  addPhrases(texts, unitsIn(found), [...phrases, ...sought], drafts);
  await pause();
  const met = drafts.all().filter((draft) => draft.papers.size > 0); // of a vocabulary much is in no paper
  const decided = decideTopics(met, decisions, { texts, rules, paperAt: found.paperAt });
  const left = { phrases: chosen.left, passing: chosen.passing, keywords: concepts.left };
  const { kept, notices } = keepTopics(decided.drafts, left, papers.length);
  const { topics, placeOf } = toTopics(kept, wordCase, normal, papers.length, concepts.listed.broader);
  await pause();
  const named = (keyphrase: string) => {
    const one = concepts.find(keyphrase);
    return one && placeOf(one.kind, one.key);
  };
  return {
    topics,
    keyphrases: mapToTopics(withoutNoise(keyphrasesIn(found, rules), decided.isNoise), topics, named),
    notices: [
      ...found.furniture,
      ...languageNotices(papers, languagesIn(found)),
      ...vocabularyNotices(found.vocabularies, concepts, placeOf),
      ...notices,
    ],
    told: decided.told,
  };
}

/** The phrases of the texts that are terms. A single word that is nearly always capitalised is part of a name: Nova Scotia is no nova. */
function chosenPhrases({ read, papers, acronyms }: Found, wordCase: WordCase): ChosenPhrases {
  const { keys, chunks } = joinChunks(read.map(({ units }) => units));
  const counts = countRuns(keys, chunks, leastPapers(papers.length));
  return choosePhrases(
    counts.filter(({ key }) => !wordCase.isProper(key)),
    acronyms.longForms,
    papers.length,
    ROOM,
  );
}

async function conceptsIn(found: Found, rules: UnitRules, chosen: ChosenPhrases): Promise<ConceptsFound> {
  const { papers, drafts, vocabularies, keywords, book } = found;
  return findConcepts(papers, drafts, {
    vocabularies,
    keywords,
    rules,
    others: await rulesOfOthers(languagesIn(found), rules.longForm),
    book,
    chosen: new Set(chosen.phrases.map(({ key }) => key)),
    least: leastPapers(papers.length),
  });
}

/** What is looked for in the texts: concepts, and the phrases that are neither concepts nor known names. */
function phrasesBeside(
  { sought, called }: ConceptsFound,
  { phrases }: ChosenPhrases,
  { given, book, drafts, papers }: Found,
): GivenPhrase[] {
  return [
    ...sought,
    ...given.filter(({ kind, key }) => kind !== "phrase" || !called.has(key)),
    ...phrases.filter(({ key }) => !called.has(key) && !isNameHere(key, book, drafts, papers.length)),
  ];
}

/** The keyphrases of each paper. All candidates of one that came with keywords are ranked: each keyword is looked for among them. */
function keyphrasesIn({ papers, texts, read, most }: Found, rules: UnitRules): Keyphrase[][] {
  const candidates = read.map((shard) => shard.candidates);
  const ranked = rankKeyphrases(candidates, papers.length, (paper) =>
    papers[paper]?.keywords.length ? Infinity : most,
  );
  return toKeyphrases(papers, texts, candidates, ranked, { rules, most });
}

const languagesIn = ({ read }: Found) => read.flatMap(({ languages }) => languages);

/** Whether what is called so is a known name on enough papers: what stands there beside it (`Milky Way analogs`) is no topic of the same words. */
function isNameHere(key: string, book: NameBook, drafts: Drafts, paperCount: number): boolean {
  const isKnown = book.find(key)?.label != null && drafts.has("entity", key);
  return isKnown && drafts.of("entity", key).papers.size >= leastPapersOfNames(paperCount);
}

/** How words of the other languages that papers are in become normal ones. */
async function rulesOfOthers(
  languages: readonly (string | null)[],
  longForm: UnitRules["longForm"],
): Promise<UnitRules[]> {
  const codes = [...new Set(languages)].flatMap((code) => code || []).sort();
  const known = codes.length > 0 ? await loadLanguages() : null;
  return known ? codes.map((code) => ({ normal: (word: string) => known.stemOf(word, code), longForm })) : [];
}

/** Keyphrases without those that a user called noise; the authors' own stay, for they are what the paper says. */
function withoutNoise(
  keyphrases: Keyphrase[][],
  isNoise: (text: string, paper: number) => boolean,
): Keyphrase[][] {
  return keyphrases.map((own, paper) =>
    own.filter(({ text, score }) => score === null || !isNoise(text, paper)),
  );
}

/** The units of a text of a paper. */
function unitsIn({ shards, read }: Found) {
  const places = shards.flatMap(({ texts }, shard) => {
    let passed = 0;
    return texts.map(({ length }) => {
      passed += length;
      return { shard, firstText: passed - length };
    });
  });
  return (paper: number, text: number) => {
    const { shard = -1, firstText = 0 } = places[paper] ?? {};
    const units = read[shard]?.units;
    return units ? unitsOfText(units, firstText + text) : [];
  };
}
