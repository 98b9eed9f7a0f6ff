/** Commands that put a mark on every letter of their argument: `\dot{M}` is Ṁ, `\overline{1}` is 1̅. */
export const texMarks: ReadonlyMap<string, string> = new Map(
  Object.entries({
    dot: "\u0307",
    ddot: "\u0308",
    bar: "\u0304",
    hat: "\u0302",
    tilde: "\u0303",
    vec: "\u20d7",
    check: "\u030c",
    breve: "\u0306",
    acute: "\u0301",
    grave: "\u0300",
    mathring: "\u030a",
    overline: "\u0305",
    underline: "\u0332",
    widehat: "\u0302",
    widetilde: "\u0303",
    overrightarrow: "\u20d7",
  }),
);

/** Commands whose argument is a note, a label or a space, and no part of the text. */
export const texSilent: ReadonlySet<string> = new Set(
  (
    "noopsort noop SortNoop natexlab hspace vspace label ref eqref pageref cite citep citet citealt citeauthor citeyear " +
    "nocite footnote footnotetext footnotemark thanks phantom vphantom hphantom smash color index vskip hskip rule " +
    "includegraphics fontsize selectfont selectlanguage"
  ).split(" "),
);

/** Commands with two arguments of which the first is an address, a length, a colour or a language. */
export const texSecond: ReadonlySet<string> = new Set(
  "raisebox scalebox rotatebox parbox makebox href textcolor foreignlanguage colorbox texorpdfstring hyperlink hypertarget".split(
    " ",
  ),
);

/** Commands that are words of mathematics: these keep their names. */
export const texWords: ReadonlySet<string> = new Set(
  (
    "log ln lg exp sin cos tan cot sec csc sinh cosh tanh coth arcsin arccos arctan min max sup inf lim limsup liminf arg " +
    "deg det dim gcd hom ker Pr mod bmod TeX LaTeX BibTeX"
  ).split(" "),
);

/** Commands that change how text looks, not what it says. Those that begin with `text`, `math` or `operator` do, too. */
export const texLooks: ReadonlySet<string> = new Set(
  (
    "emph rm it bf em sc tt sl sf up rmfamily sffamily ttfamily mdseries bfseries upshape itshape slshape scshape tiny " +
    "scriptsize footnotesize small normalsize large Large LARGE huge Huge displaystyle textstyle scriptstyle boldmath " +
    "boldsymbol url path nolinkurl mbox hbox text ensuremath protect relax unskip leavevmode par newblock selectlanguage " +
    "mkbibquote mkbibemph enquote lowercase uppercase MakeUppercase MakeLowercase"
  ).split(" "),
);
