import { createBracketWalker, MAX_DEPTH, type BracketWalker } from "./bracket-walker.ts";
import type { JsonPath, JsonPiece } from "./json-piece.ts";
import { createLineCounter } from "./line-counter.ts";
import { parseElement } from "./parse-element.ts";
import { cutBroken, newlinesIn, salvage } from "./salvage.ts";

/** The value that the splitter is in. */
interface Inside {
  walker: BracketWalker;
  /** Its text so far, while it is kept; the beginning of it, when it is too long. */
  parts: string[];
  size: number;
  state: "kept" | "too long" | "around a list";
  line: number;
  indent: string | null;
}

export interface JsonSplitter {
  take(chunk: string): Generator<JsonPiece>;
  end(): Generator<JsonPiece>;
}

/** Splits a JSON text that comes in chunks into its records; see `jsonElements`. */
export function createJsonSplitter(paths: readonly JsonPath[], limit: number): JsonSplitter {
  const lines = createLineCounter();
  let inside: Inside | null = null;
  let list: { container: Inside | null } | null = null;
  let bare: { line: number; text: string } | null = null;
  let outside: { line: number; text: string } | null = null;
  let indent: string | null = "";
  let opening: string | null | undefined;

  function* take(chunk: string): Generator<JsonPiece> {
    lines.open(chunk);
    let at = 0;
    while (at < chunk.length) {
      if (inside) at = yield* walkInside(inside, chunk, at);
      else if (bare) at = yield* walkBare(bare, chunk, at);
      else {
        at = skipBlanks(chunk, at);
        if (at < chunk.length) at = yield* beginAt(chunk, at);
      }
    }
  }

  /** From blanks and commas to whatever comes next. Remembers what stands before it on its line. */
  function skipBlanks(chunk: string, from: number): number {
    let at = from;
    for (; at < chunk.length; at++) {
      const code = chunk.charCodeAt(at);
      if (code === 10 || code === 13) indent = "";
      else if (code === 32 || code === 9)
        indent = indent !== null && indent.length < 200 ? indent + chunk[at] : null;
      else if (code === 44) indent = null;
      else if (code > 32 && code !== 0xfeff) break;
    }
    return at;
  }

  function* beginAt(chunk: string, at: number): Generator<JsonPiece, number> {
    const sign = chunk[at];
    if (list && sign === "]") {
      inside = list.container;
      list = null;
      return at + 1;
    }
    if (sign === "[" && !list) {
      yield* flushOutside();
      list = { container: null };
      return at + 1;
    }
    const line = lines.lineAt(at);
    if (sign === "{" || (list && (sign === "[" || sign === '"'))) {
      yield* flushOutside();
      const walker = createBracketWalker(list ? [] : paths);
      inside = { walker, parts: [], size: 0, state: "kept", line, indent };
    } else bare = { line, text: "" };
    return at;
  }

  function* walkInside(here: Inside, chunk: string, from: number): Generator<JsonPiece, number> {
    const { at, end } = here.walker.walk(chunk, from);
    here.size += at - from;
    if (here.state === "kept") here.parts.push(chunk.slice(from, at));
    if (end === "list") {
      Object.assign(here, { state: "around a list", parts: [], size: 0 });
      list = { container: here };
    } else if (end === "more") {
      if (here.state === "kept" && here.size > limit) yield* relieve(here);
      return at;
    } else
      yield* finish(
        here,
        end === "ended" ? "it is not valid JSON" : "a bracket is missing in it",
        end === "ended",
      );
    if (inside === here) inside = null;
    indent = null;
    return at;
  }

  /** A record that is too long may be many behind a broken one. Else only its beginning is kept. */
  function* relieve(here: Inside): Generator<JsonPiece> {
    const text = here.parts.join("");
    const parts = cutBroken({ text, indent: here.indent, opening: opening ?? null });
    const last = parts.pop() ?? "";
    if (parts.length === 0) {
      here.state = "too long";
      here.parts = [text.slice(0, 2000)];
      return;
    }
    yield* salvage(parts, here.line, "it is not valid JSON");
    inside = null;
    indent = here.indent;
    lines.restart(here.line + newlinesIn(parts.join("")));
    yield* take(last);
  }

  function* finish(here: Inside, reason: string, whole: boolean): Generator<JsonPiece> {
    const { state, line } = here;
    if (state === "around a list") return;
    const text = here.parts.join("");
    const flaw = (reason: string): JsonPiece => ({ kind: "flaw", line, reason, text });
    const parsed = whole && state === "kept" && !here.walker.tooDeep() ? parseElement(text) : null;
    if (parsed && text.length <= limit) {
      if (opening === undefined) opening = openingOf(text);
      yield { kind: "element", line, ...parsed };
      return;
    }
    const parts =
      state === "kept" ? cutBroken({ text, indent: here.indent, opening: opening ?? null }) : [text];
    if (parts.length === 1 && here.size > limit) yield flaw(`it is longer than ${limit} characters`);
    else if (parts.length === 1 && here.walker.tooDeep())
      yield flaw(`it is nested deeper than ${MAX_DEPTH} levels`);
    else yield* salvage(parts, line, reason);
  }

  /** Text that is neither object nor list: a record in the wrong place (`null`), or none at all. */
  function* walkBare(
    here: { line: number; text: string },
    chunk: string,
    from: number,
  ): Generator<JsonPiece, number> {
    const stop = list ? /[,\]{["\n\r]/g : /[{[\n\r]/g;
    // The first sign was no beginning of anything; it may be a bracket or a quote that stops nothing here.
    stop.lastIndex = here.text === "" ? from + 1 : from;
    const at = stop.exec(chunk)?.index ?? chunk.length;
    if (here.text.length < 500) here.text += chunk.slice(from, Math.min(at, from + 500));
    if (at < chunk.length) yield* endBare(here);
    return at;
  }

  function* endBare({ line, text }: { line: number; text: string }): Generator<JsonPiece> {
    bare = null;
    const parsed = list && text.length <= 40 ? parseElement(text) : null;
    if (parsed) {
      yield* flushOutside();
      yield { kind: "element", line, ...parsed };
    } else if (!outside) outside = { line, text: text.trim() };
    else if (outside.text.length < 500) outside.text += ` ${text.trim()}`;
  }

  function* flushOutside(): Generator<JsonPiece> {
    if (outside) yield { kind: "outside", ...outside };
    outside = null;
  }

  function* end(): Generator<JsonPiece> {
    if (bare) yield* endBare(bare);
    yield* flushOutside();
    if (inside) yield* finish(inside, "the file ends inside it", false);
    lines.open("");
    if (list || inside?.state === "around a list") yield { kind: "cut", line: lines.lineAt(0) };
  }

  return { take, end };
}

/** `{"id":` of a record, where nothing inside the record begins like that; else null. */
function openingOf(text: string): string | null {
  const opening = /^\{\s*"[^"\\]{1,80}"\s*:/.exec(text)?.[0];
  return opening !== undefined && !text.includes(opening, 1) ? opening : null;
}
