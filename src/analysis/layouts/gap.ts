/** The room that is wished for between two nodes: small networks get room for labels; large ones are seen as a whole. */
export function gapFor(radius: Float64Array): number {
  const mean = radius.reduce((sum, own) => sum + own, 0) / radius.length;
  return mean * (0.3 + 80 / (30 + radius.length));
}
