import { loweredDigits, raisedDigits } from "../../../lib/small-digits.ts";
import { hasLatex, readableLatex } from "../../../lib/latex.ts";

const ENTITIES: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  deg: "°",
  plusmn: "±",
  times: "×",
  alpha: "α",
  beta: "β",
  gamma: "γ",
  delta: "δ",
  epsilon: "ε",
  theta: "θ",
  lambda: "λ",
  mu: "μ",
  nu: "ν",
  pi: "π",
  rho: "ρ",
  sigma: "σ",
  tau: "τ",
  phi: "φ",
  chi: "χ",
  psi: "ψ",
  omega: "ω",
  Delta: "Δ",
  Omega: "Ω",
  Sigma: "Σ",
  Lambda: "Λ",
  sim: "∼",
  asymp: "≈",
  le: "≤",
  ge: "≥",
  rsquo: "’",
  lsquo: "‘",
  rdquo: "”",
  ldquo: "“",
  copy: "©",
  reg: "®",
  trade: "™",
  auml: "ä",
  ouml: "ö",
  uuml: "ü",
  Auml: "Ä",
  Ouml: "Ö",
  Uuml: "Ü",
  szlig: "ß",
  eacute: "é",
  egrave: "è",
  agrave: "à",
  aacute: "á",
  iacute: "í",
  oacute: "ó",
  uacute: "ú",
  ntilde: "ñ",
  ccedil: "ç",
  oslash: "ø",
  aring: "å",
  aelig: "æ",
  infin: "∞",
  middot: "·",
};

/**
 * Makes a title or an abstract readable as plain text, whatever markup its source left in it: character references, HTML,
 * JATS and MathML tags, `<SUB>`, LaTeX. What remains is text: it is never handed to anything that reads HTML.
 */
export function readableText(text: string): string {
  const entities = /&(?:[a-z]+|#\d+|#x[\da-f]+);/i.test(text) ? withoutEntities(text) : text;
  const tags = /<\/?[a-z]/i.test(entities) ? withoutTags(entities) : entities;
  return hasLatex(tags) ? readableLatex(tags) : tags;
}

/** Twice, because exports escape what was escaped already (`&amp;lt;`). */
function withoutEntities(text: string): string {
  const once = (part: string) =>
    part.replace(/&(#x[\da-f]+|#\d+|[a-z]+);/gi, (whole, name: string) => entity(name) ?? whole);
  return once(once(text));
}

function entity(name: string): string | undefined {
  if (!name.startsWith("#")) return Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const valid = code > 31 && code < 0x110000 && (code < 0xd800 || code > 0xdfff);
  return valid ? String.fromCodePoint(code) : code === 9 || code === 10 || code === 13 ? " " : "\ufffd";
}

/** A tag, with attributes that have values: `x<y and y>z` holds none. */
const TAG = /<\/?[a-z][\w:.-]*(?:\s+[\w:.-]+\s*=\s*(?:"[^"]{0,2000}"|'[^']{0,2000}'|[^\s"'<>]+))*\s*\/?>/gi;

function withoutTags(text: string): string {
  return withoutBlocks(text)
    .replace(/<(?:\w+:)?sup\b[^>]{0,300}>\s*([+−-]?\d+)\s*<\/(?:\w+:)?sup\s*>/gi, (_, digits: string) =>
      raisedDigits(digits),
    )
    .replace(/<(?:\w+:)?sub\b[^>]{0,300}>\s*(\d+)\s*<\/(?:\w+:)?sub\s*>/gi, (_, digits: string) =>
      loweredDigits(digits),
    )
    .replace(/<\/(?:jats:)?(?:title|label)\s*>/gi, ": ")
    .replace(/<\/?(?:jats:)?(?:p|br|div|li|sec|tr|abstracttext)\b[^>]{0,300}>/gi, " ")
    .replace(TAG, "")
    .replace(/[ \t]{2,}/g, " ");
}

const BLOCKS: [open: RegExp, close: string][] = [
  [/<!--/g, "-->"],
  [/<script\b/gi, "</script"],
  [/<style\b/gi, "</style"],
];

/** Takes comments, scripts and styles away with what is in them; one that is never closed is left to the tags. */
function withoutBlocks(text: string): string {
  let rest = text;
  for (const [open, close] of BLOCKS) {
    const lower = rest.toLowerCase();
    let kept = "";
    let at = 0;
    for (const { index } of rest.matchAll(open)) {
      if (index < at) continue;
      const end = lower.indexOf(close, index);
      if (end < 0) break;
      const after = close === "-->" ? end + close.length : rest.indexOf(">", end) + 1;
      kept += rest.slice(at, index);
      at = after > 0 ? after : rest.length;
    }
    rest = kept + rest.slice(at);
  }
  return rest;
}
