/** Words are spelled again and again: so many are remembered. */
const MOST_SPELLED = 100_000;
const spelled = new Map<string, string>();

/**
 * A folded word in one of the ways in which it is written: `müller` and `mueller`, `modelling` and `modeling`, `colour` and
 * `color`, `-ise` and `-ize`, `đorđević` and `djordjevic`, `egorova` and `yegorova`; and with `rn` as `m`, which a machine takes
 * for one another. Words that become one by it are seldom in two titles or bylines that are the same else.
 */
export function inOneSpelling(word: string): string {
  const known = spelled.get(word);
  if (known !== undefined) return known;
  if (spelled.size >= MOST_SPELLED) spelled.clear();
  const plain = spell(word);
  spelled.set(word, plain);
  return plain;
}

/** The mark of a footnote behind a word: `control1`. */
const MARKED = /^(\p{L}{6,})(\d)$/u;

function spell(word: string): string {
  const marked = MARKED.exec(word);
  if (marked) return spell(marked[1] ?? "") + (marked[2] ?? "");
  if (word.length < 4 || /\d/.test(word)) return word;
  return word
    .replace(/([aou])e/g, "$1")
    .replace(/aa/g, "a")
    .replace(/dj/g, "d")
    .replace(/rn/g, "m")
    .replace(/kh/g, "h")
    .replace(/(?<!t)zh/g, "s")
    .replace(/([sct])h/g, "$1")
    .replace(/ts(?=\p{L})/gu, "c")
    .replace(/z/g, "s")
    .replace(/[yj]/g, "i")
    .replace(/(?<=^|[aeou])i+(?=e)|(?<=i)i/g, "")
    .replace(/(?<=\p{L}{2})our/u, "or")
    .replace(/([^\P{L}aeiou])\1/gu, "$1");
}
