import { onOneLine } from "../fields/on-one-line.ts";
import { fold } from "../../../lib/fold.ts";
import type { Byline, Mention } from "../../../model/paper.ts";
import { suffixBehind } from "../fields/name-suffix.ts";
import { toByline } from "../fields/names.ts";
import { readableText } from "../fields/readable-text.ts";
import { splitAtSemicolons } from "../fields/keywords.ts";

/** No name is longer. */
const LONGEST_NAME = 300;
/** Nor has anybody more affiliations on one paper: what comes then is a broken file. */
const MOST_AFFILIATIONS = 500;
/** `Fanning E.`, `Brownstein C D`, `Wilson JP`: a family name and initials, without a comma. */
const INITIALS = /^(.+?) ((?:\p{Lu}\.?[- ]?){1,4})$/u;

/** A byline whose names stand family first, with or without a comma, one a field or several parted by semicolons. */
export function familyFirstByline(texts: readonly string[]): Byline {
  const written = texts.flatMap(splitNames).filter((name) => name !== "");
  const real = written.filter((name) => /[\p{L}\p{N}]/u.test(name));
  const byline = toByline(real, "family-first");
  const dots = written.some((name) => /^[\s,.…]*(?:\.[\s.]*\.|…)[\s.]*$/.test(name)); // ADS ends long bylines in `, . . .`
  return { names: byline.names.map(takenApart), complete: byline.complete && !dots };
}

/** Fills in what the general reading of names leaves open: initials without a comma, a suffix behind the given name. */
export function takenApart(mention: Mention): Mention {
  if (mention.group) return mention;
  const initials = mention.family === undefined ? INITIALS.exec(mention.written) : null;
  if (initials?.[1] && initials[2] && !/\p{Lu}{3}/u.test(initials[2])) {
    return { ...mention, family: initials[1], given: initials[2].trim() };
  }
  if (/^[.\s]*$/.test(mention.family ?? "x")) return givenFirst(mention); // `., S. N. Agbo`
  const behind = mention.suffix === undefined ? suffixBehind(mention.given ?? "") : null;
  if (behind) return { ...mention, given: behind.name, suffix: behind.suffix };
  return mention;
}

function givenFirst(mention: Mention): Mention {
  const words = (mention.given ?? "").split(" ");
  return { ...mention, family: words.at(-1) ?? "", given: words.slice(0, -1).join(" ") };
}

/** The names that one field holds: mostly one. */
export function splitNames(text: string): string[] {
  return splitAtSemicolons(onOneLine(text)).flatMap((part) => {
    const pair = part.includes(" and ") ? part.split(" and ") : [part];
    const names = pair.every((name) => name.includes(",")) ? pair : [part];
    return names.map((name) => name.trim().slice(0, LONGEST_NAME));
  });
}

/** Adds an affiliation to a mention, readable and once. Addresses that are only for mail are none. */
export function addAffiliation(mention: Mention | undefined, text: string): void {
  const affiliation = readableText(onOneLine(text).slice(0, 5000)).replace(/\s+/g, " ").trim();
  if (!mention || affiliation.length < 2 || /^[^\s@]+@\S+$/.test(affiliation)) return;
  const known = (mention.affiliations ??= []);
  if (known.length < MOST_AFFILIATIONS && !known.includes(affiliation)) known.push(affiliation);
}

/** Finds the mention that a name elsewhere in the record means: written alike, or the only one of that family and initial. */
export function mentionFinder(names: readonly Mention[]): (written: string) => Mention | undefined {
  const found = new Map<string, Mention | null>();
  const add = (key: string, mention: Mention) => {
    if (key !== "") found.set(key, found.has(key) && found.get(key) !== mention ? null : mention);
  };
  for (const mention of names) {
    add(fold(mention.written), mention);
    add(keyOf(mention), mention);
  }
  return (written) => {
    if (written.trim() === "") return undefined;
    const exact = found.get(fold(written.trim()));
    if (exact) return exact;
    const [other] = familyFirstByline([written]).names;
    return (other && found.get(keyOf(other))) ?? undefined;
  };
}

function keyOf({ family, given }: Mention): string {
  return family && given ? `${fold(family).replace(/[^\p{L}]/gu, "")} ${fold(given).slice(0, 1)}` : "";
}
