import { isSuffix } from "./fields/name-suffix.ts";

/** A byline as an author page prints it: names parted by commas, perhaps "et al.", perhaps " · affiliation". */
export interface PrintedByline {
  names: string[];
  complete: boolean;
  affiliation: string | null;
}

const CUT = /(?:,?\s+(?:et\.? al\.?|and others|and \d[\d,]* (?:more|others)|…|\.\.\.))$/i;

export function parseByline(text: string): PrintedByline {
  const [printed = "", ...tags] = text.split(/\s+·\s+/);
  const bare = printed.trim().replace(CUT, "");
  const names: string[] = [];
  for (const part of bare.split(/\s*,\s*|\s+(?:and|&)\s+/)) {
    const name = part.replace(/^(?:and|&)\s+/, "").trim();
    if (!name) continue;
    if (isSuffix(name) && names.length > 0) names[names.length - 1] += `, ${name}`;
    else names.push(name);
  }
  return {
    names,
    complete: bare === printed.trim() && names.length > 0,
    affiliation: tags.join(" · ").trim() || null,
  };
}
