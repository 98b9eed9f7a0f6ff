import { foldedWords } from "../../../lib/fold.ts";

const GREEK: Record<string, string> = Object.fromEntries(
  (
    "α alpha β beta γ gamma δ delta ε epsilon ζ zeta η eta θ theta ι iota κ kappa λ lambda μ mu µ mu ν nu ξ xi ο omicron " +
    "π pi ρ rho σ sigma ς sigma τ tau υ upsilon φ phi ϕ phi χ chi ψ psi ω omega ϑ theta ϵ epsilon"
  )
    .split(" ")
    .reduce<[string, string][]>(
      (pairs, part, n, all) => (n % 2 === 0 ? [...pairs, [part, all[n + 1] ?? ""]] : pairs),
      [],
    ),
);

/** What some systems put before or behind the title of the same paper: that it was retracted, which version it is. */
const STATUS =
  /^\W*(?:(?:retracted|withdrawn)(?: article)?\b(?! (?:note|of|to))[\s:.\])-]*)|\s*[[(](?:version \d+;? ?[^\])]*|preprint|retracted[^\])]*|withdrawn[^\])]*)[\])]\s*$/giu;

/** Where a subtitle begins: behind a colon, a full stop or a question mark, or a dash between blanks. */
const BOUNDARY = /[:：]\s+|[.?!]\s+(?=\p{Lu})|\s[–—-]{1,3}\s/u;

/** A title as words for comparison: folded, Greek letters by their names. */
export function titleWords(title: string): string[] {
  const plain = title
    .replace(STATUS, "")
    .replace(/[α-ωµϑϕϵ]/giu, (letter) => ` ${GREEK[letter.toLowerCase()] ?? letter} `);
  return foldedWords(plain);
}

/** A title and its subtitle, where it has one that can be told. */
export function titleParts(title: string): { main: string; subtitle: string } {
  const bare = title.replace(STATUS, "");
  const found = BOUNDARY.exec(bare);
  if (!found) return { main: bare, subtitle: "" };
  return { main: bare.slice(0, found.index), subtitle: bare.slice(found.index + found[0].length) };
}
