import { fold } from "../../lib/fold.ts";

/** Plurals that no rule reaches, and words that only look like plurals. */
const IRREGULAR: Record<string, string> = {
  spectra: "spectrum", nebulae: "nebula", novae: "nova", supernovae: "supernova", kilonovae: "kilonova", hypernovae: "hypernova",
  nuclei: "nucleus", radii: "radius", loci: "locus", foci: "focus", stimuli: "stimulus", axes: "axis", phenomena: "phenomenon",
  criteria: "criterion", matrices: "matrix", indices: "index", vertices: "vertex", vortices: "vortex", apices: "apex",
  momenta: "momentum", quanta: "quantum", maxima: "maximum", minima: "minimum", optima: "optimum", corpora: "corpus",
  continua: "continuum", bacteria: "bacterium", media: "medium", coronae: "corona", lacunae: "lacuna", formulae: "formula",
  antennae: "antenna", halos: "halo", haloes: "halo", geese: "goose", mice: "mouse", feet: "foot", men: "man", women: "woman",
  uv: "ultraviolet", ir: "infrared", lambdacdm: "lambda cold dark matter", alphas: "alpha",
  analyses: "analysis", hypotheses: "hypothesis", syntheses: "synthesis", theses: "thesis", diagnoses: "diagnosis",
  parentheses: "parenthesis", crises: "crisis", parallaxes: "parallax", axises: "axis", buses: "bus", viruses: "virus",
  children: "child", people: "person", leaves: "leaf", halves: "half", lives: "life", knives: "knife", data: "data", sne: "sn",
  series: "series", species: "species", gas: "gas", gases: "gas", lens: "lens", lenses: "lens", bias: "bias", biases: "bias",
  mass: "mass", physics: "physics", news: "news", canvas: "canvas", cosmos: "cosmos", chaos: "chaos", mars: "mars", venus: "venus",
  atlas: "atlas", atlases: "atlas", alias: "alias", aerospace: "aerospace", less: "less", always: "always", perhaps: "perhaps",
  was: "was", has: "has", does: "does", plus: "plus", as: "as", this: "this", its: "its", us: "us", is: "is", thus: "thus",
};

/** Greek letters as they are spelled out. */
const GREEK: Record<string, string> = {
  α: "alpha", β: "beta", γ: "gamma", δ: "delta", ε: "epsilon", ζ: "zeta", η: "eta", θ: "theta", κ: "kappa", λ: "lambda", μ: "mu", ν: "nu",
  ξ: "xi", π: "pi", ρ: "rho", σ: "sigma", τ: "tau", φ: "phi", χ: "chi", ψ: "psi", ω: "omega",
};

/** British spellings and the American ones that stand for both. */
const SPELLINGS: [RegExp, string][] = [
  [/(behavi|col|neighb|fav|flav|lab|harb|tum|vap|rig|arm)our/u, "$1or"],
  [/isation/u, "ization"],
  [/(polar|ion|magnet|normal|optim|parametr|parameter|general|regular|factor|marginal|standard|stabil|local|character|virial|thermal|crystall|linear|discret|token|quant|organ|categor|visual|maxim|minim|initial|util)is(e|ed|es|ing|er)$/u, "$1iz$2"],
  [/(mode|labe|trave|cance|leve|signa)ll(ed|ing|er)$/u, "$1l$2"],
  [/^(cent|fib|lit|calib|spect)re$/u, "$1er"],
  [/metre$/u, "meter"],
  [/catalogue/u, "catalog"],
  [/^programme$/u, "program"],
  [/^grey$/u, "gray"],
  [/^artefact$/u, "artifact"],
  [/sulph/u, "sulf"],
  [/^ageing$/u, "aging"],
  [/analys(e|ed|ing)$/u, "analyz$1"],
];

/**
 * The form under which variants of a word meet: folded, singular and American (`Nebulae` → `nebula`, `colours` →
 * `color`). It is a key and not for display: rare words may come out odd, but always the same.
 */
export function normalWord(word: string): string {
  const folded = fold(word).replace(/'/gu, "").replace(/[α-ω]/gu, (letter) => GREEK[letter] ?? letter);
  const singular = Object.hasOwn(IRREGULAR, folded) ? (IRREGULAR[folded] ?? folded) : singularOf(folded);
  return SPELLINGS.reduce((text, [british, american]) => text.replace(british, american), singular);
}

/** `normalWord` that remembers its answers: a corpus has far fewer different words than words. */
export function rememberNormalWords(): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const normal = normalWord(word);
    known.set(word, normal);
    return normal;
  };
}

function singularOf(word: string): string {
  if (word.length < 4 || !word.endsWith("s") || /(?:ss|us|is|ics|ous)$/u.test(word)) return word;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/u.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
