import type { Mention } from "../../../model/paper.ts";
import { isSuffix, suffixBehind } from "./name-suffix.ts";
import { readableText } from "./readable-text.ts";

/**
 * In what order a source writes names. `family-first`: `Family, Given`. `given-first`: `Given Family`.
 * `vancouver`: `Family GI` without a comma, as PubMed does.
 */
export type NameOrder = "family-first" | "given-first" | "vancouver";

/** What stands behind a name and is no part of it: degrees, orders. */
const DEGREE =
  /(?<=\S)\s*,\s*(?:(?:M\.?D|Ph\.?\s?D|D\.?Phil|M\.?Sc|B\.?Sc|M\.?P\.?H|M\.?B\.?B\.?S|D\.?Sc|R\.?N|F\.?R\.?C\.?P|FACP|FACSM|OFM|S\.?J|Esq)\.?,?\s*)+$/;
/** Words of bodies that sign as one name, abbreviated as Web of Science does or not. */
const GROUP =
  /(?<!\p{L})(?:collaborations?|collaborat|collab|consorti(?:um|a)|consort|team|(?:working |study |research )?groups?|grp|organi[sz]ation|institut(?:e|ion)s?|universit(?:y|ies)|universit(?:é|ät|à)|universidade?|society|committee|association|agency|ministry|department|council|federation|foundation|initiative|laborator(?:y|ies)|commission|alliance|investigators)(?!\p{L})/iu;
/** What a name of none of these has not, for the expression above is slow. */
const MAY_BE_GROUP =
  /collab|consort|team|group|grp|organi|instit|universi|society|committee|associat|agency|ministry|department|council|federation|foundation|initiative|laborator|commission|alliance|investigator/i;
const OTHERS =
  /^(?:others|et\.?\s*al\.?(?:\s*\([^()]{0,60}\))?|and others|…|\.\.\.|and \d[\d,]* (?:more|others))$/i;

/** ADS ends a byline that it cuts in `, . . .`. */
const DOTS = /^[\s,]*(?:\.[\s.]*\.|…)[\s.]*$/;

/** Whether a "name" says that more names follow: then the byline is incomplete, and it is nobody's name. */
export function meansOthers(text: string): boolean {
  if (!/^[\s,.…oea]/i.test(text)) return false; // most names begin otherwise
  return OTHERS.test(text.trim().replace(/[,;]$/, "")) || DOTS.test(text);
}

/** Whether a name is that of a body that signs as one. */
export const isGroup = (written: string) => MAY_BE_GROUP.test(written) && GROUP.test(written);

/** One name as a mention, taken apart by the order in which its source writes names. The written form is kept. */
export function toMention(text: string, order: NameOrder): Mention {
  const written = readableText(text).replace(/\s+/g, " ").trim();
  if (isGroup(written)) return { written: written.replace(/,$/, ""), group: true };
  if (order === "given-first" && /^[^,]*,?$/.test(written)) return { written: written.replace(/,$/, "") };
  if (order === "given-first" && DEGREE.test(written)) return { written: written.replace(DEGREE, "") };
  if (written.includes(",")) return { written, ...byCommas(written) };
  if (order === "vancouver") {
    const match = /^(.+?)\s+(\p{Lu}[\p{Lu}-]{0,4})(?:\s+(Jr|Sr|2nd|3rd|II|III))?$/u.exec(written);
    if (match?.[1] && match[2])
      return { written, family: match[1], given: match[2], ...(match[3] ? { suffix: match[3] } : {}) };
  }
  // Without a comma a name in given-first order is taken apart by the identity room, which knows the particles.
  return { written };
}

/** A person whose name a source gives in parts. A suffix may stand behind the family name: `Roe Jr.`. */
export function mentionOfParts(family: string, given: string, suffix = ""): Mention {
  const { name: last, suffix: behind } = (given !== "" && suffixBehind(family)) || {
    name: family,
    suffix: "",
  };
  const [ending, written] = [suffix || behind, [last, given, suffix || behind].filter((part) => part !== "")];
  return {
    written: written.join(", "),
    ...(last && { family: last }),
    ...(given && { given }),
    ...(ending && { suffix: ending }),
  };
}

/** `Family, Given`; `Family, Given, Jr.`; `Family, Jr., Given`. */
function byCommas(written: string): Partial<Mention> {
  // EndNote marks a name that must not be turned round by a comma at its end.
  if (/^[^,]*\s[^,]*,$/.test(written)) return { written: written.slice(0, -1).trim(), group: true };
  const parts = written
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const [first = "", ...rest] = parts;
  const { name: family, suffix: behind } = (rest.length > 0 && suffixBehind(first)) || {
    name: first,
    suffix: "",
  };
  // Behind a comma `V` is the fifth, unless it is all that there is.
  const suffix = rest.find((part, n) => isSuffix(part) || (n > 0 && /^V\.?$/.test(part))) ?? behind;
  const given = rest.filter((part) => part !== suffix).join(" ");
  return { family, ...(given ? { given } : {}), ...(suffix ? { suffix } : {}) };
}

/** `Doe J et al.` */
const CUT = /[,;]?\s+et\.?\s*al\.?$/i;

/** A whole byline: names become mentions, words for "and others" make it incomplete. */
export function toByline(
  names: readonly string[],
  order: NameOrder,
): { names: Mention[]; complete: boolean } {
  const real = names.map((name) => name.trim()).filter((name) => name !== "");
  const people = real.filter((name) => !meansOthers(name));
  const mentions = people.map((name) => toMention(name.replace(CUT, ""), order));
  const complete = people.length === real.length && !people.some((name) => CUT.test(name));
  return { names: mentions, complete };
}
