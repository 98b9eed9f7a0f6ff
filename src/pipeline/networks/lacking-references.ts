import type { Paper } from "../../model/paper.ts";

/** Why networks of references cannot be built of some papers; null where they can. */
export function lackingReferences(papers: readonly Pick<Paper, "references">[]): string | null {
  if (papers.some(({ references }) => references.length > 0)) return null;
  return "no paper comes with its references; OpenAlex, Web of Science, Scopus and ADS carry them";
}

/** The same of networks of what reference lists say in words: who is cited, and where it appeared. */
export function lackingWords(papers: readonly Pick<Paper, "references">[]): string | null {
  const hasWords = papers.some(({ references }) => references.some(({ text }) => text !== null));
  if (hasWords) return null;
  return (
    lackingReferences(papers) ??
    "the references of these papers are identifiers alone; Web of Science and Scopus write who is cited, and where it appeared"
  );
}
