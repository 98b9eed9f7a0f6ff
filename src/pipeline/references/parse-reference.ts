import { fold } from "../../lib/fold.ts";

/** What the text of a reference says, as far as it is understood. */
export interface ParsedReference {
  /** The family name of the first author. */
  author: string | null;
  /** The first letter of the author's given names. */
  initial: string | null;
  year: number | null;
  title: string | null;
  source: string | null;
  volume: string | null;
  /** The first page, or the number of the article. */
  page: string | null;
}

const NOTHING: ParsedReference = {
  author: null,
  initial: null,
  year: null,
  title: null,
  source: null,
  volume: null,
  page: null,
};

/** A reference is understood as far as this. */
const LONGEST = 2000;

/**
 * Understands the text of a reference as Web of Science (`Hu XC, 2002, Q REV BIOPHYS, V35, P1, DOI …`), Scopus
 * (`Wiemann J., Et al., Title, Nature, 606, pp. 522-526, (2022)`, and of old `Wiemann J., Title (2022) Nature, 606, pp. 522-526`) and
 * the styles of authors and years (`Wiley, R.H. (2013). Title. Biol Rev, 88, 179-195`) write it. What is not understood is null.
 */
export function parseReference(text: string): ParsedReference {
  const bare = withoutEnd(withoutLinks(text.slice(0, LONGEST)), " ,;");
  return webOfScience(bare) ?? yearLast(bare) ?? yearAmid(bare) ?? NOTHING;
}

