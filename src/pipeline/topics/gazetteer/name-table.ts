/**
 * Generally known names of one type. A line reads `label | other form | … ~ not before these words ? these words are
 * near`: `~` lists words that, coming next, make it something else (Planck mass); `?` lists words of which the paper must
 * have one before a form of a single word counts (an eagle is no simulation).
 */
export interface NameTable {
  type: string;
  names: readonly string[];
}
