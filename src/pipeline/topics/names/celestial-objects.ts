import { nameKey } from "../name-key.ts";
import type { NameSpan } from "./name-span.ts";

/** Catalogues whose numbers name single objects, and how the numbers look. */
const DESIGNATIONS = [
  String.raw`(?:NGC|IC|UGC|ESO|Mrk|Markarian|Arp|Abell|ACO|Sh2|HD|HIP|HR|GJ|LHS|LTT|BD|TYC|KIC|EPIC|TIC|KOI|LP|WD|PSR|LkCa|CoRoT|Wolf|Gliese|Terzan|Palomar|Ton|PG|PKS|3C|4C|Cep|LS|V)[- ]?\d{1,9}(?:[-+]\d+)*(?:\s?[A-D](?![\p{L}\p{N}]))?(?:\s?[b-h](?![\p{L}\p{N}]))?`,
  String.raw`M\s?(?:1?\d{1,2})`,
  String.raw`(?:TOI|Kepler|K2|WASP|HATS?|HAT-P|XO|TrES|KELT|CoRoT|NGTS|LTT|TRAPPIST|LHS|HIP|MASCARA|OGLE|L|GJ|HD|Qatar|Gliese|TIC)-\d{1,9}(?:\s?[AB](?![\p{L}\p{N}]))?(?:\s?[b-h](?![\p{L}\p{N}]))?`,
  String.raw`(?:GW|GRB|EP|FRB|AT|SN|IGR|XRF|GRS|XTE|MAXI|SGR|AXP|TCP|KN)[- ]?[BJ]?\d{4,8}(?:[-+.]\d{2,6})?[A-Za-z]{0,4}(?:_\d+)?`,
  String.raw`(?:PSR|SDSS|WISE|2MASS|RX|1RXS|XMMU|4U|1E|1A|Swift|MAXI|IGR|SMSS|ULAS|CSS|PSO|VIK|LAMOST|Gaia|ZTF|ASASSN|eRASSU|eRASSt|J)[- ]?[BJ]\d{4,8}(?:\.\d+)?(?:[-+−–]\d{2,8}(?:\.\d+)?)?[A-Za-z]?`,
  String.raw`GS-\d{4,6}|GN-z11|JADES-GS-z1[34](?:-[01])?|GLASS-z1[23]|MoM-z14|A2744-QSO1|C/\d{4} [A-Z]\d+(?: \(\p{L}[\p{L}-]*\))?|IRAS[- ]?F?\d{5}(?:[-+−–]\d{3,4})?|\d{1,3}P/[A-Z][\p{L}-]+|67P`,
];

const PATTERN = new RegExp(
  String.raw`(?<![\p{L}\p{N}/]|[\p{L}\p{N}]-)(?:${DESIGNATIONS.join("|")})(?![\p{L}\p{N}]|\.\p{N})`,
  "gu",
);

const MESSIER = /^M\s?\d/u;

/**
 * Celestial objects by their designations: NGC 1068, WASP-39b, GRB 221009A, PSR J0437-4715. A Messier number counts from
 * 1 to 110, and not as a star's spectral type (`M5 dwarf`). Linear in the text.
 */
export function findCelestialObjects(text: string): NameSpan[] {
  const spans: NameSpan[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const end = match.index + match[0].length;
    if (MESSIER.test(match[0]) && !isMessier(match[0], text.slice(end, end + 14))) continue;
    spans.push({ start: match.index, end, key: nameKey(match[0]), type: "Object" });
  }
  return spans;
}

function isMessier(written: string, after: string): boolean {
  const number = Number(written.replace(/\D/gu, ""));
  return number >= 11 && number <= 110 && !/^[-–\s]*(?:dwarf|star|type|giant|class|⊙|sun|_)/iu.test(after);
}
