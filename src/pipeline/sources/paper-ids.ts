import { foldedWords, slug } from "../../lib/fold.ts";
import { compareText } from "../../lib/order.ts";
import { shortHash } from "../../lib/short-hash.ts";
import { toIds, type IdParts, type PaperId } from "../../model/ids.ts";
import { identifierNames, yearOf, type PaperDraft } from "../../model/paper.ts";
import { UNTITLED } from "./draft.ts";

/** Titles of so few words do not name a paper: `Editorial`, `Book review`. */
const FEW_WORDS = 3;
const LONGEST_SLUG = 60;

/**
 * The ids of papers, each from its records in whatever order: the title, the first name of the byline, and the year where
 * the title is short: `paper:editorial-lee-2019`. A title too long for an id is cut, with a few signs that stand for all of
 * it. Of records that differ the one with the fullest title speaks.
 */
export function paperIds(papers: readonly (readonly PaperDraft[])[]): PaperId[] {
  return toIds("paper", papers.map(partsOf));
}

/** The sign of one record among those of its paper: `paper:…@sign`. Records that say the same have the same. */
export const recordSign = (draft: PaperDraft): string => shortHash(anchorOf(draft));

/** The id that a record would have if it were a paper alone, and no other of its name were there. */
export const idAlone = (draft: PaperDraft): string => `paper:${baseOf(draft) || "unnamed"}`;

function partsOf(records: readonly PaperDraft[]): IdParts {
  const parts = records.map((draft) => ({
    base: baseOf(draft),
    anchor: anchorOf(draft),
    words: draft.title === UNTITLED ? 0 : foldedWords(draft.title).length,
  }));
  const [first] = parts.sort((a, b) => b.words - a.words || compareText(a.base, b.base));
  const anchors = parts.map(({ anchor }) => anchor).sort(compareText);
  return { base: first?.base ?? "", anchor: anchors.join("\n") };
}

function baseOf(draft: PaperDraft): string {
  const { title, byline } = draft;
  if (title === UNTITLED) return slug(identifiersOf(draft)[0] ?? "untitled", LONGEST_SLUG);
  const whole = foldedWords(title.replace(/['’]/g, "")).join("-");
  const short = slug(title, LONGEST_SLUG);
  const words = short.split("-").length;
  const [first] = byline.names;
  return [
    short,
    ...(short === whole ? [] : [shortHash(whole)]),
    ...(first ? [slug(familyOf(first), 20)] : []),
    ...(words <= FEW_WORDS ? [yearOf(draft) ?? ""] : []),
  ]
    .filter((part) => part !== "")
    .join("-");
}

/** The family name as far as it can be told without looking at other names. */
function familyOf({ family, written }: PaperDraft["byline"]["names"][number]): string {
  return family ?? (written.includes(",") ? written.replace(/,.*/, "") : (written.split(/\s+/).at(-1) ?? ""));
}

/** All that tells a record from another of the same title and people. */
function anchorOf(draft: PaperDraft): string {
  const { title, byline, date, venue } = draft;
  const names = byline.names.map(({ written }) => written);
  return JSON.stringify([title, names, date?.iso ?? null, venue, identifiersOf(draft)]);
}

function identifiersOf({ identifiers }: PaperDraft): string[] {
  return identifierNames.flatMap((name) => identifiers[name] ?? []);
}
