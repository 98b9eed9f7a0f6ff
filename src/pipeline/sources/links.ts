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
    const to = withoutTail(from);
    if (!/\/\/[^/]/.test(to)) continue; // nothing but "https://"
    if (to !== from) found.trimmed.push({ from, to });
    if (!found.links.includes(to)) found.links.push(to);
  }
  return found;
}

/** Without the punctuation at its end, and without closing brackets that were not opened in it. */
function withoutTail(link: string): string {
  const to = link.replace(/[.,;:!?'’”»*_]+$/, "");
  const closes = (open: string, close: string) => to.endsWith(close) && to.split(open).length < to.split(close).length;
  return closes("(", ")") || closes("[", "]") ? withoutTail(to.slice(0, -1)) : to;
}
