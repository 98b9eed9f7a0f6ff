import { foldedWords } from "../../../../lib/fold.ts";
import { romanized } from "../../../../lib/romanized.ts";
import { inOneSpelling } from "../spelling.ts";

/** Numbers by which meetings of one name are told apart: `12th`, `2004`, `’04`. */
const MEETINGS: readonly RegExp[] = [/\b\d+(?=(?:st|nd|rd|th)\b)/gi, /(?<=\b(?:19|20)|['’])\d\d\b|\b0\d\b/g];

export const MEETING =
  /\b(?:meeting|conference|symposium|workshop|congress|colloquium|assembly|kongress|congreso|congrès)\b/i;

export const isNumbered = (name: string) => MEETINGS.some((form) => name.search(form) >= 0);

/** `12th Symposium on Tides` and `13th Symposium on Tides`, `Tides 2003` and `Tides 2004`. */
export function isOtherMeeting(a: string, b: string): boolean {
  const known = MEETINGS.map((form) => [a.match(form), b.match(form)] as const).filter(
    ([one, other]) => one && other,
  );
  return known.length > 0 && known.every(([one, other]) => !one?.some((number) => other?.includes(number)));
}

export const THESIS = /\b(?:thes[ie]s|dissertations?|diss|thèse|tesis|tesi|habilitation|diplomarbeit)\b/i;

/** Whether two names may be one venue's: words of the shorter begin words of the longer, or its letters are their initials. */
export function venuesAlike(a: string, b: string): boolean {
  if (isReadable(a) !== isReadable(b)) return true; // names in two scripts cannot be compared
  const [one, other] = [wordsOfName(a), wordsOfName(b)];
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.join("") === long.join("")) return true;
  const initials = long
    .filter((word) => !/^(?:the|of|and|in|on|for)$/.test(word))
    .map((word) => word[0])
    .join("");
  if (
    short.length === 1 &&
    (initials === short[0] || (isWithin(short[0] ?? "", initials) && (short[0]?.length ?? 0) > 2))
  )
    return true;
  const content = short.filter((word) => !MINOR.test(word));
  const rest = long.filter((word) => !MINOR.test(word));
  if (content.length === 0 || rest.length === 0) return true;
  const found = content.filter((word) => rest.some((other) => beginAlike(word, other)));
  return found.length >= Math.ceil(Math.min(content.length, rest.length) / 2);
}

const MINOR =
  /^(?:the|of|and|in|on|for|a|an|de|der|und|et|la|le|proceedings?|proc|journal|j|international|int|conference|conf|annual|\d.*)$/;

const isReadable = (name: string) => /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(name);

const wordsOfName = (name: string) => foldedWords(romanized(name)).map(inOneSpelling);

/** Whether the letters are among the others in that order: `WBG`, `w b z g`. */
function isWithin(letters: string, others: string): boolean {
  let at = 0;
  for (const letter of others) if (letter === letters[at]) at++;
  return at === letters.length;
}

/** `Phys.` and `Physics`, `Astrophys` and `Astrophysical`. */
function beginAlike(a: string, b: string): boolean {
  const least = Math.min(a.length, b.length);
  return least > 0 && a.slice(0, least) === b.slice(0, least) && (least > 1 || a === b);
}
