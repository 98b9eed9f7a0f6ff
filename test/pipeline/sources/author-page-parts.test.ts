import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseByline } from "../../../src/pipeline/sources/byline.ts";
import { blocksOf } from "../../../src/pipeline/sources/blocks.ts";
import { resolveCategories } from "../../../src/pipeline/sources/categories.ts";
import { findLinks } from "../../../src/pipeline/sources/links.ts";

describe("parseByline", () => {
  it.each([
    ["Amy Lee", ["Amy Lee"], true, null],
    ["Amy Lee, Bo Chen, Cy Day et al.", ["Amy Lee", "Bo Chen", "Cy Day"], false, null],
    ["Amy Lee, Bo Chen, et al.", ["Amy Lee", "Bo Chen"], false, null],
    ["Amy Lee et al. · stanford", ["Amy Lee"], false, "stanford"],
    ["Amy Lee · stanford · mit", ["Amy Lee"], true, "stanford · mit"],
    ["Amy Lee and Bo Chen", ["Amy Lee", "Bo Chen"], true, null],
    ["Amy Lee, Bo Chen, and Cy Day", ["Amy Lee", "Bo Chen", "Cy Day"], true, null],
    ["Amy Lee & Bo Chen", ["Amy Lee", "Bo Chen"], true, null],
    ["Amy Lee and 12 more", ["Amy Lee"], false, null],
    ["Amy Lee, Bo Chen and 1,203 others", ["Amy Lee", "Bo Chen"], false, null],
    ["Amy Lee, Bo Chen, …", ["Amy Lee", "Bo Chen"], false, null],
    ["John Smith, Jr., Amy Lee", ["John Smith, Jr.", "Amy Lee"], true, null],
    ["John Smith, III", ["John Smith, III"], true, null],
    ["Fernando de la Cruz, Alexander Andrews", ["Fernando de la Cruz", "Alexander Andrews"], true, null],
    ["", [], false, null],
  ])("reads %j", (text, names, complete, affiliation) => {
    expect(parseByline(text)).toEqual({ names, complete, affiliation });
  });

  it("gives back the names that were joined, in order", () => {
    const name = fc.constantFrom(
      "Amy Lee",
      "Bo Chen",
      "Ioana Ciucă",
      "Charles O'Neill",
      "王伟",
      "J.-S. Pan",
      "Andy Anders",
      "Pieter van Dokkum",
    );
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 6 }), fc.boolean(), (names, cut) => {
        expect(parseByline(names.join(", ") + (cut ? " et al." : ""))).toEqual({
          names,
          complete: !cut,
          affiliation: null,
        });
        const last =
          names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : (names[0] ?? "");
        expect(parseByline(last).names).toEqual(names);
      }),
    );
  });
});

describe("blocksOf", () => {
  it("keeps every line that is not blank, with its number", () => {
    const line = fc.constantFrom("", " ", "\t", "a", " b ", "c d");
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom("\n", "\r\n", "\r"), (lines, end) => {
        const blocks = blocksOf(lines.join(end));
        const found = blocks.flatMap((block) => block.lines.map((text, n) => [block.line + n, text]));
        const wanted = lines.map((text, n) => [n + 1, text.trim()]).filter(([, text]) => text !== "");
        expect(found).toEqual(wanted);
        for (const block of blocks.slice(1)) expect(lines[block.line - 2]?.trim()).toBe("");
      }),
    );
  });
});

describe("findLinks", () => {
  it.each([
    ["at https://github.com/a/LatentNN.", "https://github.com/a/LatentNN"],
    ["on https://huggingface.co/universeTBD, which", "https://huggingface.co/universeTBD"],
    ["at https://x.streamlit.app/.", "https://x.streamlit.app/"],
    ["(see https://x.org/a)", "https://x.org/a"],
    ["(see https://x.org/a).", "https://x.org/a"],
    [
      "https://en.wikipedia.org/wiki/Star_(disambiguation)",
      "https://en.wikipedia.org/wiki/Star_(disambiguation)",
    ],
    [
      "(https://en.wikipedia.org/wiki/Star_(disambiguation)).",
      "https://en.wikipedia.org/wiki/Star_(disambiguation)",
    ],
    ["[https://x.org/a]", "https://x.org/a"],
    ["“https://x.org/a”!", "https://x.org/a"],
    ["\\url{https://x.org/a}", "https://x.org/a"],
    ["**(https://x.org/a)**", "https://x.org/a"],
    ["HTTPS://X.org/a?b=c&d=e#f;", "HTTPS://X.org/a?b=c&d=e#f"],
    ["http://x.org/~ann/a.html?", "http://x.org/~ann/a.html"],
  ])("in %j finds %s", (text, link) => {
    expect(findLinks(text).links).toEqual([link]);
  });

  it("gives each link once, in order, and tells which were trimmed", () => {
    const { links, trimmed } = findLinks(
      "https://b.org/. https://a.org https://b.org/, ftp://c.org https://",
    );
    expect(links).toEqual(["https://b.org/", "https://a.org"]);
    expect(trimmed).toEqual([
      { from: "https://b.org/.", to: "https://b.org/" },
      { from: "https://b.org/,", to: "https://b.org/" },
    ]);
    expect(findLinks("https://). https://...")).toEqual({ links: [], trimmed: [] });
  });

  it("never ends a link in a sign of the sentence, and only ever shortens", () => {
    const tail = fc.string({ unit: fc.constantFrom(...Array.from("ab1/.,;:!?')(*_]“” ")), maxLength: 14 });
    fc.assert(
      fc.property(tail, (rest) => {
        const text = `see https://x${rest}`;
        const { links, trimmed } = findLinks(text);
        for (const link of links) {
          expect(link).not.toMatch(/[.,;:!?'’”»*_]$/);
          expect(text).toContain(link);
        }
        for (const { from, to } of trimmed) expect(from.startsWith(to) && to.length < from.length).toBe(true);
      }),
    );
  });
});

describe("resolveCategories", () => {
  it("gives a shared code to the archive that the rest of the page is from, and tells that it guessed", () => {
    const astro = resolveCategories(["IM", "SR", "CO"]);
    expect(astro.of("CO").archive).toBe("astro-ph.CO");
    expect(astro.guessed.get("CO")).toEqual({
      chosen: "astro-ph.CO",
      others: expect.arrayContaining(["math.CO", "stat.CO"]),
    });
    expect(astro.guessed.has("IM")).toBe(false);
    expect(resolveCategories(["AG", "CO"]).of("CO").archive).toBe("math.CO");
    expect(resolveCategories(["ME", "ML", "CO"]).of("CO").archive).toBe("stat.CO");
  });

  it("prefers astronomy and computing where nothing tells", () => {
    expect(resolveCategories(["CO"]).of("CO").archive).toBe("astro-ph.CO");
    expect(resolveCategories(["SY"]).of("SY").archive).toBe("cs.SY");
  });

  it("takes full codes and archives without classes, and keeps unknown ones as written", () => {
    const found = resolveCategories(["math.CO", "gr-qc", "ZZ"]);
    expect(found.of("math.CO")).toEqual({ code: "math.CO", archive: "math.CO", name: "Combinatorics" });
    expect(found.of("gr-qc").name).toBe("General Relativity and Quantum Cosmology");
    expect(found.of("ZZ")).toEqual({ code: "ZZ", archive: null, name: null });
    expect(found.of("never seen")).toEqual({ code: "never seen", archive: null, name: null });
  });
});
