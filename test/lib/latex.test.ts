import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasLatex, readableLatex } from "../../src/lib/latex.ts";

const backslash = String.raw;

describe("readableLatex", () => {
  it.each([
    // The cases of the seed page.
    [backslash`we present \texttt{ada}, which`, "we present ada, which"],
    [backslash`by 50\% or more`, "by 50% or more"],
    [backslash`$\log g$`, "log g"],
    [backslash`$ν_{\max}$`, "ν_max"],
    [backslash`$χ_R^2$`, "χ_R²"],
    [backslash`$\sim$0.1\%`, "∼0.1%"],
    [backslash`$\sim0.07''$`, "∼0.07″"],
    // Others that abstracts are full of.
    [backslash`M\"uller and Ciuc\u{a}, Ga\'{\i}a, \v{C}ech`, "Müller and Ciucă, Gaía, Čech"],
    [backslash`$10^{-3}$`, "10⁻³"],
    [backslash`$H_{0}$`, "H₀"],
    [backslash`$T_{\rm eff}$`, "T_eff"],
    [backslash`$\mathrm{[Fe/H]}$`, "[Fe/H]"],
    [backslash`$\frac{a}{b}$`, "a/b"],
    [backslash`\emph{very} {\it good} A\&A`, "very good A&A"],
    [backslash`$10 M_\odot$`, "10 M_⊙"],
    [backslash`$2 \times 10^5$ stars`, "2 ×10⁵ stars"],
    [backslash`$5 km$`, "5 km"],
    [backslash`$$E=mc^2$$`, "E=mc²"],
    [backslash`Dimens{\~a}o da colora{\c c}{\~a}o`, "Dimensão da coloração"],
    [backslash`of $\mathrm{H_2C^{17}O}$ at $\textrm{a}$`, "of H₂C¹⁷O at a"],
    ["Mn_{3-x}Fe_xGa on SrTiO_{3} at -0.04^{+0.01}", "Mn_3-xFe_xGa on SrTiO₃ at -0.04^{+0.01}"],
    // Commands with an argument.
    [backslash`the rate $\dot{M}$, $\dot M$, $\ddot\phi$`, "the rate Ṁ, Ṁ, φ̈"],
    [backslash`$\hat{\beta}$ and $\bar{x}$`, "β̂ and x̄"],
    [backslash`$11\overline{2}0$`, "112̅0"],
    [backslash`O$_2$\slash N$_2$`, "O₂/N₂"],
    [backslash`$\vphantom{x}a\phantom{bc}$`, "a"],
    [backslash`A title\footnote{We thank {\it nobody} for \texttt{it}.}`, "A title"],
    [backslash`seen by \citep[see][p. 3]{Doe2020} often`, "seen by  often"],
    [backslash`\href{http://x.org/a_b}{here}, \textcolor{red}{now}`, "here, now"],
    [backslash`\mysurvey{SDSS} and $\mathfrak{g}$ and \unknown`, "SDSS and g and unknown"],
    [backslash`$\log{x}$ and $\sqrt{2}$`, "log x and √2"],
    [backslash`\ion{H}{i} clouds`, "H I clouds"],
  ])("reads %s as %s", (text, plain) => {
    expect(readableLatex(text)).toBe(plain);
    expect(hasLatex(text)).toBe(true);
  });

  it.each([
    "costs $5 and $6",
    "from $5M to US$10M",
    "$5-$10 each",
    "a single $ sign",
    "$3.5 million, then $4 million",
    "no LaTeX at all",
  ])("leaves money and plain text alone: %s", (text) => {
    expect(readableLatex(text)).toBe(text);
  });

  it("keeps every letter and digit of text that is not in a command", () => {
    const plain = fc.string({ unit: fc.constantFrom(...Array.from("abcXYZ019 .,;()é漢")), maxLength: 30 });
    fc.assert(
      fc.property(plain, plain, (a, b) => {
        expect(readableLatex(`${a}\\% \\texttt{word} ${b}`)).toBe(`${a}% word ${b}`.normalize("NFC"));
      }),
    );
  });

  it("changes nothing that hasLatex does not see, and fails on nothing", () => {
    const signs = fc.string({ unit: fc.constantFrom(...Array.from("a1 $\\{}%_^'\"~&")), maxLength: 20 });
    fc.assert(
      fc.property(signs, (text) => {
        const read = readableLatex(text);
        if (!hasLatex(text)) expect(read).toBe(text);
      }),
      { numRuns: 3000 },
    );
  });
});
