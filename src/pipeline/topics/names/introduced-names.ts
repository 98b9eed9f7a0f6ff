import type { WordCase } from "../word-case.ts";
import { isCoined } from "./coined-words.ts";
import { facilityHeads, facilityType } from "./name-types.ts";

/** A name that a text brings in, and the type of the head noun beside it; null where it is brought in as a name. */
export interface IntroducedName {
  name: string;
  type: string | null;
}

const TITLE_HEAD = /^(?:The\s+)?(\S+?(?:\s\S+?){0,2}?)(?::|\.\s[IVX]+[.:]|\s[IVX]+[.:])\s/u;
const VERBS =
  "introduce|present|propose|develop|release|describe|call|called|named|dubbed|termed|christened|as|launch|create|design";
const INTRODUCTION = new RegExp(
  String.raw`\b(?:${VERBS})s?\s+(?:the\s|our\s|a\s|it\s|new\s|this\s)*["“'‘]?(\p{Lu}[\p{L}\p{N}]{2,}(?:-[\p{Lu}\p{N}][\p{L}\p{N}]*)*)["”'’]?(?=[,.:;(]|\s\(|\s[-–—]|\s(?:an?|which|that|the)\s|["”])`,
  "gu",
);
const HEADED = new RegExp(
  String.raw`\b(\p{Lu}[\p{L}\p{N}]*\p{Lu}[\p{L}\p{N}]*(?:-[\p{Lu}\p{N}][\p{L}\p{N}]*)*)\s(surveys?|missions?|telescopes?|satellite|spacecraft|dataset|benchmark|catalogu?e?|simulations?|project|collaboration|instrument|spectrograph|spectrometer|camera|experiment)\b`,
  "gu",
);

/**
 * `Name: subtitle`, `Name. I. Title`: one word with a name's looks, or up to three with a coined one among them. A plain
 * capitalised word must never be written small.
 */
export function nameInTitle(title: string, wordCase: WordCase): string | null {
  const head = TITLE_HEAD.exec(title)?.[1];
  if (head === undefined) return null;
  const words = head.split(/\s/u);
  const [word = ""] = words;
  if (words.length > 1) {
    const looksNamed = words.every((part) => /^[\p{Lu}\p{N}][\p{L}\p{N}-]*$/u.test(part) || isCoined(part));
    return looksNamed && words.some((part) => part.split("-").some(isCoined)) ? head : null;
  }
  if (!/^\p{Lu}[\p{L}\p{N}-]{2,}$/u.test(word)) return null;
  return isAllCapitals(word) || word.split("-").some(isCoined) || !wordCase.isEverSmall(word) ? word : null;
}

/** `we introduce X`, `called X,`, `X: …` in running text. */
export function namesIntroduced(text: string, wordCase: WordCase): IntroducedName[] {
  return [...text.matchAll(INTRODUCTION)].flatMap((match) => {
    const name = match[1] ?? "";
    const plain = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)*$/u.test(name);
    return plain && (name.length < 4 || name.includes("-") || wordCase.isEverSmall(name))
      ? []
      : [{ name, type: null }];
  });
}

/** `the GOGREEN survey`: words in capitals before a noun that says what they name. */
export function namesBeforeHeads(text: string): IntroducedName[] {
  return [...text.matchAll(HEADED)].map((match) => ({
    name: match[1] ?? "",
    type: facilityType(match[2] ?? ""),
  }));
}

/** `Maunakea Spectroscopic Explorer`: capitalised words that end in what they name. Not for titles in title case. */
export function namesByHeads(text: string): IntroducedName[] {
  return [...text.matchAll(BY_HEAD)].flatMap((match) => {
    const before = (match[1] ?? "").trim().split(/\s/u);
    while (before.length > 0 && LEADING.test(before[0] ?? "")) before.shift();
    if (before.every((part) => GENERAL.test(part))) return [];
    return [{ name: `${before.join(" ")} ${match[2] ?? ""}`, type: facilityType(match[2] ?? "") }];
  });
}

/** Capitals only, with digits or not: STEER, GOGREEN. */
export function isAllCapitals(word: string): boolean {
  return /^(?=(?:.*\p{Lu}){3})[\p{Lu}\p{N}-]+$/u.test(word);
}

const WORD = String.raw`\p{Lu}[\p{L}\p{N}]+(?:-\p{L}+)*`;
const BY_HEAD = new RegExp(
  String.raw`(?<![\p{L}-])((?:${WORD}\s(?:(?:of|for)\s(?:the\s)?)?){1,5})(${facilityHeads()})(?![\p{L}-])`,
  "gu",
);
const LEADING =
  /^(?:The|This|These|Those|Our|We|In|On|At|For|From|With|Using|Here|However|Future|Upcoming|Recent|New|Both|While|When|As|An?|By|To|All|Each|Its|Their|Current|Since|If|Although|Combining|Combined|Joint|Next|Such|Once|Like|After|Before|Most|Many|Some|Several|First|Second|Finally|Additionally|Planned|Ongoing|Existing|Modern|Previous|Multiple|Large|Based|Of)$/u;
const GENERAL =
  /^(?:Cherenkov|Pulsar|Timing|Stage|IV|III|Atmospheric|Laser|Atom|Michelson|Fourier|Transform|Integral|Multi-Object|Quasar|Outflow|Continuum|Monitoring|Aperture|Large-Sized|Submillimeter|Phased|Programmable|Final|Global|Navigation|Air|Satellite|Near-Infrared|Mid-Infrared|Air-Shower|Array|Space|Deep|Wide|Field|Large|Small|Sky|Radio|Optical|Infrared|Spectroscopic|Photometric|Imaging|Data|Galaxy|Star|Stellar|Solar|Science|Research|Time|Domain|All|Public|General|Numerical|Cosmological|National|International|Ground|Based|and|of|for|the|Extragalactic|Galactic|Gravitational|Wave|X-ray|Gamma-ray|Guest|Legacy|Early|Monte|Carlo|Bayesian|Gaussian|N-body|Hydrodynamical)$/u;
