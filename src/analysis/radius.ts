/** The radius of a node with so many papers: its area grows with them, and a node without any can still be seen. */
export function radiusOfPapers(papers: number): number {
  return 2 + 2 * Math.sqrt(papers);
}
