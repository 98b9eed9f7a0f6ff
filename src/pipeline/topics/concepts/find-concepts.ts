import type { KeywordsAsTopics } from "../../../model/options.ts";
import type { TopicKind } from "../../../model/paper.ts";
import type { NamedVocabulary } from "../../../model/vocabulary.ts";
import type { Draft, Drafts } from "../drafts.ts";
import type { GivenPhrase } from "../given-topics.ts";
import { nameKey } from "../name-key.ts";
import type { NameBook } from "../names/name-book.ts";
import type { UnitRules } from "../phrases/units.ts";
import type { WordedPaper } from "../worded-paper.ts";
import { addClasses } from "./add-classes.ts";
import { addMapped, addVocabularies, type Listed } from "./add-vocabularies.ts";
import { addKeyword, openCandidates, type Candidate } from "./candidates.ts";
import { classesOf } from "./class-names.ts";
import { schemeWords, topicalKeywords } from "./keyword-schemes.ts";
import { toSpeller } from "./label-spellings.ts";

/** What concepts are made of, beside the papers. */
export interface ConceptSources {
  vocabularies: readonly NamedVocabulary[];
  /** Which keywords count. */
  keywords: KeywordsAsTopics;
  rules: UnitRules;
  /** The rules of the other languages that papers are in. */
  others: readonly UnitRules[];
  book: NameBook;
  /** The keys of phrases that are topics anyhow: what is called so is a concept in their place, however rare. */
  chosen: ReadonlySet<string>;
  /** On so many papers must be what only keywords name. */
  least: number;
}

export interface ConceptsFound {
  /** To be looked for in the texts. */
  sought: GivenPhrase[];
  /** The normal words, without blanks, that are looked for: no phrases of these are topics beside them. */
  called: ReadonlySet<string>;
  /** What of vocabularies is here. */
  listed: Pick<Listed, "keys" | "broader"> & { mapped: number[] };
  /** So many keywords are on too few papers. */
  left: number;
  /** The kind and key of what a keyword names. */
  find(keyword: string): { kind: TopicKind; key: string } | null;
}

/**
 * Concepts: what vocabularies name, and keywords that came with papers; labels and keywords of the same normal words are one. A
 * paper is on a concept when it has such a keyword, when a list maps it there, or when its text says it, which is looked for
 * afterwards. A keyword for what texts of the corpus have under a name (`Gaia`), or papers brought along as a phrase, puts the paper to
 * that. Linear in labels and keywords.
 */
export function findConcepts(
  papers: readonly WordedPaper[],
  drafts: Drafts,
  { vocabularies, keywords, rules, others, book, chosen, least }: ConceptSources,
): ConceptsFound {
  const candidates = openCandidates();
  const spell = toSpeller(rules, others);
  const listed = addVocabularies(vocabularies, candidates, {
    spell,
    isName: (label) => draftOfName(label, book, drafts) !== null,
    isTerm: (words) => chosen.has(words.replaceAll(" ", "")),
  });
  /** What papers brought along as a phrase stays one, unless a vocabulary has it. */
  const elsewhere = (label: string): Draft | null => {
    const { key } = spell(label);
    const isPhrase = !candidates.find(key)?.listed && drafts.has("phrase", key);
    return draftOfName(label, book, drafts) ?? (isPhrase ? drafts.of("phrase", key) : null);
  };
  if (keywords !== "none") addClasses(papers, candidates, listed.broader);
  papers.forEach((paper, index) => {
    for (const { text, scheme } of topicalKeywords(paper.keywords, keywords)) {
      if (classesOf(scheme, text).length > 0) continue;
      const other = elsewhere(text);
      if (other) other.papers.add(index);
      else if (spell(text).key !== "") {
        const one = candidates.of(spell(text));
        if (scheme === "MeSH") one.heading ??= text;
        addKeyword(one, text, schemeWords(scheme), index);
      }
    }
  });
  const mapped = addMapped(papers, vocabularies, listed);
  const isKept = ({ key, listed: label, spellings, papers: on }: Candidate) =>
    label !== null || (chosen.has(key) && spellings.size > 0) || on.size >= least;
  const kept = candidates.all().filter(isKept);
  for (const one of kept) writeDraft(one, drafts);
  const sought = kept.flatMap((one) => toPhrase(one, chosen));
  return {
    sought,
    called: new Set(sought.flatMap(({ spellings }) => spellings.map((words) => words.replaceAll(" ", "")))),
    listed: { ...listed, mapped },
    left: candidates.all().length - kept.length,
    find(keyword) {
      const other = elsewhere(keyword);
      const one = other ? undefined : candidates.find(spell(keyword).key);
      return other ?? (one ? { kind: "concept", key: one.key } : null);
    },
  };
}

/** The draft of a named thing that texts of the corpus have. What is a word as well is none by its capital alone. */
function draftOfName(label: string, book: NameBook, drafts: Drafts): Draft | null {
  const isOneWord = !/[\s–-]/u.test(label.trim());
  const name = book.findWritten(label) ?? (isOneWord ? undefined : book.find(nameKey(label)));
  if (!name || (isOneWord && name.near.length > 0)) return null;
  return drafts.has("entity", name.key) ? drafts.of("entity", name.key) : null;
}

function writeDraft(
  { key, spellings, listed, heading, types, forms, papers }: Candidate,
  drafts: Drafts,
): void {
  const draft = drafts.of("concept", key);
  for (const phrase of [key, ...[...spellings].map((words) => words.replaceAll(" ", ""))])
    if (drafts.has("phrase", phrase)) drafts.absorb(drafts.of("phrase", phrase), draft);
  draft.label ??= listed?.label ?? heading;
  if (listed) draft.types = new Map([[listed.type, 1]]);
  else if (!draft.given) draft.types = types;
  for (const [form, count] of forms) draft.surfaces.set(form, (draft.surfaces.get(form) ?? 0) + count);
  for (const paper of papers) draft.papers.add(paper);
}

/** One word that only keywords name is looked for if it is a term of the corpus; one that a vocabulary has counts sparingly, unless it is a topic anyhow. */
function toPhrase({ key, listed, spellings }: Candidate, chosen: ReadonlySet<string>): GivenPhrase[] {
  const sought = [...spellings].filter(
    (words) => listed !== null || words.includes(" ") || chosen.has(words),
  );
  const sparing = sought.some((words) => !words.includes(" ") && !chosen.has(words));
  const everywhere = listed !== null;
  return sought.length === 0 ? [] : [{ kind: "concept", key, spellings: sought, everywhere, sparing }];
}
