/** What a command applies to, as it stands, and the place behind it. */
export interface Argument {
  text: string;
  end: number;
}

/** The argument of an accent or of a mark is not longer: what is, is not closed. */
const LONGEST_MARKED = 60;
const COMMAND = /\\([A-Za-z]+|[^])/y;
const BLANK = /\s*/y;
const OPTIONS = /(?:\s{0,9}\[[^\][]{0,200}\])*\s{0,9}/y;

/** The name of the command at a backslash: letters, or one sign. Undefined at the end of the text. */
export function commandAt(tex: string, place: number): string | undefined {
  COMMAND.lastIndex = place;
  return COMMAND.exec(tex)?.[1];
}

export const blankEnd = (tex: string, from: number) => endOf(BLANK, tex, from);

/** Behind what stands in square brackets before an argument. */
export const optionsEnd = (tex: string, from: number) => {
  const end = endOf(OPTIONS, tex, from);
  return tex[end] === "{" ? end : from;
};

function endOf(pattern: RegExp, tex: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(tex) ? pattern.lastIndex : from;
}

/** The place behind the brace that closes the group at `open`, or -1 when it is not found within `limit` characters. */
export function groupEnd(tex: string, open: number, limit: number): number {
  let depth = 0;
  for (let place = open; place < tex.length && place - open < limit; place++) {
    if (tex[place] === "{") depth++;
    else if (tex[place] === "}" && --depth === 0) return place + 1;
    else if (tex[place] === "\\") place++;
  }
  return -1;
}

/** What an accent or a mark applies to: a group, another command with its own argument, or one character. */
export function argumentOf(tex: string, place: number): Argument {
  if (tex[place] === "{") {
    const end = groupEnd(tex, place, LONGEST_MARKED);
    return end < 0 ? { text: "", end: place + 1 } : { text: tex.slice(place + 1, end - 1), end };
  }
  if (tex[place] === "\\") {
    const name = commandAt(tex, place) ?? "";
    const after = place + 1 + name.length;
    const end =
      tex[after] === "{" ? Math.max(after, groupEnd(tex, after, LONGEST_MARKED)) : blankEnd(tex, after);
    return name.length >= LONGEST_MARKED ? { text: "", end: after } : { text: tex.slice(place, end), end };
  }
  const letter = String.fromCodePoint(tex.codePointAt(place) ?? 32);
  return letter === "}" ? { text: "", end: place } : { text: letter, end: place + letter.length };
}
