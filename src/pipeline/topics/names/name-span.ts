/** A name that stands at the characters [start, end) of a text. */
export interface NameSpan {
  start: number;
  end: number;
  key: string;
  type: string | null;
}

/** Whether a name stands at the beginning of an event's as that of who holds it: the NSF Workshop. */
const isHost = (span: NameSpan, event: NameSpan) =>
  span.type === "Organization" && event.type === "Event" && span.start === event.start;

/**
 * The longest of overlapping spans, and of equally long ones the first, in the order of the text; beside an event the organization that
 * holds it. n log n.
 */
export function keepLongest(spans: readonly NameSpan[]): NameSpan[] {
  const ranked = [...spans].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: NameSpan[] = [];
  for (const span of ranked) {
    if (kept.every((other) => span.end <= other.start || span.start >= other.end || isHost(span, other)))
      kept.push(span);
  }
  return kept.sort((a, b) => a.start - b.start || a.end - b.end);
}
