import { readTex, type TexRules, type Token } from "./read-tex.ts";
import { loweredDigits, raisedDigits } from "./small-digits.ts";

/** Math that has lost its dollars: `Mn_{3-x}Fe_xGa`. */
const BARE_MATH = /[\p{L})\]][_^]\{[^\s{}\\]{1,20}\}/gu;

/** Whether a text has anything in it that `readableLatex` would change. */
export function hasLatex(text: string): boolean {
  return (
    /\\[A-Za-z%&#_$,;:!'"^~`=.{}\\\s]|\$[^$]+\$/.test(text) ||
    /\\\([^]{1,300}?\\\)|\\\[[^]{1,300}?\\\]/.test(text) ||
    (/[_^]\{/.test(text) && text.search(BARE_MATH) >= 0)
  );
}

/**
 * Makes text with LaTeX in it readable as plain text: `$\sim$0.1\%` → `∼0.1%`, `\texttt{ada}` → `ada`,
 * `$χ_R^2$` → `χ_R²`, `M\"uller` → `Müller`. Dollar signs that are money stay, and braces that no command has.
 */
export function readableLatex(text: string): string {
  if (!/[\\$]/.test(text)) return withBareMath(text);
  return withBareMath(readTex(text, PROSE)).normalize("NFC");
}

/**
 * Reads TeX as it stands in a file, where braces, ties, dashes and quotes are TeX's too, and no dollar is money unless
 * nothing closes it: `Garc{\'\i}a~L{\'o}pez` → `García López`, `Lomb{\textendash}Scargle` → `Lomb–Scargle`. In an `address`
 * `~`, `--` and `$` are meant as they stand.
 */
export function texToText(tex: string, kind: "text" | "address" = "text"): string {
  if (!/[\\{}$~`'-]/.test(tex)) return tex;
  const text = readTex(tex, kind === "text" ? TEX : ADDRESS).normalize("NFC");
  return text.includes("‘") ? text.replace(/‘([^‘’']{1,200})'(?!\p{L})/gu, "‘$1’") : text;
}

const withBareMath = (text: string) => (/[_^]\{/.test(text) ? text.replace(BARE_MATH, mathText) : text);

const none = () => null;
const FORMULA: TexRules = { braces: "of arguments", ligatures: false, anySign: false, formula: none };
const PROSE: TexRules = { braces: "of commands", ligatures: false, anySign: false, formula: formulaOrMoney };
const TEX: TexRules = { braces: "all", ligatures: true, anySign: true, formula: formulaAt };
const ADDRESS: TexRules = { ...TEX, ligatures: false, formula: none };

/** A formula is not longer: what is, is not closed. */
const LONGEST_FORMULA = 5000;
const CLOSING: Record<string, string> = { "\\(": "\\)", "\\[": "\\]", $$: "$$" };

/** Where the formula at a place begins and ends inside its signs; null where nothing closes it. */
function spanOf(tex: string, place: number): { from: number; to: number; end: number } | null {
  const opening = tex.slice(place, place + 2);
  const from = place + (CLOSING[opening] ? 2 : 1);
  if (opening.startsWith("\\")) {
    const length = tex.slice(from, from + LONGEST_FORMULA).indexOf(CLOSING[opening] ?? "");
    return length < 0 ? null : { from, to: from + length, end: from + length + 2 };
  }
  let to = from;
  while (to < tex.length && to - from < LONGEST_FORMULA && tex[to] !== "$") to += tex[to] === "\\" ? 2 : 1;
  if (tex[to] !== "$" || to === from) return null;
  return { from, to, end: to + (tex[to + 1] === "$" && opening === "$$" ? 2 : 1) };
}

function formulaAt(tex: string, place: number): Token | null {
  const span = spanOf(tex, place);
  if (!span) return null;
  const body = tex.slice(span.from, span.to);
  return { text: (/[\\^_{]/.test(body) ? mathText(body) : body).trim(), end: span.end };
}

function formulaOrMoney(tex: string, place: number): Token | null {
  if (tex[place] === "\\") return formulaAt(tex, place);
  const span = spanOf(tex, place);
  if (!span) return null;
  const body = tex.slice(span.from, span.to);
  if (!isMoney(body, tex[span.end] ?? "")) return { text: mathText(body), end: span.end };
  return { text: `$${readTex(body, { ...PROSE, formula: none })}$`, end: span.end };
}

/** `$5 and $6`, `$5M to US$10M`: what begins like an amount and ends before a space or before the next amount. */
function isMoney(body: string, next: string): boolean {
  return /^\d/.test(body) && (/\d/.test(next) || /\s$/.test(body));
}

/** A dimension as an exponent, as in `ATLAS^{3D}`: its number is raised, for there is no such letter. */
const DIMENSION = /\^\s*\{\s*(\d)\s*D\s*\}/g;
/** An exponent of digits and signs: `^{-3}`, `^2`, `^+`, `^{2+}`. */
const RAISED = /\^\s*(?:\{\s*([+−-]?\d+[+−-]?|[+−-]{1,2})\s*\}|([+−-]?\d+|[+−-]))/g;

function mathText(body: string): string {
  const bare = body
    .replace(/\\(?:left|right|big|Big|bigg)\b\.?/g, "")
    .replace(/\\(?:math|text)(?:rm|bf|it|sf|tt|cal|normal)?\s*(?=\{)/g, "");
  return readTex(bare, FORMULA)
    .replace(DIMENSION, (_, number: string) => `${raisedDigits(number)}D`)
    .replace(RAISED, (_, group?: string, one?: string) => raisedDigits(group ?? one ?? ""))
    .replace(/\^\s*\{?([°′″†])\}?/g, "$1")
    .replace(/_\s*\{(\d+)\}|_(\d)/g, (_, group?: string, one?: string) => loweredDigits(group ?? one ?? ""))
    .replace(/''/g, "″")
    .replace(/'/g, "′")
    .replace(/([_^])\s*\{([^{}]*)\}/g, "$1$2")
    .replace(/[{}]/g, "")
    .replace(/~/g, " ");
}
