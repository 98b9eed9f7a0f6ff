import { nameKey } from "../name-key.ts";
import type { NameSpan } from "./name-span.ts";

const COMPOUND =
  /(?<![\p{L}\p{N}_^{\\/.@])[\p{L}\p{N}]{2,}(?:-[\p{L}\p{N}]+(?:\.\p{N}+)*)*(?![\p{L}\p{N}_^{}@])/gu;
const MIXED = /\p{Ll}\p{Lu}|^\p{Lu}{2,}\p{Ll}{3,}/u;

/** Mixed case that is no name: units, ions and molecules, people, plain abbreviations. */
const NO_NAME: readonly RegExp[] = [
  /^(?:text|math|sim|micro|nano|milli|log|dot|iso|Pop\p{Lu})|^\p{N}|λ|[¹²³⁰-⁹]/u,
  /^[cph]?[kMG]pc|^d(?:Sph|Irr|E)s?$/u,
  /^(?:[kMGTPEZmuµn]?(?:eV|Hz|Jy|Pa|As|arcsec)|k?pc|[MG]yr|dB\w?|pH|PhD|[MRLZ][Ss]un|m?as|km|erg)$/u,
  /^(?:H|He|Li|Be|B|C|N|O|F|Ne|Na|Mg|Al|Si|P|S|Cl|Ar|K|Ca|Ti|V|Cr|Mn|Fe|Co|Ni|Cu|Zn|Ga|Ge|As|Cd|Te|Hg|In|Sr|Y|Zr|Ba|La|Ce|Nd|Eu|Gd|Dy|Os|Ir|Pt|Au|Pb|Th|U|\d|I|X|α)+$/u,
  /^(?:Mc|Mac|De|Di|Du|La|Le|Fitz|Van|Von|Ben|El|Al|St)\p{Lu}\p{Ll}+$/u,
  /^\p{Lu}o\p{Lu}s?$/u,
  /^\p{Ll}{1,2}\p{Lu}{1,4}\p{Ll}?$/u,
  /^(?:Lambda|[Λλwνnaf])\p{Lu}*CDM$/u,
  /^(?:LyC|Ly\p{Lu}?\p{Ll}*|SNe\p{Lu}?\p{Ll}?|SNIa|TeX|LaTeX|GitHub|GitLab|YouTube|NaN|JavaScript|MacOS|RRLyr\w*|RRab|DeltaScuti|SubHalo|MHz\w*|Type\p{Lu}\w*|Vmag|Gmag|Teff\w*|BeX\w*|RESTful|UVdim|BHsim)$/u,
];

/**
 * Coined names, known by capitals inside a word: SpecCLIP, LatentNN, Cycle-StarNet, AstroLLaMA-2-70B. A compound is one
 * name; small words at its ends (`-based`, `non-`) and parts that are known names by themselves are left off.
 * Linear in the text.
 */
export function findCoinedWords(text: string, isKnown: (part: string) => boolean): NameSpan[] {
  const spans: NameSpan[] = [];
  for (const match of text.matchAll(COMPOUND)) {
    if (!MIXED.test(match[0])) continue;
    for (const [from, to] of coinedRuns(match[0], isKnown)) {
      const start = match.index + from;
      const end = match.index + to;
      spans.push({ start, end, key: nameKey(withoutPlural(text.slice(start, end))), type: null });
    }
  }
  return spans;
}

/** `PeVatrons` → `PeVatron`; names in capitals keep their s. */
function withoutPlural(name: string): string {
  return /\p{Ll}\p{L}*[\p{Ll}\p{Lu}]s$/u.test(name) && !/(?:ss|us|is)$/u.test(name)
    ? name.slice(0, -1)
    : name;
}

/** The runs of parts in a compound that make coined names, as offsets. */
function coinedRuns(compound: string, isKnown: (part: string) => boolean): [number, number][] {
  const runs: [number, number][] = [];
  let run: { start: number; end: number; coined: boolean } | null = null;
  let offset = 0;
  for (const part of compound.split("-")) {
    const end = offset + part.length;
    if (
      /^\p{Ll}+$/u.test(part) ||
      isKnown(part) ||
      RUN_TOGETHER.test(part) ||
      OFF_A_PAGE.test(part) ||
      /^(?:Non|Pre|Post|Anti|The)$/u.test(part)
    ) {
      if (run?.coined) runs.push([run.start, run.end]);
      run = null;
    } else {
      run ??= { start: offset, end, coined: false };
      run.end = end;
      run.coined ||= isCoined(part);
    }
    offset = end + 1;
  }
  if (run?.coined) runs.push([run.start, run.end]);
  return runs;
}

/** A small word and the next one, between which a blank was lost: `theArctic`. */
const RUN_TOGETHER =
  /^(?:the|and|of|in|to|for|with|by|from|on|at|its|this|that|an?|are|is|was)\p{Lu}\p{Ll}{2}/u;

/** A heading or an entry of a menu that ran together with the word behind it or before it: `AbstractDuring`, `ContentAll`, `AmericaPDF`. */
const OFF_A_PAGE = new RegExp(
  "^(?:Articles?|Background|Conclusions?|Contents?|Home|Introduction|Issue|Keywords|Methods|Objectives?|Online|Purpose|Results|Summary)" +
    "(?:All|An?|As|At|By|During|For|From|Here|In|It|New|Of|On|Our|The|There|These|This|To|We|With)(?:\\p{Lu}|$)|" +
    "^(?:Abstracts?|Authors?|Citations?|Department|Libraries|Proceedings|Subscribe)\\p{Lu}\\p{Ll}|" +
    "\\p{Ll}(?:Abstract|Authors?|Specialisation|Subscribe|Supervisor)$|^\\p{Lu}\\p{Ll}{4,}PDF$",
  "u",
);

/** Whether a word has a name's mixed case. */
export function isCoined(part: string): boolean {
  return part.length > 3 && MIXED.test(part) && !NO_NAME.some((pattern) => pattern.test(part));
}
