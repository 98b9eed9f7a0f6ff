import type { Mention, Venue } from "../../../model/paper.ts";
import { toByline } from "../fields/names.ts";

/** ADS writes "Not Available <P />" where it has no abstract; that is none. */
export function abstractGiven(text: string): string | null {
  const words = text
    .slice(0, 200)
    .replace(/<[^<>]*>/g, " ")
    .trim();
  return words === "" || /^not available$/i.test(words) ? null : text;
}

/** A byline as ADS writes it: `Family, Given`, and `, . . .` where more names follow. */
export function adsByline(written: readonly string[]): { names: Mention[]; complete: boolean } {
  const real = written.filter((name) => /[\p{L}\p{N}]/u.test(name));
  const { names, complete } = toByline(real, "family-first");
  return { names, complete: complete && real.length === written.length };
}

/**
 * The affiliations that ADS writes for all authors in one field, `AA(Leiden; Delft), AB(ESO)`: one text for each author
 * that has any, by the author's place. `AA` is the first author, `BA` the 27th.
 */
export function adsAffiliations(text: string): Map<number, string> {
  const places = new Map<number, string>();
  const marks = [...text.matchAll(/(?:^|,\s+)([A-Z]{2,3})\(/g)];
  marks.forEach((mark, index) => {
    const end = marks[index + 1]?.index ?? text.length;
    const place = text
      .slice(mark.index + mark[0].length, end)
      .replace(/\)\s*$/, "")
      .trim();
    if (place !== "" && place !== "-") places.set(authorIndex(mark[1] ?? ""), place);
  });
  return places;
}

const authorIndex = (letters: string) =>
  Array.from(letters).reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 65, 0);

/** `Weather, vol. 73, issue 1, pp. 35-35`: the name stands before the first comma, the rest after what names it. */
export function adsVenue(text: string): Venue {
  const name = text.split(/,\s/)[0]?.trim() ?? "";
  const rest = text.slice(name.length, name.length + 500);
  const volume = /\bvol(?:ume)?\.?\s*([\w-]+)/i.exec(rest)?.[1];
  const issue = /\bissue\s*([\w-]+)/i.exec(rest)?.[1];
  const pages = /\bpp?\.\s?([\w.-]+\w)/i.exec(rest)?.[1] ?? /\bid\.\s?([\w.-]+\w)/i.exec(rest)?.[1];
  return {
    name,
    ...(volume && { volume }),
    ...(issue && { issue }),
    ...(pages && { pages: onePage(pages) }),
  };
}

/** `35-35` is one page. */
const onePage = (pages: string) => /^(\w+)-\1$/.exec(pages)?.[1] ?? pages;
