import { readableLatex } from "../../../lib/latex.ts";
import { texAccents } from "../../../lib/tex-accents.ts";
import {
  groupEnd,
  marked,
  texMarks,
  texSecond,
  texSigns,
  texSilent,
  texWords,
} from "../../../lib/tex-commands.ts";
import { texLooks, textSigns } from "./tex-signs.ts";

/** `text` as TeX sets it; `address` for DOIs, files and web addresses, where `~` and `--` are meant as they stand. */
export type TexKind = "text" | "address";

/** What is longer is not closed: the argument of an accent, an argument that is not read, a formula. */
const LONGEST_ACCENT = 40;
const LONGEST_ARGUMENT = 2000;
const LONGEST_FORMULA = 5000;
const PLAIN = /[^\\{}$~`'-]+/y;
const COMMAND = /\\([A-Za-z]+|[^])/y;
const BLANK = /\s*/y;
const OPTIONAL = /(?:\s{0,9}\[[^\][]{0,200}\])*/y;

/**
 * Reads TeX as text, in one pass: accents, signs, braces, dashes and quotes. Formulas are left to `readableLatex`.
 * `{\'\i}` → `í`, `Garc{\'\i}a~L{\'o}pez` → `García López`, `Lomb{\textendash}Scargle` → `Lomb–Scargle`.
 */
export function texToText(tex: string, kind: TexKind = "text"): string {
  if (!/[\\{}$~`'-]/.test(tex)) return tex;
  const out: string[] = [];
  let place = 0;
  while (place < tex.length) {
    const { text, end } = next(tex, place, kind);
    out.push(text);
    place = end;
  }
  const text = out.join("").normalize("NFC");
  return text.includes("‘") ? text.replace(/‘([^‘’']{1,200})'(?!\p{L})/gu, "‘$1’") : text;
}

interface Token {
  text: string;
  end: number;
}

function next(tex: string, place: number, kind: TexKind): Token {
  PLAIN.lastIndex = place;
  const plain = PLAIN.exec(tex)?.[0];
  if (plain !== undefined) return { text: plain, end: place + plain.length };
  const sign = tex[place] ?? "";
  if (sign === "\\") return command(tex, place);
  if (sign === "{" || sign === "}") return { text: "", end: place + 1 };
  if (kind === "address") return { text: sign, end: place + 1 };
  if (sign === "$") return formula(tex, place);
  if (sign === "~") return { text: " ", end: place + 1 };
  return ligature(tex, place, sign);
}

function ligature(tex: string, place: number, sign: string): Token {
  if (sign === "-" && tex.startsWith("---", place)) return { text: "—", end: place + 3 };
  if (sign === "-" && tex.startsWith("--", place)) return { text: "–", end: place + 2 };
  if (sign === "`")
    return tex[place + 1] === "`" ? { text: "“", end: place + 2 } : { text: "‘", end: place + 1 };
  if (sign === "'" && tex[place + 1] === "'") return { text: "”", end: place + 2 };
  return { text: sign, end: place + 1 };
}

/** A formula as plain text; a dollar sign that none closes is money. */
function formula(tex: string, place: number): Token {
  const double = tex[place + 1] === "$" ? 2 : 1;
  let close = place + double;
  while (close < tex.length && close - place < LONGEST_FORMULA && tex[close] !== "$")
    close += tex[close] === "\\" ? 2 : 1;
  if (tex[close] !== "$" || close === place + double) return { text: "$", end: place + 1 };
  const body = tex
    .slice(place + double, close)
    .replace(/\\(lt|gt)(?![A-Za-z])/g, (_, name) => (name === "lt" ? "<" : ">"));
  const end = close + (double === 2 && tex[close + 1] === "$" ? 2 : 1);
  // The blank keeps a number at the beginning from being taken for money.
  return { text: /[\\^_{]/.test(body) ? readableLatex(`$ ${body}$`).trim() : body.trim(), end };
}

function command(tex: string, place: number): Token {
  COMMAND.lastIndex = place;
  const name = COMMAND.exec(tex)?.[1];
  if (name === undefined) return { text: "", end: tex.length };
  const end = place + 1 + name.length;
  if (texAccents.has(name)) return accented(tex, name, end);
  if (name === "(" || name === "[") return enclosed(tex, place, end, name === "(" ? "\\)" : "\\]");
  if (!/[A-Za-z]/.test(name)) return { text: ofSign(name), end };
  if (name === "textbackslash" && tex.startsWith("\\textbackslash", end))
    return { text: " ", end: end + name.length + 1 };
  if (name === "textsuperscript" || name === "textsubscript") return raised(tex, name, end);
  if (texSilent.has(name) || texSecond.has(name)) return { text: "", end: skipArgument(tex, end) };
  const sign = textSigns.get(name) ?? texSigns.get(name);
  if (sign !== undefined) return { text: sign, end: skipBlank(tex, end) };
  const mark = texMarks.get(name);
  if (mark !== undefined) return withMark(tex, mark, skipBlank(tex, end));
  if (texLooks.has(name) || (/^(?:text|math)/.test(name) && tex[skipBlank(tex, end)] === "{"))
    return { text: "", end: skipBlank(tex, end) };
  const opens = tex[end] === "{" && tex[end + 1] !== "}";
  return { text: texWords.has(name) ? `${name}${opens ? " " : ""}` : opens ? "" : name, end };
}

/** A formula in `\( … \)`; signs that nothing closes are left away. */
function enclosed(tex: string, place: number, from: number, closing: string): Token {
  const close = tex.indexOf(closing, from);
  if (close < 0 || close - place > LONGEST_FORMULA) return { text: "", end: from };
  return { text: readableLatex(`$ ${tex.slice(from, close)}$`).trim(), end: close + closing.length };
}

function withMark(tex: string, mark: string, from: number): Token {
  const { text, end } = argumentOf(tex, from);
  return { text: marked(texToText(text), mark), end };
}

/** `\%` is `%`; `\,` and `\\` are spaces; `\-` and `\/` are nothing. */
function ofSign(name: string): string {
  if (/[%&#_${}]/.test(name)) return name;
  return /[-/!@+*[\]()]/.test(name) ? "" : /[,;: \\\s]/.test(name) ? " " : name;
}

/** An accent with its letter: `\'e`, `\'{e}`, `\'{\i}`, `\v s`, `\c{c}`. */
function accented(tex: string, name: string, from: number): Token {
  const place = skipBlank(tex, from);
  if (/[A-Za-z]/.test(name) && place === from && tex[from] !== "{" && tex[from] !== "\\")
    return { text: name, end: from };
  const argument = argumentOf(tex, place);
  const letters = texToText(argument.text);
  const [first = ""] = letters;
  if (first.trim() === "") return { text: /[~^`]/.test(name) ? name : letters, end: argument.end };
  const base = first === "ı" ? "i" : first === "ȷ" ? "j" : first;
  return { text: base + (texAccents.get(name) ?? "") + letters.slice(first.length), end: argument.end };
}

/** What a command applies to: a group, another command with its own argument, or one character. */
function argumentOf(tex: string, place: number): Token {
  if (tex[place] === "{") {
    const end = groupEnd(tex, place, LONGEST_ACCENT);
    return end < 0 ? { text: "", end: place + 1 } : { text: tex.slice(place + 1, end - 1), end };
  }
  if (tex[place] === "\\") {
    COMMAND.lastIndex = place;
    const whole = COMMAND.exec(tex)?.[0] ?? "\\";
    const after = place + whole.length;
    const end =
      tex[after] === "{" ? Math.max(after, groupEnd(tex, after, LONGEST_ACCENT)) : skipBlank(tex, after);
    return whole.length > LONGEST_ACCENT ? { text: "", end: after } : { text: tex.slice(place, end), end };
  }
  const letter = String.fromCodePoint(tex.codePointAt(place) ?? 32);
  return letter === "}" ? { text: "", end: place } : { text: letter, end: place + letter.length };
}

function raised(tex: string, name: string, from: number): Token {
  const { text, end } = argumentOf(tex, from);
  return {
    text: /^[+-]?\d+$/.test(text)
      ? readableLatex(`$${name === "textsuperscript" ? "^" : "_"}{${text}}$`)
      : text,
    end,
  };
}

/** Behind the argument, and behind what may stand in square brackets before it. */
function skipArgument(tex: string, from: number): number {
  OPTIONAL.lastIndex = from;
  OPTIONAL.test(tex);
  const open = Math.max(from, OPTIONAL.lastIndex);
  return tex[open] === "{" ? Math.max(open, groupEnd(tex, open, LONGEST_ARGUMENT)) : open;
}

function skipBlank(tex: string, from: number): number {
  BLANK.lastIndex = from;
  BLANK.test(tex);
  return BLANK.lastIndex;
}
