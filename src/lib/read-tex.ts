import { texAccents } from "./tex-accents.ts";
import { argumentOf, blankEnd, commandAt, groupEnd, optionsEnd, type Argument } from "./tex-arguments.ts";
import { texLooks, texMarks, texSecond, texSilent, texWords } from "./tex-commands.ts";
import { texSigns } from "./tex-signs.ts";
import { loweredDigits, raisedDigits } from "./small-digits.ts";

/** What TeX means beside its commands. */
export interface TexRules {
  /** Whether braces go: always, or only those of commands, or none but arguments. */
  braces: "all" | "of commands" | "of arguments";
  /** Whether `~`, dashes and quotes are TeX's. */
  ligatures: boolean;
  /** Whether a backslash before any sign is a command; else only before those that text has no use for. */
  anySign: boolean;
  /** Reads what a dollar sign, `\(` or `\[` begins; null where it is no formula. */
  formula(tex: string, place: number): Token | null;
}

/** Something that was read, and the place behind it. */
export interface Token {
  text: string;
  end: number;
}

const PLAIN = /[^\\{}$~`'-]+/y;
/** No note, no address and no other argument is longer: what is, is not closed. So depth and cost have a bound. */
const LONGEST_ARGUMENT = 2000;

/** Reads TeX as text, in one pass: accents, signs, marks, notes, fonts. What is left out of the rules stays as it stands. */
export function readTex(tex: string, rules: TexRules): string {
  const out: string[] = [];
  let place = 0;
  while (place < tex.length) {
    const { text, end } = next(tex, place, rules);
    out.push(text);
    place = end;
  }
  return out.join("");
}

function next(tex: string, place: number, rules: TexRules): Token {
  PLAIN.lastIndex = place;
  const plain = PLAIN.exec(tex)?.[0];
  if (plain !== undefined) return { text: plain, end: place + plain.length };
  const sign = tex[place] ?? "";
  if (sign === "\\") return command(tex, place, rules);
  if (sign === "{" || sign === "}") return brace(tex, place, sign, rules);
  if (sign === "$") return rules.formula(tex, place) ?? { text: sign, end: place + 1 };
  if (!rules.ligatures) return { text: sign, end: place + 1 };
  return sign === "~" ? { text: " ", end: place + 1 } : ligature(tex, place, sign);
}

/** A group that begins with a command is TeX's: `{\it very}`. */
function brace(tex: string, place: number, sign: string, rules: TexRules): Token {
  if (rules.braces === "all") return { text: "", end: place + 1 };
  const opens =
    rules.braces === "of commands" &&
    sign === "{" &&
    /^\\[A-Za-z'"`^~=.]/.test(tex.slice(place + 1, place + 3));
  const end = opens ? groupEnd(tex, place, LONGEST_ARGUMENT) : -1;
  return end < 0
    ? { text: sign, end: place + 1 }
    : { text: readTex(tex.slice(place + 1, end - 1), rules), end };
}

function ligature(tex: string, place: number, sign: string): Token {
  if (sign === "-" && tex.startsWith("---", place)) return { text: "—", end: place + 3 };
  if (sign === "-" && tex.startsWith("--", place)) return { text: "–", end: place + 2 };
  if (sign === "`")
    return tex[place + 1] === "`" ? { text: "“", end: place + 2 } : { text: "‘", end: place + 1 };
  if (sign === "'" && tex[place + 1] === "'") return { text: "”", end: place + 2 };
  return { text: sign, end: place + 1 };
}

function command(tex: string, place: number, rules: TexRules): Token {
  const name = commandAt(tex, place);
  if (name === undefined) return { text: rules.anySign ? "" : "\\", end: tex.length };
  const end = place + 1 + name.length;
  if (texAccents.has(name)) return accented(tex, name, end, rules);
  if (name === "(" || name === "[") {
    const formula = rules.formula(tex, place);
    if (formula) return formula;
  }
  if (!/[A-Za-z]/.test(name)) return { text: ofSign(name, rules), end };
  if (name === "textbackslash" && tex.startsWith("\\textbackslash", end))
    return { text: " ", end: end + name.length + 1 };
  if (name === "textsuperscript" || name === "textsubscript") return raised(tex, name, end, rules);
  if (texSilent.has(name)) return { text: "", end: argumentEnd(tex, end) };
  if (texSecond.has(name)) return group(tex, argumentEnd(tex, end), rules);
  if (name === "ion" || /^[dt]?frac$/.test(name)) return pair(tex, name, end, rules);
  const mark = texMarks.get(name);
  if (mark !== undefined) {
    const { text, end: behind } = argumentOf(tex, blankEnd(tex, end));
    const bare = text.trimEnd(); // the blank behind a marked sign is one of the text
    return { text: marked(readTex(bare, rules), mark), end: behind - (text.length - bare.length) };
  }
  return named(tex, name, end, rules);
}

