import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "./support/shared.ts";

/**
 * A list that is spread into the arguments of a call overflows the stack from about 130,000 entries on: `Math.max(...nodes)`
 * works until somebody brings a large network. These files may, for their lists are short whatever the corpus.
 */
const SHORT_LISTS: Readonly<Record<string, string>> = {
  "atlas/looks-like-atlas.ts": "the first bytes of a file",
  "cli/check.ts": "the lines about one source",
  "explorer/state/dropped-files.ts": "what a browser lists of a folder at once, a hundred entries at most",
  "lib/zip/open-zip.ts": "the bytes of the name of an entry",
  "pipeline/sources/author-page.ts": "remarks on one record",
  "pipeline/sources/json/bracket-walker.ts": "the paths that a reader asks for",
  "pipeline/sources/page-records.ts": "the names on a line",
  "pipeline/sources/papers-format.ts": "remarks on one record",
  "pipeline/sources/tables/author-addresses.ts": "the addresses of one person",
  "pipeline/sources/tagged/ovid-source.ts": "the ends of one field",
  "pipeline/sources/taken-year.ts": "the dates of one paper",
};

const CALL = /(?:\bMath\.(?:max|min|hypot)|\.(?:push|unshift)|\bString\.from(?:CharCode|CodePoint))\(/g;

/** Whether a text spreads a list right into the arguments of one of the calls that lists of any length come to. */
function spreads(text: string): boolean {
  return [...text.matchAll(CALL)].some(({ index, 0: call }) => {
    let depth = 1;
    for (let at = index + call.length; at < text.length && depth > 0; at++) {
      if (depth === 1 && text.startsWith("...", at)) return true;
      if ("([{".includes(text.charAt(at))) depth++;
      else if (")]}".includes(text.charAt(at))) depth--;
    }
    return false;
  });
}

describe("lists in the arguments of a call", () => {
  it.each([
    ["Math.max(...ages)", true],
    ["Math.max(\n  1,\n  ...rows.map((row) => row.count),\n)", true],
    ["list.push(...others, last)", true],
    ["list.push([...others])", false],
    ["Math.max(most, [...ages].length); f(...ages)", false],
    ["Math.max(a, b)", false],
  ])("are seen: %s", (text, found) => {
    expect(spreads(text)).toBe(found);
  });

  it("are spread only where they are short", () => {
    const names = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" });
    const found = names
      .map((name) => name.replaceAll("\\", "/"))
      .filter((name) => /\.tsx?$/.test(name) && spreads(readFileSync(join(root, "src", name), "utf8")));
    expect(found.sort()).toEqual(Object.keys(SHORT_LISTS));
  });
});
