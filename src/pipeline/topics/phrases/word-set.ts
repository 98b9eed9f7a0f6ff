/** Words, parted by blanks, as a set. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u).filter(Boolean));
}

/** Phrases, parted by commas, as a set. */
export function phraseSet(list: string): ReadonlySet<string> {
  return new Set(
    list
      .split(",")
      .map((phrase) => phrase.trim())
      .filter(Boolean),
  );
}
