import { hasLatex, readableLatex } from "../../../lib/latex.ts";

const ENTITIES: Record<string, string> = {
  amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", ndash: "–", mdash: "—", hellip: "…", deg: "°", plusmn: "±",
  times: "×", alpha: "α", beta: "β", gamma: "γ", delta: "δ", epsilon: "ε", theta: "θ", lambda: "λ", mu: "μ", nu: "ν", pi: "π",
  rho: "ρ", sigma: "σ", tau: "τ", phi: "φ", chi: "χ", psi: "ψ", omega: "ω", Delta: "Δ", Omega: "Ω", Sigma: "Σ", Lambda: "Λ",
  sim: "∼", asymp: "≈", le: "≤", ge: "≥", rsquo: "’", lsquo: "‘", rdquo: "”", ldquo: "“", copy: "©", reg: "®", trade: "™",
  auml: "ä", ouml: "ö", uuml: "ü", Auml: "Ä", Ouml: "Ö", Uuml: "Ü", szlig: "ß", eacute: "é", egrave: "è", agrave: "à", aacute: "á",
  iacute: "í", oacute: "ó", uacute: "ú", ntilde: "ñ", ccedil: "ç", oslash: "ø", aring: "å", aelig: "æ", infin: "∞", middot: "·",
};

const UP = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const DOWN = "₀₁₂₃₄₅₆₇₈₉";

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
  const once = (part: string) => part.replace(/&(#x[\da-f]+|#\d+|[a-z]+);/gi, (whole, name: string) => entity(name) ?? whole);
  return once(once(text));
}

function entity(name: string): string | undefined {
  if (!name.startsWith("#")) return ENTITIES[name];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const valid = code > 31 && code < 0x110000 && (code < 0xd800 || code > 0xdfff);
  return valid ? String.fromCodePoint(code) : code === 9 || code === 10 || code === 13 ? " " : "\ufffd";
}

function withoutTags(text: string): string {
  return text
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, "")
    .replace(/<(?:\w+:)?sup\b[^>]*>\s*([+−-]?\d+)\s*<\/(?:\w+:)?sup\s*>/gi, (_, digits: string) => raised(digits))
    .replace(/<(?:\w+:)?sub\b[^>]*>\s*(\d+)\s*<\/(?:\w+:)?sub\s*>/gi, (_, digits: string) => lowered(digits))
    .replace(/<\/(?:jats:)?(?:title|label)\s*>/gi, ": ")
    .replace(/<\/?(?:jats:)?(?:p|br|div|li|sec|tr|abstracttext)\b[^>]*>/gi, " ")
    .replace(/<\/?[a-z][\w:.-]*(?:\s[^<>]*)?\/?>/gi, "")
    .replace(/[ \t]{2,}/g, " ");
}

const raised = (digits: string) => [...digits].map((digit) => UP[Number(digit)] ?? (digit === "+" ? "⁺" : "⁻")).join("");
const lowered = (digits: string) => [...digits].map((digit) => DOWN[Number(digit)] ?? digit).join("");
