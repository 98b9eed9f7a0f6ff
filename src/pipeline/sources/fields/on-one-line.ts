/** A text without its line ends: what was wrapped to fit a line. */
export const onOneLine = (text: string) => text.replaceAll("\n", " ");
