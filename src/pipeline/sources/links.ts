export interface FoundLinks {
  /** In the order in which they stand in the text, without repeats. */
  links: string[];
  /** Those that ended in punctuation of the sentence. */
  trimmed: { from: string; to: string }[];
}

/** Finds the web addresses of a text. The punctuation that closes the sentence is not part of them. */
export function findLinks(text: string): FoundLinks {
  const found: FoundLinks = { links: [], trimmed: [] };
  for (const [from] of text.matchAll(/https?:\/\/[^\s<>"{}|\\^`]+/gi)) {
    let to = from.replace(/[.,;:!?'’”»*_]+$/, "");
    while (to.endsWith(")") && to.split("(").length < to.split(")").length) to = to.slice(0, -1).replace(/[.,;:!?]+$/, "");
    if (to !== from) found.trimmed.push({ from, to });
    if (!found.links.includes(to)) found.links.push(to);
  }
  return found;
}
