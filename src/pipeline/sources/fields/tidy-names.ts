import type { Mention } from "../../../model/paper.ts";

/** A mail address, with the brackets that it stands in. */
const MAIL =
  /\s*[([<{]?\s*(?:e-?mail:?\s*)?[^\s()[\]<>{},;:@]+@[^\s()[\]<>{},;:@]+\.[^\s()[\]<>{},;:@]+\s*[)\]>}]?/gi;
/** What systems write where there is no author. */
const NOBODY =
  /^\W*(?:no authors?(?: names?)?(?: (?:listed|available|given|indicated|identified))?|anonymous|anon|author unknown|unknown author)\W*$/i;
/** Bodies that publish proceedings, which some systems list beside the authors; and numbers of clinical trials. */
const NO_AUTHOR =
  /^(?:IEEE(?: (?:Computer|Computational|Comp) Soc\w*)?|ACM|Assoc(?:iation)?\.? (?:for )?Comp\w* Machinery|SPIE|AIP|IET|IFAC|IFIP|USENIX|ASME|AIAA|AAAI|IOP|SAE|ASCE|NCT\d{6,9}|ISRCTN\d+|EUCTR[\d-]+),?$/i;

/** Marks for a name that was lost; dashes, stops and commas are what was left of a list. */
const MARKS = /[?�*#]/u;

export interface TidyNames {
  names: Mention[];
  /** Names that stand where authors do, and are no author's. */
  leftOut: string[];
}

/** The names of a byline, without mail addresses, which some systems put among the given names, and without what is nobody's. */
export function tidyNames(names: readonly Mention[]): TidyNames {
  const tidy: TidyNames = { names: [], leftOut: [] };
  for (const name of names) {
    const bare = name.written.includes("@") ? withoutMail(name) : name;
    const isNamed = /[\p{L}\p{N}]/u.test(bare.written);
    if (NO_AUTHOR.test(bare.written) || (!isNamed && MARKS.test(bare.written)))
      tidy.leftOut.push(bare.written);
    else if (isNamed && !NOBODY.test(bare.written)) tidy.names.push(bare);
  }
  return tidy;
}

function withoutMail(name: Mention): Mention {
  const tidy = (part: string) =>
    part
      .replace(MAIL, "")
      .replace(/[\s,;]+$/, "")
      .trim();
  const { family, given, ...rest } = { ...name, written: tidy(name.written) };
  const [last, first] = [tidy(family ?? ""), tidy(given ?? "")];
  return { ...rest, ...(last && { family: last }), ...(first && { given: first }) };
}
