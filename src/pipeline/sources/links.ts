export interface FoundLinks {
  /** In the order in which they stand in the text, without repeats. */
  links: string[];
  /** Those that ended in punctuation of the sentence. */
  trimmed: { from: string; to: string }[];
}

/** No address in a text is longer; what is, is no address. */
const LONGEST = 2000;

/** Finds the web addresses of a text. The punctuation that closes the sentence is not part of them. */
export function findLinks(text: string): FoundLinks {
  const links = new Set<string>();
  const trimmed: FoundLinks["trimmed"] = [];
  for (const [from] of text.matchAll(/https?:\/\/[^\s<>"{}|\\^`]+/gi)) {
    if (from.length > LONGEST) continue;
    const to = withoutTail(from);
    if (!/\/\/[^/]/.test(to)) continue; // nothing but "https://"
    if (to !== from) trimmed.push({ from, to });
    links.add(to);
  }
  return { links: [...links], trimmed };
}

const CLOSES: Record<string, string> = { ")": "(", "]": "[" };

/** Without the punctuation at its end, and without closing brackets that were not opened in it. */
function withoutTail(link: string): string {
  let end = link.length;
  for (; end > 0; end--) {
    const last = link[end - 1] ?? "";
    const open = CLOSES[last];
    const unopened = open !== undefined && count(link, open, end) < count(link, last, end);
    if (!unopened && !/[.,;:!?'’”»*_]/.test(last)) break;
  }
  return link.slice(0, end);
}

function count(text: string, sign: string, end: number): number {
  let found = 0;
  for (let at = 0; at < end; at++) if (text[at] === sign) found++;
  return found;
}
