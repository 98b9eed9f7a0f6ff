/** What the reader chose for next time; null when nothing is known, as where the browser lets no page store anything. */
export function readPreference(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // to ask is forbidden where cookies are
  }
}

/** Remembers a choice for next time, and tells whether that can be: a choice holds for now in any case. */
export function writePreference(key: string, value: string): boolean {
  try {
    localStorage.setItem(key, value);
    return true;
  } catch {
    return false; // forbidden, or full
  }
}
