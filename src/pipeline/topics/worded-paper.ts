import type { Paper } from "../../model/paper.ts";

/** A paper as far as it says what it is about. */
export type WordedPaper = Pick<
  Paper,
  "title" | "abstract" | "summary" | "givenTopics" | "categories" | "keywords" | "identifiers"
>;
