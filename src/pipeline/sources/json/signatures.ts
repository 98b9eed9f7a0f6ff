import { isSyllabic } from "../../../lib/syllabic.ts";
import type { Mention } from "../../../model/paper.ts";
import { meansOthers, toByline, type NameOrder } from "../fields/names.ts";
import { readableText } from "../fields/readable-text.ts";

type Known = string | null | undefined;

/** A name on a byline as a JSON export gives it: in one piece, or taken apart. */
export interface Signature {
  /** The name in one piece; its order is known from the source. */
  plain?: Known;
  order?: NameOrder;
  family?: Known;
  given?: Known;
  particle?: Known;
  suffix?: Known;
  orcid?: Known;
  affiliations?: readonly string[];
  /** The source says that it is a collaboration or an institution. */
  group?: boolean;
}

/** A byline of such names, in their order. A name that says that more follow makes it incomplete. */
export function signedByline(signatures: readonly Signature[]): { names: Mention[]; complete: boolean } {
  const bylines = signatures.map((signature) => {
    const { names, complete } = nameOf(signature);
    return { names: names.map((name) => ({ ...name, ...besides(signature) })), complete };
  });
  return {
    names: bylines.flatMap(({ names }) => names),
    complete: bylines.every(({ complete }) => complete),
  };
}

function nameOf({ plain, order = "given-first", family, given, particle, suffix, group }: Signature) {
  const parts = { family: tidy(family), given: tidy(given), particle: tidy(particle), suffix: tidy(suffix) };
  if (group) {
    const written = tidy(firstOfNames(plain, family));
    return { names: written ? [{ written, group: true }] : [], complete: !meansOthers(written) };
  }
  if (parts.family === "" || (parts.given === "" && parts.suffix === "")) {
    const whole = firstOfNames(plain, [parts.particle, parts.family, parts.given].filter(Boolean).join(" "));
    const byline = toByline([whole.replace(/^[\s.,;-]+(?=\p{L})/u, "")], order);
    const lone = parts.family !== "" && byline.names[0] && !byline.names[0].group;
    return lone
      ? { ...byline, names: [{ ...byline.names[0], written: tidy(whole), ...filled(parts) }] }
      : byline;
  }
  const written = isSyllabic(parts.family + parts.given)
    ? parts.family + parts.given
    : [parts.given, parts.particle, parts.family, parts.suffix].filter(Boolean).join(" ");
  return { names: [{ written, ...filled(parts) }], complete: true };
}

function filled(parts: Record<"family" | "given" | "particle" | "suffix", string>): Partial<Mention> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== ""));
}

function besides({ orcid, affiliations = [] }: Signature): Pick<Mention, "orcid" | "affiliations"> {
  const id = orcidOf(orcid);
  const places = [...new Set(affiliations.map(tidy))].filter((place) => /[\p{L}\p{N}]/u.test(place));
  return { ...(id ? { orcid: id } : {}), ...(places.length > 0 ? { affiliations: places } : {}) };
}

export function orcidOf(text: Known): string | undefined {
  return /(?<!\d)\d{4}-\d{4}-\d{4}-\d{3}[\dX](?!\d)/i.exec(text ?? "")?.[0].toUpperCase();
}

const firstOfNames = (first: Known, second: Known) => (first?.trim() ? first : (second ?? ""));

const tidy = (text: Known) =>
  readableText(text ?? "")
    .replace(/\s+/g, " ")
    .trim();
