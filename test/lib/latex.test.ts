import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasLatex, readableLatex, texToText } from "../../src/lib/latex.ts";

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
    [backslash`the ATLAS$^{3D}$ and ATLAS$^{\rm 3D}$ surveys`, "the ATLAS³D and ATLAS³D surveys"],
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
    // What the reader of TeX files knew, and this one did not.
    [backslash`14\,--\,22\,kpc and 10,\!080`, "14 -- 22 kpc and 10,080"],
    [backslash`\textmu m, $\rm 46$ kpc, T$_{\mathrm{\rm eff}}$`, "µm, 46 kpc, T_eff"],
    [backslash`\(0.53\,\mu m\) and \(10^{5}\)`, "0.53 μm and 10⁵"],
    [backslash`6 {\AA} of {\textbf{H\,{\sc ii}}}, \hb\ lines`, "6 Å of H ii, hb lines"],
    [backslash`$M_{200m}$ and $M_{20}$, $\bar\delta = 3$`, "M_200m and M₂₀, δ̄ = 3"],
    [backslash`\textbf{deep \emph{in \textit{deep}}} and \G\ DR3`, "deep in deep and G DR3"],
    [backslash`$\frac{\sqrt{a}}{b}$ of $\log(\frac{1}{2})$`, "√a/b of log(1/2)"],
    [backslash`$\dot{M_d}$ by {\ttfamily RAMSES}, ${"$"}\boldsymbol{\eta}$`, "Ṁ_d by RAMSES, η"],
    [backslash`Mart\'\i nez, {\dj}, \textless{}`, "Martínez, đ, <"],
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

  it.each(["\\emph{", "{\\it ", "\\frac{", "$", "$x", "\\(", "\\'{", "\\footnote{", "\\hat", "x^{", "\\[ "])(
    "takes bounded time and depth for %j, over and over",
    (part) => {
      const started = process.cpuUsage();
      const text = part.repeat(60_000);
      expect(typeof readableLatex(text)).toBe("string");
      expect(typeof texToText(text)).toBe("string");
      expect(typeof hasLatex(text)).toBe("boolean");
      // About a second, and several where the process has much to tidy up; were it the square of the length, minutes.
      expect(process.cpuUsage(started).user / 1000).toBeLessThan(20_000);
    },
  );

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
