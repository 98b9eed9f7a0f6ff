/** The lines of a text as it comes, from 1, without the blanks around them. */
export async function* linesOf(
  chunks: AsyncIterable<string>,
): AsyncGenerator<{ line: number; words: string }> {
  let rest = "";
  let line = 0;
  for await (const chunk of chunks) {
    // A line end that the end of a piece cuts through is left for the next one.
    const text = rest + chunk;
    const held = text.endsWith("\r") ? "\r" : "";
    const lines = text.slice(0, text.length - held.length).split(/\r\n|\r|\n/);
    rest = (lines.pop() ?? "") + held;
    for (const words of lines) yield { line: ++line, words: words.replace(/^\uFEFF/, "").trim() };
  }
  if (rest.trim() !== "") yield { line: ++line, words: rest.trim() };
}

/** The first line of the beginning of a file that says something. Cost: linear, whatever it begins with. */
export function firstLineOf(head: string, passedOver: RegExp): string {
  for (const line of head.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/)) {
    const words = line.trim();
    if (words !== "" && !passedOver.test(words)) return words;
  }
  return "";
}
