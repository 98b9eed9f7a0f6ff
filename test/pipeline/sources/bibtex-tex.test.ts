import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { texToText } from "../../../src/lib/latex.ts";
import { toParagraphs } from "../../../src/pipeline/sources/bibtex/field-text.ts";

describe("TeX as text", () => {
  it.each([
    ["Astrof{\\'\\i}sica", "Astrofísica"],
    ["Astrof{\\'{\\i}}sica", "Astrofísica"],
    ["Astrof\\'{\\i}sica", "Astrofísica"],
    ["Astrof\\'isica", "Astrofísica"],
    ['M{\\"u}ller M\\"uller {M\\"{u}}ller', "Müller Müller Müller"],
    ["{\\v{c}} \\v{S} \\v s \\c{c} \\k{a} \\H{o} \\r{a} \\u{g} \\=a \\.z", "č Š š ç ą ő å ğ ā ż"],
    [
      "{\\L}ukasz \\L{}ukasz \\L ukasz \\o{} \\O stergaard \\ss{} \\AE \\aa",
      "Łukasz Łukasz Łukasz ø Østergaard ß Æå",
    ],
    ["{\\AA}. {\\DJ}or{\\dj}e \\TH{}", "Å. Đorđe Þ"],
    ["\\~{n} \\~n \\^{\\i} \\`a", "ñ ñ î à"],
    ["Vi\\d{\\^e}t", "Việt"],
    ["Lomb{\\textendash}Scargle", "Lomb–Scargle"],
    ["1--2 a---b", "1–2 a—b"],
    ["``quoted'' `one' it's", "“quoted” ‘one’ it's"],
    ["Morgan \\& Claypool, 10\\%, \\#210, a\\_b, \\$5", "Morgan & Claypool, 10%, #210, a_b, $5"],
    ["R.~M.\\,Smith", "R. M. Smith"],
    ["\\emph{Kepler} and {\\it Gaia} and \\textbf{x}", "Kepler and Gaia and x"],
    ["a \\textbackslash\\textbackslash b", "a   b"],
    ["\\{x\\}", "{x}"],
    ["{\\noopsort{1973a}}1973", "1973"],
    ["$\\lt$me@x.org$\\gt$", "<me@x.org>"],
    ["$\\alpha$-rich at $z\\sim 2$, $10^{5} M_\\odot$", "α-rich at z∼2, 10⁵ M_⊙"],
    ["10\\textsuperscript{5} H\\textsubscript{2}", "10⁵ H₂"],
    ["\\href{http://x}{here}", "here"],
    ["costs $5 or less", "costs $5 or less"],
    ["\\dot{M} \\dot M \\overline{1} \\vec{a}", "Ṁ Ṁ 1̅ a⃗"],
    ["a\\slash b\\vphantom{x}\\footnote{note {x}}", "a/b"],
    ["\\mysurvey{SDSS} \\log{x}", "SDSS log x"],
    ["a $\\dot{M}$ of $\\overline{1}$", "a Ṁ of 1̅"],
    ["\\LaTeX{} and \\unheardof", "LaTeX and unheardof"],
    ["ends in \\", "ends in "],
    ["\\constructor \\toString", "constructor toString"],
  ])("reads %s", (tex, text) => {
    expect(texToText(tex)).toBe(text);
  });

  it("leaves addresses as they stand", () => {
    expect(texToText("http://x.org/~me/a--b{\\_}c\\%20d\\&e", "address")).toBe(
      "http://x.org/~me/a--b_c%20d&e",
    );
    expect(texToText("http://x.org/{\\textasciitilde}me \\~{}you", "address")).toBe("http://x.org/~me ~you");
  });

  it("joins lines and keeps paragraphs", () => {
    expect(toParagraphs("A low-\n   resolution\n spectrum of pre-\n and post-stars.\n\n  Next.\n")).toBe(
      "A low-resolution spectrum of pre- and post-stars.\n\nNext.",
    );
  });

  it("leaves no brace and never throws", () => {
    const parts = fc.constantFrom(
      "\\o",
      "{",
      "}",
      "'",
      '"',
      "`",
      "^",
      "~",
      "-",
      "a",
      "é",
      "i",
      "\\i",
      "textit",
      "noopsort",
      " ",
      "𝛼",
      "\\frac",
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 60 }), (tex) => {
        const text = texToText(tex.join(""));
        expect(text).not.toMatch(/[{}]/);
      }),
      { numRuns: 2000 },
    );
    fc.assert(fc.property(fc.string({ unit: "binary" }), (tex) => typeof texToText(tex) === "string"));
  });
});
