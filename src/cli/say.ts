/** Words for people, on standard error: standard output is for data. */
export function say(text: string, { quiet = false }: { quiet?: boolean } = {}): void {
  if (!quiet) process.stderr.write(`${printable(text)}\n`);
}

/** Text from files without the signs that a terminal would obey. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "\ufffd");
}
