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

/** A title as words for comparison: folded, in one of the spellings that they have, Greek letters by their names. */
export function titleWords(title: string): string[] {
  const plain = title
    .replace(STATUS, "")
    .replace(/[α-ωµϑϕϵ]/giu, (letter) => ` ${GREEK[letter.toLowerCase()] ?? letter} `);
  return foldedWords(plain)
    .map((word) => numeral(spelling(word)))
    .filter(countsNothing);
}

/** Ways of writing one word: umlauts and å written out, doubled letters of `modelling` and `modeling`. */
function spelling(word: string): string {
  if (word.length < 4 || !/[aou]e|aa|(\D)\1/u.test(word) || /\d/.test(word)) return word;
  const plain = word.replace(/([aou])e/g, "$1").replace(/aa/g, "a");
  return plain.length < 5 ? plain : plain.replace(/(\p{L})\1/gu, "$1");
}

/** Numbers of parts as they are also written. */
const NUMERALS: ReadonlyMap<string, string> = new Map([
  ..."i ii iii iv v vi vii viii ix x xi xii xiii xiv xv"
    .split(" ")
    .map((roman, n): [string, string] => [roman, String(n + 1)]),
  ["1st", "first"],
  ["2nd", "second"],
  ["3rd", "third"],
  ["4th", "fourth"],
]);

const numeral = (word: string) => (word.length > 4 ? word : (NUMERALS.get(word) ?? word));

const PART = new Set(["part", "paper", "pt"]);

/** Before a number `part` and `paper` say nothing more than the number does. */
const countsNothing = (word: string, n: number, words: readonly string[]) =>
  !PART.has(word) || !/^\d{1,2}$/.test(words[n + 1] ?? "");

/** A title and its subtitle, where it has one that can be told. */
export function titleParts(title: string): { main: string; subtitle: string } {
  const bare = title.replace(STATUS, "");
  const found = BOUNDARY.exec(bare);
  if (!found) return { main: bare, subtitle: "" };
  return { main: bare.slice(0, found.index), subtitle: bare.slice(found.index + found[0].length) };
}
