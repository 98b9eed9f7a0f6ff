import type { NamedVocabulary } from "../../../model/vocabulary.ts";
import type { WordedPaper } from "../worded-paper.ts";
import type { Candidate, Candidates } from "./candidates.ts";
import type { Spelling } from "./label-spellings.ts";

/** How labels are read. */
export interface LabelRules {
  spell: (label: string) => Spelling;
  /** Whether texts of the corpus have a named thing of this name. */
  isName: (label: string) => boolean;
  /** Whether normal words are a term of this corpus. */
  isTerm: (words: string) => boolean;
}

/** What vocabularies became. */
export interface Listed {
  /** Of each vocabulary, in step with its concepts, the key of what that is; named things have keys that lead to no candidate. */
  keys: string[][];
  /** What is directly above each, by their keys. */
  broader: Map<string, Set<string>>;
  /** What other files call by a code; null where two vocabularies have the same. */
  byCode: ReadonlyMap<string, Candidate | null>;
}

/**
 * Makes candidates of what vocabularies name. The names of all concepts come before all other labels, so that none leads away from the
 * concept that is called so; another label of several concepts leads to none of them. What is a named thing in the texts already, or is
 * one by the vocabulary, is none. Linear in the labels.
 */
export function addVocabularies(
  vocabularies: readonly NamedVocabulary[],
  candidates: Candidates,
  rules: LabelRules,
): Listed {
  const { spell, isName } = rules;
  const byCode = new Map<string, Candidate | null>();
  const keys = vocabularies.map(({ name, concepts }, n) =>
    concepts.map(({ label, codes, group, named }, place) => {
      const spelling = spell(label);
      if (named || spelling.key === "" || isName(label)) return `name ${n} ${place}`;
      const one = candidates.of(spelling);
      one.listed ??= { label, type: group ?? name };
      for (const code of codes) byCode.set(code, byCode.has(code) && byCode.get(code) !== one ? null : one);
      return one.key;
    }),
  );
  addOtherLabels(vocabularies, keys, candidates, rules);
  return { keys, broader: broaderOf(vocabularies, keys), byCode };
}

function addOtherLabels(
  vocabularies: readonly NamedVocabulary[],
  keys: readonly (readonly string[])[],
  candidates: Candidates,
  { spell, isName, isTerm }: LabelRules,
): void {
  const meant = new Map<string, { spelling: Spelling; to: Candidate | null }>();
  vocabularies.forEach(({ concepts }, n) => {
    concepts.forEach(({ otherLabels }, place) => {
      const one = candidates.find(keys[n]?.[place] ?? "");
      for (const label of one ? otherLabels : []) {
        const spelling = telling(spell(label), isTerm);
        const known = meant.get(spelling.key);
        if (isName(label)) continue;
        meant.set(spelling.key, { spelling, to: !known || known.to === one ? one! : null }); // safe: there is one, or no label
      }
    });
  });
  for (const { spelling, to } of meant.values()) if (to) candidates.addLabel(spelling, to);
}

/** Of other labels one word says too little, save terms: clouds are not always those of the Earth. */
function telling({ key, words }: Spelling, isTerm: LabelRules["isTerm"]): Spelling {
  const [plain = ""] = words;
  return { key, words: plain.includes(" ") || isTerm(plain) ? words : [] };
}

function broaderOf(vocabularies: readonly NamedVocabulary[], keys: readonly (readonly string[])[]) {
  const broader = new Map<string, Set<string>>();
  vocabularies.forEach(({ concepts }, n) => {
    concepts.forEach((concept, place) => {
      const key = keys[n]![place]!; // safe: there is a key for each
      for (const above of concept.broader.map((at) => keys[n]![at]!))
        if (above !== key) broader.set(key, (broader.get(key) ?? new Set()).add(above));
    });
  });
  return broader;
}

/**
 * Puts papers to the concepts that lists map them to, by their arXiv identifiers. Returns how many rows of each list are of papers and
 * concepts that are here.
 */
export function addMapped(
  papers: readonly WordedPaper[],
  vocabularies: readonly NamedVocabulary[],
  { byCode }: Listed,
): number[] {
  const places = new Map(
    papers.flatMap(({ identifiers: { arxiv } }, place) => (arxiv === undefined ? [] : [[arxiv, place]])),
  );
  return vocabularies.map(({ mapped }) => {
    let here = 0;
    for (const { arxiv, code } of mapped) {
      const [paper, one] = [places.get(arxiv), byCode.get(code)];
      if (paper === undefined || !one) continue;
      one.papers.add(paper);
      here++;
    }
    return here;
  });
}
