import { loweredDigits, raisedDigits } from "./small-digits.ts";
import { texAccents } from "./tex-accents.ts";

/** Commands that stand for one sign. What is not here keeps its name: `\log` → `log`. */
const SIGNS: Record<string, string> = {
  alpha: "α",
  beta: "β",
  gamma: "γ",
  delta: "δ",
  epsilon: "ε",
  varepsilon: "ε",
  zeta: "ζ",
  eta: "η",
  theta: "θ",
  iota: "ι",
  kappa: "κ",
  lambda: "λ",
  mu: "μ",
  nu: "ν",
  xi: "ξ",
  pi: "π",
  rho: "ρ",
  sigma: "σ",
  tau: "τ",
  upsilon: "υ",
  phi: "φ",
  varphi: "φ",
  chi: "χ",
  psi: "ψ",
  omega: "ω",
  Gamma: "Γ",
  Delta: "Δ",
  Theta: "Θ",
  Lambda: "Λ",
  Xi: "Ξ",
  Pi: "Π",
  Sigma: "Σ",
  Upsilon: "Υ",
  Phi: "Φ",
  Psi: "Ψ",
  Omega: "Ω",
  sim: "∼",
  approx: "≈",
  simeq: "≃",
  propto: "∝",
  times: "×",
  cdot: "·",
  pm: "±",
  mp: "∓",
  le: "≤",
  leq: "≤",
  leqslant: "≤",
  ge: "≥",
  geq: "≥",
  geqslant: "≥",
  ll: "≪",
  gg: "≫",
  neq: "≠",
  ne: "≠",
  equiv: "≡",
  infty: "∞",
  lesssim: "≲",
  gtrsim: "≳",
  la: "≲",
  ga: "≳",
  to: "→",
  rightarrow: "→",
  leftarrow: "←",
  odot: "⊙",
  sun: "⊙",
  oplus: "⊕",
  circ: "°",
  degree: "°",
  deg: "°",
  farcs: "″",
  farcm: "′",
  fdg: "°",
  arcsec: "″",
  arcmin: "′",
  prime: "′",
  partial: "∂",
  nabla: "∇",
  ell: "ℓ",
  hbar: "ℏ",
  sum: "∑",
  int: "∫",
  sqrt: "√",
  langle: "⟨",
  rangle: "⟩",
  ldots: "…",
  dots: "…",
  cdots: "…",
  AA: "Å",
  aa: "å",
  ss: "ß",
  ae: "æ",
  AE: "Æ",
  oe: "œ",
  OE: "Œ",
  o: "ø",
  O: "Ø",
  l: "ł",
  L: "Ł",
  i: "ı",
  j: "ȷ",
  S: "§",
  P: "¶",
  copyright: "©",
  pounds: "£",
  textendash: "–",
  textemdash: "—",
  quad: " ",
  qquad: " ",
  newline: " ",
  textasciitilde: "~",
  lbrace: "{",
  rbrace: "}",
  mid: "|",
  star: "⋆",
  ast: "*",
  dagger: "†",
  bullet: "•",
  in: "∈",
};

/** Whether a text has anything in it that `readableLatex` would change. */
export function hasLatex(text: string): boolean {
  return /\\[A-Za-z%&#_$,;:!'"^~`=.{}\\ ]|\$[^$]+\$/.test(text);
}

/**
 * Makes text with LaTeX in it readable as plain text: `$\sim$0.1\%` → `∼0.1%`, `\texttt{ada}` → `ada`,
 * `$χ_R^2$` → `χ_R²`, `M\"uller` → `Müller`. Dollar signs that are money stay.
 */
export function readableLatex(text: string): string {
  if (!/[\\$]/.test(text)) return text;
  const withMath = text.replace(
    /(?<!\\)\$\$?((?:\\.|[^$\\])+?)\$\$?(\d?)/g,
    (whole, body: string, next: string) => (isMoney(body, next) ? whole : mathText(body) + next),
  );
  return plainCommands(withMath).normalize("NFC");
}

/** `$5 and $6`, `$5M to US$10M`: what begins like an amount and ends before a space or before the next amount. */
function isMoney(body: string, next: string): boolean {
  return /^\d/.test(body) && (next !== "" || /\s$/.test(body));
}

function mathText(body: string): string {
  const commands = body.replace(/\\(?:,|;|:|!| )/g, " ").replace(/\\(?:left|right|big|Big|bigg)\b\.?/g, "");
  return plainCommands(commands)
    .replace(/\^\s*\{?([+−-]?\d+)\}?/g, (_, digits: string) => raisedDigits(digits))
    .replace(/_\s*\{(\d+)\}|_(\d)/g, (_, group?: string, one?: string) => loweredDigits(group ?? one ?? ""))
    .replace(/''/g, "″")
    .replace(/'/g, "′")
    .replace(/([_^])\s*\{([^{}]*)\}/g, "$1$2")
    .replace(/[{}]/g, "")
    .replace(/~/g, " ");
}

function plainCommands(text: string): string {
  return text
    .replace(/\\([uvHckrdb])\s*\{\s*\\?([A-Za-z])\s*\}|\\(['`^"~=.])\s*\{?\s*\\?([A-Za-z])\}?/g, accented)
    .replace(/\{\\(?:rm|it|bf|tt|em|sc|sl)\s+([^{}]*)\}/g, "$1")
    .replace(/\\(?:text|math|operator)[a-z]*\s*\{([^{}]*)\}/g, "$1")
    .replace(/\\ensuremath\s*\{([^{}]*)\}/g, "$1")
    .replace(/\\(?:emph|mbox|hbox|url|href)\s*\{([^{}]*)\}/g, "$1")
    .replace(/\\frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, "$1/$2")
    .replace(/\\(?:rm|it|bf|tt|em|sc|sl|displaystyle)\b\s*/g, "")
    .replace(/\\([A-Za-z]+)\s?(\{\})?/g, namedSign)
    .replace(/\\([%&#_$])/g, "$1")
    .replace(/\\([{}])/g, "$1")
    .replace(/\\\\/g, " ");
}

function accented(_: string, mark?: string, letter?: string, sign?: string, under?: string): string {
  const base = letter ?? under ?? "";
  return (base + (texAccents.get(mark ?? sign ?? "") ?? "")).normalize("NFC");
}

function namedSign(whole: string, name: string): string {
  const sign = Object.hasOwn(SIGNS, name) ? SIGNS[name] : undefined;
  if (sign === undefined) return whole.slice(1).replace("{}", "");
  return sign;
}
