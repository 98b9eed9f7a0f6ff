import type { Mention } from "../../../model/paper.ts";

/** A mail address, with the brackets that it stands in. */
const MAIL = /\s*[([<{]?\s*(?:e-?mail:?\s*)?[^\s()[\]<>{},;:@]+@[^\s()[\]<>{},;:@]+\.[^\s()[\]<>{},;:@]+\s*[)\]>}]?/gi;

/** The names of a byline without mail addresses, which some systems put among the given names, and without empty ones. */
export function tidyNames(names: readonly Mention[]): Mention[] {
  return names
    .map((name) => (name.written.includes("@") ? withoutMail(name) : name))
    .filter((name) => name.written !== "");
}

function withoutMail(name: Mention): Mention {
  const tidy = (part: string) => part.replace(MAIL, "").replace(/[\s,;]+$/, "").trim();
  const { family, given, ...rest } = { ...name, written: tidy(name.written) };
  const [last, first] = [tidy(family ?? ""), tidy(given ?? "")];
  return { ...rest, ...(last && { family: last }), ...(first && { given: first }) };
}
