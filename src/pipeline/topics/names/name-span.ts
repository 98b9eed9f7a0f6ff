/** A name that stands at the characters [start, end) of a text. */
export interface NameSpan {
  start: number;
  end: number;
  key: string;
  type: string | null;
}

/** The longest of overlapping spans, and of equally long ones the first, in the order of the text. n log n. */
export function keepLongest(spans: readonly NameSpan[]): NameSpan[] {
  const ranked = [...spans].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: NameSpan[] = [];
  for (const span of ranked) {
    if (kept.every((other) => span.end <= other.start || span.start >= other.end)) kept.push(span);
  }
  return kept.sort((a, b) => a.start - b.start);
}
