/**
 * The `most` first of some ties by weight, then by papers, then by index; in that order. Cost: sorting the weights alone
 * (as numbers, which is fast) to find where the cut is, then the ties above it.
 */
export function strongest(
  ties: Uint32Array<ArrayBuffer>,
  weight: (tie: number) => number,
  papers: (tie: number) => number,
  most: number,
): Uint32Array<ArrayBuffer> {
  const weights = new Float64Array(ties.length);
  for (let n = 0; n < ties.length; n++) weights[n] = weight(ties[n] ?? 0);
  const cut = weights.sort()[ties.length - most] ?? -Infinity;
  const first = (a: number, b: number) => weight(b) - weight(a) || papers(b) - papers(a) || a - b;
  const candidates = most >= ties.length ? ties.slice() : ties.filter((tie) => weight(tie) >= cut);
  return candidates.sort(first).slice(0, Math.max(0, most));
}
