import type { KeywordsAsTopics } from "../../../model/options.ts";
import type { NamedVocabulary } from "../../../model/vocabulary.ts";
import type { Draft, Drafts } from "../drafts.ts";
import type { GivenPhrase } from "../given-topics.ts";
import { nameKey } from "../name-key.ts";
import type { NameBook } from "../names/name-book.ts";
import { isSingleTerm } from "../phrases/single-terms.ts";
import type { UnitRules } from "../phrases/units.ts";
import type { WordedPaper } from "../worded-paper.ts";
import { addClasses } from "./add-classes.ts";
import { addMapped, addVocabularies } from "./add-vocabularies.ts";
import { addKeyword, openCandidates, type Candidate } from "./candidates.ts";
import { classesOf } from "./class-names.ts";
import { isTopical, schemeWords } from "./keyword-schemes.ts";
import { toSpeller } from "./label-spellings.ts";

/** What concepts are made of, beside the papers. */
export interface ConceptSources {
  vocabularies: readonly NamedVocabulary[];
  /** Which keywords count. */
  keywords: KeywordsAsTopics;
  rules: UnitRules;
  book: NameBook;
  /** The keys of phrases that are topics anyhow: what is called so is a concept in their place, however rare. */
  chosen: ReadonlySet<string>;
  /** On so many papers must be what only keywords name. */
  least: number;
}

export interface ConceptsFound {
  /** To be looked for in the texts. */
  sought: GivenPhrase[];
  /** What is directly above each, all by their keys. */
  broader: ReadonlyMap<string, ReadonlySet<string>>;
  /** The normal words, without blanks, of all that they are called: no phrases of these are topics beside them. */
  called: ReadonlySet<string>;
  /** So many keywords are on too few papers. */
  left: number;
}

/**
 * Concepts: what vocabularies name, and keywords that came with papers; labels and keywords of the same normal words are one. A
 * paper is on a concept when it has such a keyword, when a list maps it there, or when its text says it, which is looked for
 * afterwards. A keyword for what texts of the corpus have under a name (`Gaia`) puts the paper to that. Linear in labels and keywords.
 */
export function findConcepts(
  papers: readonly WordedPaper[],
  drafts: Drafts,
  { vocabularies, keywords, rules, book, chosen, least }: ConceptSources,
): ConceptsFound {
  const candidates = openCandidates();
  const spell = toSpeller(rules);
  const { byCode, broader } = addVocabularies(
    vocabularies,
    candidates,
    spell,
    (label) => draftOfName(label, book, drafts) !== null,
  );
  if (keywords !== "none") addClasses(papers, candidates, broader);
  papers.forEach((paper, index) => {
    for (const keyword of paper.keywords) {
      if (!isTopical(keyword, keywords)) continue;
      const { scheme } = keyword;
      if (classesOf(scheme, keyword.text).length > 0) continue;
      const text = scheme === "MeSH" ? keyword.text.replace(/\/.*$/, "") : keyword.text; // without what is said of it
      const named = draftOfName(text, book, drafts);
      if (named) named.papers.add(index);
      else if (spell(text).key !== "") {
        const one = candidates.of(spell(text));
        if (scheme === "MeSH") one.heading ??= text;
        addKeyword(one, text, schemeWords(scheme), index);
      }
    }
  });
  addMapped(papers, vocabularies, byCode);
  const isKept = ({ key, listed, papers: on }: Candidate) =>
    listed !== null || chosen.has(key) || on.size >= least;
  const kept = candidates.all().filter(isKept);
  for (const one of kept) writeDraft(one, drafts);
  const called = new Set(
    kept.flatMap(({ key, spellings }) => [key, ...[...spellings].map((words) => words.replaceAll(" ", ""))]),
  );
  return { sought: kept.flatMap(toPhrase), broader, called, left: candidates.all().length - kept.length };
}

/** The draft of a named thing that texts of the corpus have. */
function draftOfName(label: string, book: NameBook, drafts: Drafts): Draft | null {
  const name = book.findWritten(label) ?? (/\p{Lu}/u.test(label) ? book.find(nameKey(label)) : undefined);
  return name && drafts.has("entity", name.key) ? drafts.of("entity", name.key) : null;
}

function writeDraft({ key, listed, heading, types, forms, papers }: Candidate, drafts: Drafts): void {
  const draft = drafts.of("concept", key);
  draft.label ??= listed?.label ?? heading;
  draft.types = listed ? new Map([[listed.type, 1]]) : types;
  for (const [form, count] of forms) draft.surfaces.set(form, (draft.surfaces.get(form) ?? 0) + count);
  for (const paper of papers) draft.papers.add(paper);
}

/** One word that is no term by itself is looked for if a vocabulary has it, and then counts sparingly. */
function toPhrase({ key, listed, spellings }: Candidate): GivenPhrase[] {
  const isTerm = (words: string) => words.includes(" ") || isSingleTerm(words);
  const sought = [...spellings].filter((words) => listed !== null || isTerm(words));
  const sparing = !sought.every(isTerm);
  return sought.length === 0 ? [] : [{ kind: "concept", key, spellings: sought, everywhere: true, sparing }];
}
