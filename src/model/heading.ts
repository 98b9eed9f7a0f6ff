import type { Keyword } from "./paper.ts";

/** What a keyword names: a heading of MeSH without what is said of it (`Mice/*genetics`), any other as it is. */
export const headingOf = ({ text, scheme }: Keyword): string =>
  scheme === "MeSH" ? text.replace(/\/.*$/s, "").trim() : text;
