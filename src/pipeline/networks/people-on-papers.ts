import type { Person } from "../../model/person.ts";

export interface Authorship {
  person: number;
  /** True when the person is on the paper by inference only. */
  inferred: boolean;
}

/** For each paper, who is on it (indexes of people, rising), listed or inferred. */
export function peopleOnPapers(people: readonly Person[], papers: number): Authorship[][] {
  const on: Authorship[][] = Array.from({ length: papers }, () => []);
  people.forEach(({ papers: listed, inferredPapers }, person) => {
    for (const paper of listed) on[paper]?.push({ person, inferred: false });
    for (const paper of inferredPapers) on[paper]?.push({ person, inferred: true });
  });
  return on;
}

/** All papers of a person, listed and inferred, rising. */
export function allPapers({ papers, inferredPapers }: Person): number[] {
  return inferredPapers.length === 0 ? papers : [...papers, ...inferredPapers].sort((a, b) => a - b);
}
