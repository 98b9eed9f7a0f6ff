import * as fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { escapeXml } from "../../src/lib/xml.ts";

const nasty = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      "\u0000",
      "\u0008",
      "\u000b",
      "\u001f",
      "\ufffe",
      "\uffff",
      "\ud800",
      "\udfff",
      "😀",
      "]]>",
      "<!--",
      "&amp;",
      '"',
      "'",
      "\n",
      "\r",
      "\t",
      "\u007f",
      "\u0085",
    ),
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
  ),
  maxLength: 20,
});

/** What a strict XML parser makes of an element with this text as attribute and as content. */
function readBack(escaped: string): { attribute: string; content: string } {
  const parser = new SaxesParser();
  const found = { attribute: "", content: "" };
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ attributes }) => {
    found.attribute = String(attributes["a"]);
  });
  parser.on("text", (text) => {
    found.content += text;
  });
  parser.write(`<?xml version="1.0"?><x a="${escaped}">${escaped}</x>`).close();
  return found;
}

/** The text with what XML 1.0 forbids replaced, written from the standard's production 2 (Char). */
function allowed(text: string): string {
  return Array.from(text, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    const valid =
      code === 9 ||
      code === 10 ||
      code === 13 ||
      (code >= 0x20 && code <= 0xd7ff) ||
      (code >= 0xe000 && code <= 0xfffd) ||
      code >= 0x10000;
    return valid ? sign : "\ufffd";
  }).join("");
}

describe("escapeXml", () => {
  it("gives well-formed XML that reads back as the same text, but for what XML forbids", () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(readBack(escapeXml(text))).toEqual({ attribute: allowed(text), content: allowed(text) });
      }),
      { numRuns: 2000 },
    );
  });

  it("leaves letters of all scripts and paired surrogates as they are", () => {
    expect(escapeXml("Ciucă 王伟 😀")).toBe("Ciucă 王伟 😀");
    expect(escapeXml(`a<b>&"c"]]>\n`)).toBe("a&lt;b&gt;&amp;&quot;c&quot;]]&gt;&#10;");
  });
});
