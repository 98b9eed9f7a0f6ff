import english from "i18n-iso-countries/langs/en.json" with { type: "json" };
import codes from "i18n-iso-countries/codes.json" with { type: "json" };
import { foldedWords } from "../../lib/fold.ts";
import { once } from "../../lib/once.ts";

/** How addresses write countries beside their names in English, and parts of countries that stand for them. */
const ALSO: Record<string, string> = {
  GB: "uk|north ireland|england|scotland|wales|northern ireland|britain|great britain|u k|reino unido",
  CN: "inner mongolia|peoples r china|p r china|pr china|prc|mainland china|chine|hong kong china",
  US: "amer samoa usa|washington dc|u s a|u s|united states america|estados unidos|etats unis",
  KR: "korea|republic korea|korea south|s korea",
  KP: "north korea|dpr korea|democratic peoples republic korea|korea democratic peoples republic",
  DE: "deutschland|allemagne|bundesrepublik deutschland|fed rep ger|west germany|fr germany",
  ES: "espana|espagne|catalonia",
  IT: "italia|italie",
  FR: "francia|france metropolitaine",
  BR: "brasil|bresil",
  MX: "mejico",
  CH: "schweiz|suisse|svizzera",
  NL: "nederland|the netherlands|holland|pays bas",
  BE: "belgie|belgique|belgien",
  AT: "osterreich|autriche",
  SE: "sverige",
  NO: "norge",
  DK: "danmark",
  FI: "suomi",
  PL: "polska",
  CZ: "czech republic|czechia|cesko",
  RU: "russia|russian federation|ussr",
  UA: "ukraina",
  PT: "portugal continental",
  GR: "hellas",
  TR: "turkey|turkiye",
  TW: "taiwan|taiwan roc|roc taiwan|republic china taiwan|taiwan republic china|taiwan province china|republic china",
  VN: "viet nam",
  IR: "iran|i r iran",
  AE: "uae|u arab emirates|u a emirates",
  AU: "new south wales|nsw",
  CF: "cent afr republ|central african republ",
  BA: "bosnia herceg|bosnia",
  DO: "dominican rep",
  GQ: "equat guinea",
  SS: "s sudan",
  AS: "amer samoa",
  CG: "congo|republic congo|congo brazzaville",
  SA: "kingdom saudi arabia|ksa",
  CI: "cote ivoire|ivory coast",
  LA: "laos",
  SY: "syria",
  TZ: "tanzania",
  VE: "venezuela",
  BO: "bolivia",
  MD: "moldova",
  MK: "macedonia|north macedonia",
  PG: "papua new guinea|papua n guinea",
  NZ: "n zealand",
  HK: "hong kong",
  MO: "macau|macao",
  PS: "palestine",
  RE: "la reunion",
  NC: "nouvelle caledonie",
  PF: "polynesie francaise",
  CD: "dr congo|dem rep congo|democratic republic congo|congo kinshasa",
};

/** Labels, where the first name in the list of names is not what people say. */
const LABELS: Record<string, string> = {
  US: "United States",
  CN: "China",
  RU: "Russia",
  TW: "Taiwan",
  IR: "Iran",
  CZ: "Czechia",
  TR: "Turkey",
};

const STATES = new Set(
  "alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming".split(
    " ",
  ),
);
const STATES_OF_TWO = new Set(
  "new hampshire|new jersey|new mexico|new york|north carolina|north dakota|rhode island|south carolina|south dakota|west virginia|district columbia".split(
    "|",
  ),
);
/** States of the USA by their two letters, but for Delaware: `Heidelberg, DE` is in Germany. */
const STATE =
  /^(?:A[KLRZ]|C[AOT]|DC|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])\.?$/;
const STATE_WITH_ZIP =
  /\b(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])\.? \d{5}(?:-\d{4})?$/;

/** Words that names of countries are compared without. */
const EMPTY = new Set(["of", "the", "and"]);
const keyOf = (name: string) =>
  foldedWords(name.replace(/['’]/g, ""))
    .filter((word) => !EMPTY.has(word))
    .join(" ");

const known = once(() => {
  const byName = new Map<string, string>();
  for (const [code, names] of Object.entries(english.countries))
    for (const name of [names].flat()) if (name.length > 2) byName.set(keyOf(name), code);
  for (const [code, names] of Object.entries(ALSO))
    for (const name of names.split("|")) byName.set(keyOf(name), code);
  const byCode = new Map(codes.flatMap(([two = "", three = ""]) => [[three, two] as const]));
  byCode.set("UK", "GB").set("US", "US");
  return { byName, byCode };
});

/**
 * The country that a part of an address names: by its name in the end, or a state of the USA; null: none. States come
 * before countries of the same name but for Georgia, of which nobody can tell.
 */
export function countryOf(part: string): string | null {
  const text = part.trim().replace(/[.\s]+$/, "");
  const { byName } = known();
  if (STATE.test(text) || STATE_WITH_ZIP.test(text)) return "US";
  const all = keyOf(text).split(" ");
  const words = all.filter((word) => !/\d/.test(word));
  if (words.length < all.length && words.join(" ") === "georgia") return "US"; // with its zip code
  const place = words.join(" ");
  if (STATES.has(place) || STATES_OF_TWO.has(place)) return "US";
  for (let from = Math.max(0, words.length - 5); from < words.length; from++) {
    const code = byName.get(words.slice(from).join(" "));
    if (code !== undefined && !isPartOfName(words, from)) return code;
  }
  return null;
}

/** The country of a code of three letters, which stands alone at the end of an address: `GBR`. */
export const countryOfCode = (part: string): string | null => known().byCode.get(part.trim()) ?? null;

/** `University of New Mexico`, `Papua N Guinea`, `Bank of Scotland`: the country is a piece of another name. */
function isPartOfName(words: readonly string[], from: number): boolean {
  const before = words[from - 1];
  if (before === undefined) return false;
  return (
    /^(?:new|n|papua|equatorial|south|north|s)$/.test(before) ||
    /^universit|^univ$|^bank$|^museum$|^institute?$/.test(before)
  );
}

export function countryLabel(code: string): string {
  const names = (english.countries as Record<string, string | string[]>)[code] ?? code;
  return LABELS[code] ?? [names].flat()[0] ?? code;
}
