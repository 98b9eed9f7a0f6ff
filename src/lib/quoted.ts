/** So much of a text that is not believed is told. */
const LONGEST = 60;

/** A text in quotation marks, as one line of bounded length, for sentences that tell what is wrong with it. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
}
