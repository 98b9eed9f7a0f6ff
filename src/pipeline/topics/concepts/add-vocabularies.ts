import type { NamedVocabulary } from "../../../model/vocabulary.ts";
import { isSingleTerm } from "../phrases/single-terms.ts";
import type { WordedPaper } from "../worded-paper.ts";
import type { Candidate, Candidates } from "./candidates.ts";
import type { Spelling } from "./label-spellings.ts";

/**
 * Makes candidates of what vocabularies name, and returns the keys of what is directly above each. The names of all concepts come
 * before all other labels, so that none leads away from the concept that is called so. What is a named thing in the texts already,
 * or is one by the vocabulary, is none. Linear in the labels.
 */
export function addVocabularies(
  vocabularies: readonly NamedVocabulary[],
  candidates: Candidates,
  spell: (label: string) => Spelling,
  isName: (label: string) => boolean,
): { byCode: ReadonlyMap<string, Candidate>; broader: Map<string, Set<string>> } {
  /** Of other labels one word says too little, save terms: clouds are not always those of the Earth. */
  const spellOther = (label: string): Spelling => {
    const { key, words } = spell(label);
    return { key, words: words === null || words.includes(" ") || isSingleTerm(words) ? words : null };
  };
  const byCode = new Map<string, Candidate>();
  const broader = new Map<string, Set<string>>();
  const made = vocabularies.map(({ name, concepts }) =>
    concepts.map((concept) => {
      const { label, code, group } = concept;
      const spelling = spell(label);
      if (concept.named || spelling.key === "" || isName(label)) return null;
      const one = candidates.of(spelling);
      one.listed ??= { label, type: group ?? name };
      if (code !== null && !byCode.has(code)) byCode.set(code, one);
      return one;
    }),
  );
  vocabularies.forEach(({ concepts }, n) => {
    concepts.forEach((concept, place) => {
      const one = made[n]?.[place];
      if (!one) return;
      for (const label of concept.otherLabels)
        if (!isName(label)) candidates.addLabel(spellOther(label), one);
      const above = broader.get(one.key) ?? new Set();
      for (const key of concept.broader.map((at) => made[n]?.[at]?.key))
        if (key !== undefined && key !== one.key) above.add(key);
      if (above.size > 0) broader.set(one.key, above);
    });
  });
  return { byCode, broader };
}

/** Puts papers to the concepts that a list maps them to, by their arXiv identifiers. */
export function addMapped(
  papers: readonly WordedPaper[],
  vocabularies: readonly NamedVocabulary[],
  byCode: ReadonlyMap<string, Candidate>,
): void {
  const places = new Map(
    papers.flatMap(({ identifiers: { arxiv } }, place) => (arxiv === undefined ? [] : [[arxiv, place]])),
  );
  for (const { mapped } of vocabularies)
    for (const { arxiv, code } of mapped) {
      const paper = places.get(arxiv);
      if (paper !== undefined) byCode.get(code)?.papers.add(paper);
    }
}
