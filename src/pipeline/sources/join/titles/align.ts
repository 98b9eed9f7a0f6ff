export interface Alignment {
  /** Where the lists differ, in order. */
  stretches: { one: string[]; other: string[] }[];
  /** Letters of the words that they share in order. */
  shared: number;
}

/** Longer lists are not compared. */
const MOST_WORDS = 80;

/** The longest common subsequence of two lists of words. Cost: the product of what is left without their common ends. */
export function align(a: readonly string[], b: readonly string[]): Alignment | null {
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) return null;
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail])
    tail++;
  const ends = lettersOf(a.slice(0, head)) + lettersOf(a.slice(a.length - tail));
  const middle = alignMiddle(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return { stretches: middle.stretches, shared: middle.shared + ends };
}

export const lettersOf = (words: readonly string[]) => words.reduce((sum, word) => sum + word.length, 0);

function alignMiddle(a: readonly string[], b: readonly string[]): Alignment {
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  const at = (i: number, k: number) => common[i * width + k] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let k = b.length - 1; k >= 0; k--)
      common[i * width + k] = a[i] === b[k] ? at(i + 1, k + 1) + 1 : Math.max(at(i + 1, k), at(i, k + 1));
  const found: Alignment = { stretches: [], shared: 0 };
  let stretch: Alignment["stretches"][number] | null = null;
  for (let i = 0, k = 0; i < a.length || k < b.length;) {
    if (i < a.length && k < b.length && a[i] === b[k]) {
      found.shared += a[i]?.length ?? 0;
      stretch = null;
      [i, k] = [i + 1, k + 1];
      continue;
    }
    if (!stretch) found.stretches.push((stretch = { one: [], other: [] }));
    const fromA = k >= b.length || (i < a.length && at(i + 1, k) >= at(i, k + 1));
    if (fromA) stretch.one.push(a[i++] ?? "");
    else stretch.other.push(b[k++] ?? "");
  }
  return found;
}