/** Without addresses, identifiers and numbers of databases, which stand behind the reference. */
function withoutLinks(text: string): string {
  return text
    .replace(/https?:\/\/\S+/g, " ")
    .replace(/\b(?:doi:?\s*\[?|DOI )10\.\d{4,9}\/\S+/gi, " ")
    .replace(/\b\d{4}-\d{5}-\d{3}\b\.?/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Without what stands at the end and says nothing; a pattern would look at every run of such signs anew. */
function withoutEnd(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text[end - 1]!)) end--; // safe: it is below the length
  return text.slice(0, end);
}

const YEAR = "(?:1[5-9]|20)\\d\\d";

function webOfScience(text: string): ParsedReference | null {
  const [, author, year, rest] = new RegExp(`^([^,]{1,80}), (${YEAR})(?:, (.*))?$`).exec(text) ?? [];
  if (author === undefined || year === undefined) return null;
  const parts = (rest ?? "").split(/,\s*/).filter((part) => part !== "");
  const behind = (sign: RegExp) => parts.map((part) => sign.exec(part)?.[1]).find((found) => found) ?? null;
  const source = parts.find((part) => !/^(?:[VP]\d|ARTN\b|DOI\b|UNSP\b|arXiv\b)/i.test(part)) ?? null;
  return {
    ...NOTHING,
    ...authorIn(author),
    year: Number(year),
    source,
    volume: behind(/^V(\d\S*)$/i),
    page: behind(/^P([A-Z]?\d\S*)$/i) ?? behind(/^(?:ARTN|UNSP) (\S+)$/i),
  };
}

/** The year stands in brackets at the end: Scopus of today. */
function yearLast(text: string): ParsedReference | null {
  const [, body, year] = new RegExp(`^(.*?),? \\((${YEAR})\\)$`).exec(text) ?? [];
  if (body === undefined || year === undefined) return null;
  const parts = withInitials(body);
  const authors = authorsAmong(parts);
  const { place, left } = placeAt(parts.slice(authors));
  const source = left.length > 1 ? (left.at(-1) ?? null) : null;
  const title = (source === null ? left : left.slice(0, -1)).join(", ") || null;
  return {
    ...place,
    ...(authors > 0 && authorIn(parts[0] ?? "")),
    year: Number(year),
    title,
    source,
  };
}

/** The year stands in brackets amid: behind the authors, or, in Scopus of old, behind the title. */
function yearAmid(text: string): ParsedReference | null {
  const [, before, year, stop, after] =
    new RegExp(`^(.{2,600}?)[\\s,]*\\((${YEAR})[a-z]?(?:, [^)]*)?\\)([.,:]?)\\s*(.*)$`).exec(text) ?? [];
  if (before === undefined || year === undefined) return null;
  const isBehindTitle =
    stop === "" && authorsAmong(withInitials(before)) > 0 && /^.+, .+\s.+\s.+$/.test(before);
  const parts = isBehindTitle ? withInitials(before) : before.split(/,\s+/);
  const authors = isBehindTitle ? authorsAmong(parts) : parts.length;
  const author = authorIn(parts[0] ?? "", parts[1]);
  if (isBehindTitle && authors < parts.length) {
    const { place, left } = placeAt((after ?? "").split(/,\s+/));
    return {
      ...place,
      ...author,
      year: Number(year),
      title: parts.slice(authors).join(", "),
      source: left[0] ?? null,
    };
  }
  const [, title = "", rest = ""] = /^(.*?[^.\s]{2}[.?!])\s+(.*)$/.exec(after ?? "") ?? [
    undefined,
    after ?? "",
  ];
  const { place, left } = placeAt(rest.split(/,\s+|\s+(?=\d+[,:(\s])|(?<=\d):\s*/));
  const source = withoutEnd(left.join(", "), ". ") || null;
  return { ...place, ...author, year: Number(year), title: withoutEnd(title, ". ") || null, source };
}

/** `Small, H., Title` → `Small H., Title`: initials that stand as parts of their own belong to the name before them. */
function withInitials(text: string): string[] {
  const parts = text.split(/,\s+/);
  return parts.reduce<string[]>((all, part) => {
    const before = all.at(-1);
    const isInitials = /^(?:\p{Lu}\.-?\s?){1,5}$/u.test(part);
    if (isInitials && before !== undefined && /^[\p{L}'’\- ]{2,40}$/u.test(before))
      all[all.length - 1] = `${before} ${part}`;
    else all.push(part);
    return all;
  }, []);
}

/** How many of the first parts are names of authors: `Mayr G.`, `Canoville A`, `Et al.`. */
function authorsAmong(parts: readonly string[]): number {
  const isName = (part: string) =>
    /^et al\.?$/i.test(part) || /^[\p{L}'’.\- ]{1,50} (?:\p{Lu}\.?-?){1,5}\.?$/u.test(part);
  const first = parts.findIndex((part) => !isName(part));
  return first < 0 ? parts.length : first;
}

/** Volume and page at the end of a list of parts, and the parts before them. */
function placeAt(parts: readonly string[]): { place: ParsedReference; left: string[] } {
  const left = parts.map((part) => part.trim().replace(/\.$/, ""));
  const place = { ...NOTHING };
  while (left.length > 0) {
    const part = left.at(-1) ?? "";
    const page = /^(?:pp?\.? ?)([A-Za-z]?\d[\w.]*)(?:\s*[-–—].*)?$/.exec(part)?.[1];
    const [, before, range] = /^(?:(\d+) )?([A-Za-z]?\d+)\s*[-–—]\s*[A-Za-z]?\d+$/.exec(part) ?? [];
    const number = /^(?:vol\.? ?)?([A-Za-z]?\d[\w-]*)(?:\s*\([^)]*\))?(?::(\w+))?$/i.exec(part);
    if (part === "") left.pop();
    else if (place.page === null && place.volume === null && (page ?? range) !== undefined) {
      place.page = page ?? range ?? null;
      place.volume = before ?? null;
      left.pop();
    } else if (number) {
      place.page ??= number[2] ?? null;
      place.volume = number[1] ?? null; // of two numbers the first is the volume, the second the issue
      left.pop();
    } else break;
  }
  return { place, left };
}

/** `Hu XC`, `Mayr G.` or, where the given names are a part of their own, `Wiley` and `R.H.` → family name and first initial. */
function authorIn(author: string, next = ""): Pick<ParsedReference, "author" | "initial"> {
  const [first = "", behind = next] = author.split(/;|&| and |,/);
  const words = first.trim().split(/\s+/);
  const isInitials = (word: string) => /^(?:\p{Lu}\.?-?){1,4}$/u.test(word);
  let initials = isInitials(behind.trim().split(/\s+/)[0] ?? "") ? behind.trim() : "";
  while (words.length > 1 && isInitials(words.at(-1) ?? "")) initials = words.pop() ?? "";
  const family = words
    .join(" ")
    .replace(/[.*[\]]/g, "")
    .trim();
  if (fold(family) === "anonymous" || family === "") return { author: null, initial: null };
  return { author: family, initial: /\p{Lu}/u.exec(initials)?.[0] ?? null };
}
