import { fold } from "../../lib/fold.ts";
import { countryOf, countryOfCode } from "./countries.ts";

/** What an affiliation names. */
export interface ParsedAffiliation {
  organisations: NamedOrganisation[];
  /** Two letters (ISO 3166); null where none is named. */
  country: string | null;
  /** The parts of the address that name neither: streets, towns, parts of the organisation. */
  places: string[];
}

export interface NamedOrganisation {
  name: string;
  /** What stands in brackets behind it, where that is its short form: `NOAA`. */
  short: string | null;
}

/** How much a part of an address sounds like an organisation that people know: the highest is taken, of equals the first. */
const RANKS: readonly [number, RegExp][] = [
  [
    5,
    /\buni(?:v\b|versi|wersy)|\bhochschule|\bpoly\s?tech|\bpolitec|\becole (?:normale|polytechnique)|\beth\b|\bepfl\b|\bmit\b|\bcaltech\b|\bvirginia tech|institute of technology|\binst technol/u,
  ],
  [
    4,
    /\binstit|\bistitut|\binst\b|\binsts\b|\bobservato|\bosservato|\bsternwarte|\bobs(?:erv)?\b|\bhospital|\bhosp\b|\bklinik|\bclinic\b|\bmuseum|\bmuseo|\bmuzeum|\bcollege|\bcoll\b|\bcorporation|\bcorp\b|\binc\b|\bltd\b|\bgmbh\b|\bllc\b|\bs\.?p\.?a\b|\baquarium|\bagency|\badministration|\bsurvey|\bsociety|\bfoundation|\bfdn\b|\bstiftung|\bnasa\b|\besa\b|\beso\b|\bifremer\b|\bcsiro\b|\bnoaa\b|\bjamstec\b|\bcern\b|\bdesy\b/u,
  ],
  [
    3,
    /\bacadem|\bacad\b|\bakadem|\bcouncil|\bconsiglio|\bconsejo|\bministr|\bcnrs\b|\bcsic\b|\bcnr\b|\bcommission|\bauthority|\borgani[sz]ation|\bservice|\bnational research|\bcentre national/u,
  ],
  [
    2,
    /\bcent(?:re|er|ro|rum)\b|\bctr\b|\bzentrum|\blab(?:s|\b|orator)|\bstation\b|\bstn\b|\bproject\b|\bconsorti/u,
  ],
  [
    1,
    /\bschool\b|\bsch\b|\bfacult|\bfac\b|\bdep(?:t|ar|t\.)|\bdipartimento|\bdivision|\bdiv\b|\bgroup\b|\bunit\b|\bprogram/u,
  ],
];

/** Organisations of several places, which the next part of the address tells apart. */
const OF_SEVERAL =
  /^(?:university of (?:california|wisconsin|texas|north carolina|illinois|colorado|massachusetts|maryland|michigan|minnesota|hawaii|missouri|alaska|nebraska|nevada|arkansas|alabama|tennessee)|univ (?:calif|wisconsin|texas|n carolina|illinois|colorado|massachusetts|maryland|michigan|minnesota|hawaii|missouri|alaska|nebraska|nevada)|california state university|calif state univ|state university of new york|suny|indian institute of (?:technology|science education and research)|national institute of technology|university of the philippines|university of london)(?: system)?$/u;

/** Towns, streets and grounds that are called after a university. */
const STREET =
  /^(?:college station|state college|college park|university city)$|\buniversit\S* (?:park|pk|walk|road|rd|ave|avenue|street|st|drive|dr|blvd|boulevard|place|hospitals? road)\b|universitats(?:str|platz|all)|universiteits(?:weg|str)/u;

/** A part of a list of addresses is read as far as this. */
const LONGEST = 2000;

/**
 * What an affiliation names: several addresses where semicolons part them, each with its own country. What stands between semicolons
 * and sounds like no organisation goes with the address before it.
 */
