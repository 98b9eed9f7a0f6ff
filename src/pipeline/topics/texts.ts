import type { WordedPaper } from "./worded-paper.ts";
import type { TextField } from "../../model/topic.ts";

/** One text in which topics are found or looked up. */
export interface SearchedText {
  paper: number;
  field: TextField;
  text: string;
  /** The paper brought its topics along: they are looked up here, and no others are found. */
  given: boolean;
}

/**
 * The texts of every paper, in the order of the papers: title and abstract of a paper whose topics are to be found, title and summary of a paper that
 * brought its topics along (its abstract, should it have one, is looked through as well).
 */
export function textsOf(papers: readonly WordedPaper[]): SearchedText[][] {
  return papers.map((paper, index) => {
    const given = paper.givenTopics !== null;
    const fields: [TextField, string | null][] = [
      ["title", paper.title],
      ["abstract", paper.abstract],
      ["summary", given ? paper.summary : null],
    ];
    return fields.flatMap(([field, text]) => (text ? [{ paper: index, field, text, given }] : []));
  });
}
