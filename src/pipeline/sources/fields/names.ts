import type { Mention } from "../../../model/paper.ts";
import { readableText } from "./readable-text.ts";

/**
 * In what order a source writes names. `family-first`: `Family, Given`. `given-first`: `Given Family`.
 * `vancouver`: `Family GI` without a comma, as PubMed does.
 */
export type NameOrder = "family-first" | "given-first" | "vancouver";

const SUFFIX = /^(?:Jr|Sr|II|III|IV|V)\.?$/i;
const GROUP = /\b(?:collaborations?|consorti(?:um|a)|team|working group|group)\b/i;
const OTHERS = /^(?:others|et\.?\s*al\.?|and others|…|\.\.\.|and \d[\d,]* (?:more|others))$/i;

/** Whether a "name" says that more names follow: then the byline is incomplete, and it is nobody's name. */
export function meansOthers(text: string): boolean {
  return OTHERS.test(text.trim());
}

/** One name as a mention, taken apart by the order in which its source writes names. The written form is kept. */
export function toMention(text: string, order: NameOrder): Mention {
  const written = readableText(text).replace(/\s+/g, " ").trim();
  if (GROUP.test(written)) return { written, group: true };
  if (written.includes(",")) return { written, ...byCommas(written) };
  if (order === "vancouver") {
    const match = /^(.+?)\s+(\p{Lu}[\p{Lu}-]{0,4})(?:\s+(Jr|Sr|2nd|3rd|II|III))?$/u.exec(written);
    if (match?.[1] && match[2])
      return { written, family: match[1], given: match[2], ...(match[3] ? { suffix: match[3] } : {}) };
  }
  // Without a comma a name in given-first order is taken apart by the identity room, which knows the particles.
  return { written };
}

/** `Family, Given`; `Family, Given, Jr.`; `Family, Jr., Given`. */
function byCommas(written: string): Partial<Mention> {
  const parts = written
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const [family = "", ...rest] = parts;
  const suffix = rest.find((part) => SUFFIX.test(part));
  const given = rest.filter((part) => part !== suffix).join(" ");
  return { family, ...(given ? { given } : {}), ...(suffix ? { suffix } : {}) };
}

/** A whole byline: names become mentions, words for "and others" make it incomplete. */
export function toByline(
  names: readonly string[],
  order: NameOrder,
): { names: Mention[]; complete: boolean } {
  const real = names.map((name) => name.trim()).filter((name) => name !== "");
  const mentions = real
    .filter((name) => !meansOthers(name))
    .map((name) => {
      return toMention(name.replace(/[,;]?\s+et\.?\s*al\.?$/i, ""), order);
    });
  const complete = !real.some((name) => meansOthers(name) || /\s+et\.?\s*al\.?$/i.test(name));
  return { names: mentions, complete };
}
