import { foldedWords, isPlain } from "../../../../lib/fold.ts";
import { withoutMojibake } from "../../../../lib/mojibake.ts";
import { romanized } from "../../../../lib/romanized.ts";
import { inOneSpelling } from "../spelling.ts";

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

const KIND =
  "(?:original|research|review|invited) (?:article|paper|note|review)|(?:short|brief|rapid) (?:communication|report)|technical note|case report";
const LANGUAGE =
  "english|german|french|spanish|chinese|japanese|russian|portuguese|italian|polish|turkish|korean|persian|arabic|hungarian|czech|" +
  "dutch|swedish|norwegian|danish|hebrew|ukrainian|serbian|greek";
const VERSION =
  "version \\d+;?[^\\])]*|(?:draft|preprint|retracted|withdrawn)[^\\])]*|(?:extended|full|long|short|author(?:['’]s)?|accepted|revised) (?:version|paper|draft|manuscript)|" +
  `(?:phd|ph\\.d\\.|doctoral|master(?:['’]?s)?) (?:thesis|dissertation)|(?:article )?in (?:${LANGUAGE})`;

/** What some systems put before or behind the title of the same paper: that it was retracted, its kind, its version, its people. */
const STATUS = new RegExp(
  `^\\W*(?:(?:retracted|withdrawn)(?: article)?\\b(?! (?:note|of|to))[\\s:.\\])-]*|(?:${KIND})\\s*[:.–—-]\\s+)` +
    `|\\s*[[(](?:${VERSION})[\\])]\\W*$|\\s/\\s(?:by |von |par )?[^/]{4,80}$`,
  "giu",
);
/** What a title without any of that has not, for the expression above is slow. */
const MAY_HAVE_STATUS =
  /retract|withdr|article|paper|note|review|communication|report|version|draft|print|manuscript|thesis|dissert|[[(]in |\s\/\s/i;

const withoutStatus = (title: string) => (MAY_HAVE_STATUS.test(title) ? title.replace(STATUS, "") : title);

/** Where a subtitle begins: behind a colon, a full stop or a question mark, or a dash between blanks. */
const BOUNDARY = /[:：]\s+|[.?!]\s+(?=\p{Lu})|\s(?:[–—-]{1,3}|[=|:])\s/gu;

/** Signs of formulas as Web of Science spells them out. */
const SPELLED_OUT =
  /(?:greater|less) than or (?:similar|equal) to|approximately equal to|much (?:greater|less) than|\(?over-?(?:bar|tilde|hat|dot)\)?|\bover (?:bar|tilde|hat)\b|\broot (?=s\b|\(?\d)|circle dot/giu;

/** A spectrum's line: `[C II]`, `Fe II`, `MgII`. */
const ION =
  /(?<!\p{L})(H|He|C|N|O|Ne|Mg|Si|S|Ar|Ca|Cr|Mn|Fe|Co|Ni) ?((?:I{2,3}|IV|VI{1,3})|(?<=\[\p{Lu}\p{Ll}? ?)I|(?<=\[\p{Lu}\p{Ll}? ?)[ivx]+)(?![\p{L}])/gu;

/** A title as words for comparison: folded, in one of the spellings that they have, Greek letters by their names. */
export function titleWords(title: string): string[] {
  return foldedWords(withPlainSigns(title))
    .map((word, n, words) =>
      countsPart(word, n, words) ? numeral(word) : inOneSpelling(SYNONYMS.get(word) ?? word),
    )
    .filter(countsNothing);
}

function withPlainSigns(title: string): string {
  let plain = title;
  if (!isPlain(plain))
    plain = romanized(withoutMojibake(plain).replace(/(?<!\p{L})ß(?=-)/gu, "β")).replace(
      /[α-ωµϑϕϵ]/giu,
      (letter) => ` ${GREEK[letter.toLowerCase()] ?? letter} `,
    );
  if (/over|root|than or|circle|equal|much/i.test(plain)) plain = plain.replace(SPELLED_OUT, " ");
  if (/[A-Z][a-z]? ?[IV]{2}|\[[A-Z]/.test(plain)) plain = plain.replace(ION, "$1 $2");
  if (/\D[01]\D/.test(plain))
    plain = plain.replace(/(?<=\p{L}{2})[01](?=\p{L}{2})/gu, (digit) => (digit === "0" ? "o" : "l"));
  return plain;
}

/** Words that say the same of what a title is about. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ["following", "after"],
  ["towards", "toward"],
  ["upon", "on"],
  ["vs", "versus"],
  ["yrs", "years"],
]);

/** Numbers of parts as they are also written. */
const NUMERALS: ReadonlyMap<string, string> = new Map([
  ..."i ii iii iv v vi vii viii ix x xi xii xiii xiv xv"
    .split(" ")
    .map((roman, n): [string, string] => [roman, String(n + 1)]),
  ...["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"].map(
    (word, n): [string, string] => [word, String(n + 1)],
  ),
  ["1st", "first"],
  ["2nd", "second"],
  ["3rd", "third"],
  ["4th", "fourth"],
]);

const numeral = (word: string) => NUMERALS.get(word) ?? word;

/** `i`, `v` and `x` count only where they are last, or behind `part`: not in `X-ray`. */
const countsPart = (word: string, n: number, words: readonly string[]) =>
  word.length > 1
    ? word.length <= 5 && NUMERALS.has(word)
    : n > 0 && (n === words.length - 1 || PART.has(words[n - 1] ?? ""));

const PART = new Set(["part", "paper", "pt"]);

/** Before a number `part` and `paper` say nothing more than the number does. */
const countsNothing = (word: string, n: number, words: readonly string[]) =>
  !PART.has(word) || !/^\d{1,2}$/.test(words[n + 1] ?? "");

/** A title without its status, taken apart where subtitles begin. */
export function titleParts(title: string): string[] {
  return withoutStatus(title)
    .split(BOUNDARY)
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
}