/** A command that stands for a sign, for a look or for itself, and what it is applied to. */
function named(tex: string, name: string, end: number, rules: TexRules): Token {
  const sign = texSigns.get(name);
  const isLook = sign === undefined && (texLooks.has(name) || /^(?:text|math|operator)/.test(name));
  const star = sign === undefined && tex[end] === "*" && tex[end + 1] === "{" ? end + 1 : end;
  if (tex.startsWith("{}", star)) return { text: sign ?? (texLooks.has(name) ? "" : name), end: star + 2 };
  const opens = tex[isLook ? blankEnd(tex, star) : star] === "{";
  if (opens) {
    const { text, end: behind } = group(tex, blankEnd(tex, star), rules);
    return { text: texWords.has(name) ? `${name} ${text}` : (sign ?? "") + text, end: behind };
  }
  if (sign === undefined && !texLooks.has(name)) return { text: name, end };
  const behind = blankEnd(tex, end);
  return { text: (sign ?? "") + (behind > end && /^[→←⇒⇐↔⇔⟶↦⇌]$/.test(sign ?? "") ? " " : ""), end: behind };
}

/** What stands in a group, without its braces; of one that does not close the brace goes. */
function group(tex: string, place: number, rules: TexRules): Token {
  if (tex[place] !== "{") return { text: "", end: place };
  const end = groupEnd(tex, place, LONGEST_ARGUMENT);
  return end < 0
    ? { text: "", end: place + 1 }
    : { text: readTex(tex.slice(place + 1, end - 1), rules), end };
}

/** `\frac{a}{b}` is a/b, `\ion{H}{ii}` is H II. */
function pair(tex: string, name: string, from: number, rules: TexRules): Token {
  const one = group(tex, blankEnd(tex, from), rules);
  const other = group(tex, blankEnd(tex, one.end), rules);
  const text = name === "ion" ? `${one.text} ${other.text.toUpperCase()}` : `${one.text}/${other.text}`;
  return one.end === blankEnd(tex, from) ? { text: name, end: from } : { text, end: other.end };
}

/** `\%` is `%`; `\,` and `\\` are spaces; `\-` and `\/` are nothing. */
function ofSign(name: string, { anySign }: TexRules): string {
  if (/[%&#_${}]/.test(name)) return name;
  if (/[,;:\\\s]/.test(name)) return " ";
  if (name === "!") return "";
  if (!anySign) return `\\${name}`;
  return /[-/@+*[\]()]/.test(name) ? "" : name;
}

/** An accent with its letter: `\'e`, `\'{e}`, `\'{\i}`, `\v s`, `\c{c}`. */
function accented(tex: string, name: string, from: number, rules: TexRules): Token {
  const place = blankEnd(tex, from);
  if (/[A-Za-z]/.test(name) && place === from && tex[from] !== "{" && tex[from] !== "\\")
    return { text: name, end: from };
  const argument: Argument = argumentOf(tex, place);
  const letters = readTex(argument.text, rules).normalize("NFC");
  const [first = ""] = letters;
  if (!/[\p{L}\p{N}]/u.test(first))
    return withoutLetter(name, from, { text: letters, end: argument.end }, rules);
  const base = first === "ı" ? "i" : first === "ȷ" ? "j" : first;
  return { text: base + (texAccents.get(name) ?? "") + letters.slice(first.length), end: argument.end };
}

/** An accent on nothing: a sign of its own (`\~{}`), or a command of the author's that has its name (`\G\ DR3`). */
function withoutLetter(name: string, from: number, argument: Token, { anySign }: TexRules): Token {
  if (/[A-Za-z]/.test(name)) return { text: name, end: from };
  if (!anySign) return { text: `\\${name}`, end: from };
  return argument.text.trim() === "" && /[~^`]/.test(name) ? { ...argument, text: name } : argument;
}

function raised(tex: string, name: string, from: number, rules: TexRules): Token {
  const { text, end } = argumentOf(tex, from);
  if (!/^[+-]?\d+$/.test(text)) return { text: readTex(text, rules), end };
  return { text: name === "textsuperscript" ? raisedDigits(text) : loweredDigits(text), end };
}

/** Puts a mark on every letter and digit, but not on those of an index: `\dot{M_d}` is Ṁ_d. */
function marked(text: string, mark: string): string {
  const index = text.search(/[_^]/);
  const base = index < 0 ? text : text.slice(0, index);
  return base.replace(/[\p{L}\p{N}]/gu, `$&${mark}`).normalize("NFC") + text.slice(base.length);
}

/** Behind an argument that is not read, and behind what stands in square brackets before it. */
function argumentEnd(tex: string, from: number): number {
  const open = optionsEnd(tex, tex[from] === "*" ? from + 1 : from);
  return tex[open] === "{" ? Math.max(open, groupEnd(tex, open, LONGEST_ARGUMENT)) : open;
}