export function parseAffiliation(affiliation: string): ParsedAffiliation[] {
  const text = affiliation
    .replace(/&amp;/g, "&")
    .replace(/#TAB#|\s+/g, " ")
    .replace(/,\s*(?=(?:Ltd|Inc|LLC|GmbH|Corp|S\.?A|S\.?p\.?A)\b)/gi, " ");
  const parts = text.split(/\s*[;|]\s*/).filter((part) => part !== "");
  const sounds = (part: string) => rankOf(part.slice(0, LONGEST)) >= 2;
  const isList = parts.every(sounds);
  const addresses: string[][] = [];
  for (const part of parts) {
    const before = addresses.at(-1);
    const begins = isList || ((sounds(part) || namesCountry(part)) && namesCountry(before?.at(-1) ?? ""));
    if (before === undefined || begins) addresses.push([part]);
    else before.push(part);
  }
  return addresses.map((pieces) => parseOne(pieces.join(", ").slice(0, LONGEST)));
}

/** Whether an address is complete: it ends with its country. */
const namesCountry = (address: string) => countryOf(address.slice(-LONGEST).split(",").at(-1) ?? "") !== null;

/** Universities, and bodies of whole countries, stand beside each other; institutes and the like only where no university does. */
const [UNIVERSITY, BODY] = [5, 3];

function parseOne(text: string): ParsedAffiliation {
  const parts = withShortBehind(withoutMail(text))
    .split(/\s*,\s*|\s+[-–—•]\s+/)
    .map((part) => part.trim())
    .filter((part) => /\p{L}/u.test(part));
  const ranks = parts.map(rankOf);
  const most = ranks.reduce((best, rank) => Math.max(best, rank), 0);
  const first = ranks.indexOf(most);
  const isPlace = most === 0 && (parts.length > 2 || countryOf(parts[0] ?? "") !== null);
  const chosen = parts.flatMap((_, n) => {
    const rank = ranks[n] ?? 0;
    const isTaken = rank === UNIVERSITY || rank === BODY || (n === first && !isPlace);
    return isTaken ? [n] : [];
  });
  const isTown = (part: string, n: number) =>
    ranks[n] === 0 && !chosen.includes(n) && !/\d/.test(part) && countryOf(part) === null;
  const places = parts.filter(isTown);
  return {
    organisations: chosen.flatMap((n) =>
      nameIn(
        parts[n] ?? "",
        parts.slice(n + 1).find((part, at) => isTown(part, n + 1 + at)),
      ),
    ),
    country: countryIn(parts),
    places,
  };
}

/** The last country that is named, in brackets or not; a postcode of the United Kingdom tells it too. */
function countryIn(parts: readonly string[]): string | null {
  const coded = parts.length > 1 ? countryOfCode(parts.at(-1) ?? "") : null;
  if (coded !== null) return coded;
  const pieces = parts.flatMap((part) => part.split(/[()[\]]/)).filter((piece) => piece.trim() !== "");
  const named = pieces
    .toReversed()
    .map(countryOf)
    .find((code) => code !== null);
  if (named !== undefined) return named;
  return /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\s*$/.test(pieces.at(-1) ?? "") ? "GB" : null;
}

/** `IFREMER - Institut Français …` → `Institut Français … (IFREMER)`. */
const withShortBehind = (text: string) =>
  text.replace(/(^|, )(\p{Lu}[\p{Lu}\d]{2,9}) [-–—] ([^,]{12,})/gu, "$1$3 ($2)");

const withoutMail = (text: string) =>
  text.replace(/(?:electronic address|e-?mail|corresponding author)\b:?.*$/iu, "").replace(/\S+@\S+/g, "");

function rankOf(part: string): number {
  const plain = fold(part);
  if (STREET.test(plain)) return 0;
  return RANKS.find(([, words]) => words.test(plain))?.[0] ?? 0;
}

/** The organisation in a part of an address, without marks of footnotes and brackets; with its town where there are several. */
function nameIn(part: string, next = ""): NamedOrganisation[] {
  const short = /\((\p{Lu}[\p{L}\d-]{0,9}\p{Lu}[\p{L}\d-]{0,9})\)/u.exec(part)?.[1] ?? null;
  const name = universityAmid(
    part
      .replace(/\([^)]*\)?/g, " ")
      .replace(/^[\s\d*†‡§¶#'"“.)\]]+/u, "")
      .replace(/^(?:[a-z]|and|[Tt]he|at)\s+(?=\p{Lu})/u, "")
      .replace(/[\s.*†‡§¶'"”]+$/u, "")
      .replace(/\s+/g, " ")
      .trim(),
  );
  if (!/\p{L}{2}/u.test(name)) return [];
  const isOne = !OF_SEVERAL.test(fold(name).replace(/^the /, ""));
  return [{ name: isOne || next === "" ? name : `${name}, ${next}`, short }];
}

/** So many words are more than the name of an organisation. */
const MOST_WORDS = 7;

/** `School of Biology University of Stockholm Stockholm Sweden` → `University of Stockholm`. */
function universityAmid(name: string): string {
  if (name.split(" ").length < MOST_WORDS) return name;
  const [, head, tail = ""] =
    /\b(Universit\p{L}+ (?:of|de|di|degli Studi di) (?:the )?)(.*)$/u.exec(name) ?? [];
  if (head === undefined) return name;
  const words = tail.split(" ");
  const end = words.findIndex(
    (word, n) =>
      n > 0 && (!/^\p{Lu}\p{L}/u.test(word) || words.indexOf(word) < n || n > 2 || countryOf(word) !== null),
  );
  return head + words.slice(0, end < 0 ? words.length : end).join(" ");
}
