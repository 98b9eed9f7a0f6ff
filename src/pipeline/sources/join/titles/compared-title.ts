import { LOST_LETTER } from "../edits.ts";
import { LITTLE } from "./telling-words.ts";
import { noteOf, type Note } from "./title-notes.ts";
import { titleParts, titleWords } from "./title-words.ts";

/** A title that has been taken apart for comparing it with many others. */
export interface ComparedTitle {
  /** What kind of note about another paper it is the title of, if any; the rest is then the title of that paper. */
  note: Note | null;
  words: readonly string[];
  letters: string;
  /** The words of the title and of each of its subtitles. */
  parts: readonly (readonly string[])[];
  /** The title without what stands in brackets, where anything does. */
  bare(): ComparedTitle | null;
  /** What its letters must be where some have become question marks: `P?ípadová studie`. */
  damaged: RegExp | null;
  /** Its end is cut off: `The winds of massive …`. */
  cut: boolean;
}

/** Longer titles are compared by their beginnings. */
const LONGEST = 1000;

export function comparedTitle(whole: string): ComparedTitle {
  const title = whole.slice(0, LONGEST);
  const { note, about } = noteOf(title);
  const parts = titleParts(about).map(titleWords);
  const [only] = parts;
  const words = only && parts.length === 1 ? only : parts.flat();
  return {
    note,
    words,
    letters: words.join(""),
    parts,
    bare: once(() => withoutBrackets(about)),
    damaged: /[?\ufffd]/.test(about) && DAMAGE.test(about) ? damagedLetters(about) : null,
    cut: /(?:…|\.\.\.)\W*$/.test(title),
  };
}

/** A value that is made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function withoutBrackets(title: string): ComparedTitle | null {
  const bare = title.replace(BRACKETS, " ");
  return bare === title || titleWords(bare).length < FEWEST_WORDS ? null : comparedTitle(bare);
}

const BRACKETS = /[([][^()[\]]*[)\]]/g;

const DAMAGE = /\p{L}[?\ufffd]\p{L}/u;
/** Of more lost letters too little is left. */
const MOST_LOST = 12;

/** The letters of all words, with any one or two for each that is lost. */
function damagedLetters(title: string): RegExp | null {
  const words = titleWords(title.replace(/[?\ufffd](?=\p{L})|(?<=\s)[?\ufffd](?=\s)/gu, LOST_LETTER));
  const kept = words.join("").split(LOST_LETTER);
  return kept.length > MOST_LOST + 1 ? null : new RegExp(`^${kept.join(".{1,2}")}$`, "u");
}

/** A main title of fewer words or letters than this says too little without its subtitle. */
export const FEWEST_WORDS = 3;
const FEWEST_LETTERS = 12;

/** Whether a title says enough of what it is about without a subtitle. */
export const standsAlone = ({ words, letters }: ComparedTitle) =>
  words.length >= FEWEST_WORDS && letters.length >= FEWEST_LETTERS;

/** Titles of what stands in every issue: they say nothing of what it is about. */
const STANDING = new Set(
  (
    "editorial|vorwort|einleitung|einführung|preface|prefacio|introduction|introduction to the special issue|introducción|foreword|" +
    "letter|letters|letter to the editor|letters to the editor|news|notes|news and notes|news in brief|obituary|obituaries|nachruf|" +
    "in memoriam|book review|book reviews|book notes|reviews|annual report|annual review|contents|index|correspondence|announcement|" +
    "announcements|message|president's message|editor's note|editor's letter|editor's choice|from the editor|from the editors|" +
    "in this issue|call for papers|list of reviewers|reply|comment|comments|discussion|abstracts"
  )
    .split("|")
    .map((title) => titleWords(title).join("")),
);
export const isStanding = ({ letters }: ComparedTitle) => STANDING.has(letters.replace(/\d+$/, ""));

/** Titles that come again every year: `Annual report`, `Letter to the editor`, `In this issue`. */
export const isGeneric = ({ words, letters }: ComparedTitle) =>
  words.filter((word) => !LITTLE.has(word)).length <= 3 && letters.length <= 30;
