/** Deeper nesting than any bibliography has: what is deeper is walked over, but not read. */
export const MAX_DEPTH = 256;

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const LIST = 91;
const BACKSLASH = 92;
const LIST_END = 93;
const OBJECT = 123;
const OBJECT_END = 125;

/**
 * Why a walk stopped: the text is used up; the value ended; the list at a watched path begins; or a `]` was met that can only
 * belong to the list around the value, which therefore is broken.
 */
export type WalkEnd = "more" | "ended" | "list" | "outer";

export interface BracketWalker {
  /** Walks on through the value. `at` is the first place that was not walked. */
  walk(text: string, from: number): { at: number; end: WalkEnd };
  tooDeep(): boolean;
}

/**
 * Walks through one JSON value by its quotes and brackets only, in pieces of any size. A bracket that closes the wrong one
 * closes everything in between, so that a record with a missing bracket ends where it should.
 * `paths` are the keys under which a list of records may stand. Cost: linear, memory bounded by the depth.
 */
export function createBracketWalker(paths: readonly (readonly string[])[]): BracketWalker {
  const watched = Math.max(0, ...paths.map((path) => path.length));
  const open: number[] = [];
  const keys: string[] = [];
  let beyond = 0;
  let tooDeep = false;
  let inString = false;
  let escaped = false;
  let expectsKey = false;
  let key: string | null = null;

  const onPath = () =>
    open.length <= watched &&
    open.every((bracket) => bracket === OBJECT) &&
    paths.some((path) => path.length === open.length && path.every((name, depth) => keys[depth] === name));

  /** The place behind the closing quote, or the end of the text. */
  function walkString(text: string, from: number): number {
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (escaped) escaped = false;
      else if (code === BACKSLASH) escaped = true;
      else if (code === QUOTE) {
        inString = false;
        if (key !== null) keys[open.length - 1] = key;
        key = null;
        return at + 1;
      } else if (key !== null && key.length < 64) key += text[at];
    }
    return text.length;
  }

  function close(opener: number): "broken" | "closed" {
    const place = open.at(-1) === opener ? open.length - 1 : open.lastIndexOf(opener);
    if (place < 0) return "broken";
    open.length = place;
    return "closed";
  }

  function walk(text: string, from: number): { at: number; end: WalkEnd } {
    for (let at = from; at < text.length; at++) {
      if (inString) {
        at = walkString(text, at);
        if (inString) break;
        if (open.length === 0) return { at, end: "ended" };
      }
      const code = text.charCodeAt(at);
      if (code === QUOTE) {
        inString = true;
        key = expectsKey && open.length <= watched && beyond === 0 ? "" : null;
      } else if (code === COLON) expectsKey = false;
      else if (code === COMMA) expectsKey = open.at(-1) === OBJECT;
      else if (code === OBJECT || code === LIST) {
        if (code === LIST && watched > 0 && beyond === 0 && onPath()) return { at: at + 1, end: "list" };
        if (beyond > 0 || open.length >= MAX_DEPTH) {
          beyond++;
          tooDeep = true;
        } else open.push(code);
        expectsKey = code === OBJECT;
      } else if (code === OBJECT_END || code === LIST_END) {
        if (beyond > 0) beyond--;
        else if (close(code === OBJECT_END ? OBJECT : LIST) === "broken") {
          if (code === LIST_END) return { at, end: "outer" };
        } else if (open.length === 0) return { at: at + 1, end: "ended" };
        expectsKey = false;
      }
    }
    return { at: text.length, end: "more" };
  }
  return { walk, tooDeep: () => tooDeep };
}
