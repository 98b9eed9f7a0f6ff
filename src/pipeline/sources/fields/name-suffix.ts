/**
 * What tells generations of one name apart, as part of an expression: `Jr.`, `III`. In capitals `JR` and `SR` are initials,
 * as medical databases write them.
 */
export const SUFFIXES = String.raw`(?:[Jj]r|[Ss]r|[Jj]unior|[Ss]enior|2nd|3rd|I{2,3}|IV)\.?`;

const ALONE = new RegExp(`^${SUFFIXES}$`);
const BEHIND = new RegExp(`^(.*\\S),?\\s+(${SUFFIXES})$`);

/** Whether a part of a name is a suffix and nothing else. */
export const isSuffix = (part: string) => ALONE.test(part);

/** A name and the suffix behind it, with or without a comma: `Roe Jr`. Null where there is none. */
export function suffixBehind(name: string): { name: string; suffix: string } | null {
  const [, bare, suffix] = BEHIND.exec(name) ?? [];
  return bare && suffix ? { name: bare, suffix } : null;
}
