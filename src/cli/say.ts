/** Words for people, on standard error: standard output is for data. */
export function say(text: string, { quiet = false }: { quiet?: boolean } = {}): void {
  if (!quiet) process.stderr.write(`${text}\n`);
}
