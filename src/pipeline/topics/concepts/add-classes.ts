import type { WordedPaper } from "../worded-paper.ts";
import { addKeyword, type Candidate, type Candidates } from "./candidates.ts";
import { classesOf, type NamedClass } from "./class-names.ts";

/**
 * Makes candidates of the classes (MSC, PACS, ACM) among the keywords of papers, under the names of these. They are looked for in no
 * text. What is above each is added to `broader`. Linear in the keywords.
 */
export function addClasses(
  papers: readonly WordedPaper[],
  candidates: Candidates,
  broader: Map<string, Set<string>>,
): void {
  papers.forEach(({ keywords }, index) => {
    for (const { text, scheme } of keywords) {
      const classes = classesOf(scheme, text).map((one) => candidateOf(one, scheme, candidates));
      const [own] = classes;
      if (own) addKeyword(own, text, scheme, index);
      classes.forEach(({ key }, n) => {
        const above = classes[n + 1];
        if (above) broader.set(key, (broader.get(key) ?? new Set()).add(above.key));
      });
    }
  });
}

function candidateOf({ code, name }: NamedClass, scheme: string, candidates: Candidates): Candidate {
  const key = `${scheme} ${code}`;
  const one = candidates.of({ key, words: [] });
  one.listed ??= { label: `${name} (${key})`, type: scheme };
  return one;
}
