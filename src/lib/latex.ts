import { loweredDigits, raisedDigits } from "./small-digits.ts";
import { texAccents } from "./tex-accents.ts";
import { groupEnd, marked, texMarks, texSecond, texSigns, texSilent, texWords } from "./tex-commands.ts";

/** Math that has lost its dollars: `Mn_{3-x}Fe_xGa`. */
const BARE_MATH = /[\p{L})\]][_^]\{[^\s{}\\]{1,20}\}/gu;

/** Whether a text has anything in it that `readableLatex` would change. */
export function hasLatex(text: string): boolean {
  return (
    /\\[A-Za-z%&#_$,;:!'"^~`=.{}\\ ]|\$[^$]+\$/.test(text) ||
    (/[_^]\{/.test(text) && text.search(BARE_MATH) >= 0)
  );
}

/**
 * Makes text with LaTeX in it readable as plain text: `$\sim$0.1\%` → `∼0.1%`, `\texttt{ada}` → `ada`,
 * `$χ_R^2$` → `χ_R²`, `M\"uller` → `Müller`. Dollar signs that are money stay.
 */
export function readableLatex(text: string): string {
  if (!/[\\$]/.test(text)) return withBareMath(text);
  const withMath = text.replace(
    /(?<!\\)\$\$?((?:\\.|[^$\\])+?)\$\$?(\d?)/g,
    (whole, body: string, next: string) => (isMoney(body, next) ? whole : mathText(body) + next),
  );
  return withBareMath(plainCommands(withMath)).normalize("NFC");
}

const withBareMath = (text: string) => (/[_^]\{/.test(text) ? text.replace(BARE_MATH, mathText) : text);

/** `$5 and $6`, `$5M to US$10M`: what begins like an amount and ends before a space or before the next amount. */
function isMoney(body: string, next: string): boolean {
  return /^\d/.test(body) && (next !== "" || /\s$/.test(body));
}

/** An exponent of digits and signs: `^{-3}`, `^2`, `^+`, `^{2+}`. */
const RAISED = /\^\s*(?:\{\s*([+−-]?\d+[+−-]?|[+−-]{1,2})\s*\}|([+−-]?\d+|[+−-]))/g;

function mathText(body: string): string {
  const commands = body
    .replace(/\\(?:,|;|:|!| )/g, " ")
    .replace(/\\(?:left|right|big|Big|bigg)\b\.?/g, "")
    .replace(/\\(?:math|text)(?:rm|bf|it|sf|tt|cal|normal)?\s*(?=\{)/g, "");
  return plainCommands(commands)
    .replace(RAISED, (_, group?: string, one?: string) => raisedDigits(group ?? one ?? ""))
    .replace(/\^\s*\{?([°′″†])\}?/g, "$1")
    .replace(/_\s*\{(\d+)\}|_(\d)/g, (_, group?: string, one?: string) => loweredDigits(group ?? one ?? ""))
    .replace(/''/g, "″")
    .replace(/'/g, "′")
    .replace(/([_^])\s*\{([^{}]*)\}/g, "$1$2")
    .replace(/[{}]/g, "")
    .replace(/~/g, " ");
}

/** No note and no address is longer. */
const LONGEST_ARGUMENT = 2000;
const ACCENTED = /\\([uvHckrdb])\s*\{\s*\\?([A-Za-z])\s*\}|\\(['`^"~=.])\s*\{?\s*\\?([A-Za-z])\}?/g;
/** `{\~a}` and `{\c c}`: one accented letter in braces. */
const BRACED = /\{\\([uvHckrdb](?=[\s{])|['`^"~=.])\s*\{?\s*(\\?[A-Za-z])\}?\s*\}/g;
const MARKED = new RegExp(
  `\\\\(${[...texMarks.keys()].join("|")})(?![A-Za-z])\\s*(?:\\{([^{}]{1,60})\\}|(\\\\[A-Za-z]+|[\\p{L}\\p{N}]))`,
  "gu",
);

function plainCommands(text: string): string {
  if (!text.includes("\\")) return text;
  const bare = text.includes("{") ? withoutFonts(text) : text.replace(ACCENTED, accented);
  return bare
    .replace(MARKED, (_, name: string, group?: string, one?: string) =>
      marked(plainCommands(group ?? one ?? ""), texMarks.get(name) ?? ""),
    )
    .replace(/\\(?:rm|it|bf|tt|em|sc|sl|displaystyle|textstyle|scriptstyle|boldmath)\b\s*/g, "")
    .replace(/\\([A-Za-z]+)\*?\s*\{([^{}\\]+)\}/g, withArgument)
    .replace(/\\([A-Za-z]+)\s?(\{\})?/g, namedSign)
    .replace(/\\([%&#_$])/g, "$1")
    .replace(/\\([{}])/g, "$1")
    .replace(/\\\\/g, " ");
}

/** Accents, and commands that say how their argument looks: what remains is the argument. */
function withoutFonts(text: string): string {
  return withoutSilent(text)
    .replace(BRACED, "\\$1{$2}")
    .replace(ACCENTED, accented)
    .replace(/\{\\(?:rm|it|bf|tt|em|sc|sl)\s+([^{}]*)\}/g, "$1")
    .replace(/\\(?:text|math|operator)[a-z]*\s*\{([^{}]*)\}/g, "$1")
    .replace(/\\(?:ensuremath|emph|mbox|hbox|url)\s*\{([^{}]*)\}/g, "$1")
    .replace(/\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, "$1/$2")
    .replace(
      /\\ion\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g,
      (_, atom: string, stage: string) => `${atom} ${stage.toUpperCase()}`,
    );
}

const SILENT = new RegExp(`\\\\(?:${[...texSilent, ...texSecond].join("|")})`);

/** Takes notes, labels and the like away with what they hold; of an address and its text leaves the text. */
function withoutSilent(text: string): string {
  if (!SILENT.test(text)) return text;
  const out: string[] = [];
  let at = 0;
  for (const { 0: whole, 1: name = "", index } of text.matchAll(
    /\\([A-Za-z]+)\*?\s*(?:\[[^\][]{0,200}\]\s*)*/g,
  )) {
    const open = index + whole.length;
    if (index < at || !(texSilent.has(name) || texSecond.has(name))) continue;
    const end = text[open] === "{" ? groupEnd(text, open, LONGEST_ARGUMENT) : open;
    if (end < 0) continue;
    out.push(text.slice(at, index));
    const second = texSecond.has(name) && text[end] === "{" ? groupEnd(text, end, LONGEST_ARGUMENT) : -1;
    if (second >= 0) out.push(text.slice(end + 1, second - 1));
    at = Math.max(end, second);
  }
  return out.join("") + text.slice(at);
}

function accented(_: string, mark?: string, letter?: string, sign?: string, under?: string): string {
  const base = letter ?? under ?? "";
  return (base + (texAccents.get(mark ?? sign ?? "") ?? "")).normalize("NFC");
}

/** A command with an argument: a sign or a word of mathematics before it, else the argument alone. */
function withArgument(whole: string, name: string, argument: string): string {
  if (texAccents.has(name)) return whole;
  const sign = texSigns.get(name);
  if (sign !== undefined) return sign + argument;
  return texWords.has(name) ? `${name} ${argument}` : argument;
}

/** A command alone: what is none that is known keeps its name, for it is all that there is. */
function namedSign(whole: string, name: string): string {
  const sign = texSigns.get(name) ?? whole.slice(1).replace("{}", "");
  return /^[→←⇒⇐↔⇔⟶↦⇌]$/.test(sign) && /\s/.test(whole) ? `${sign} ` : sign;
}
