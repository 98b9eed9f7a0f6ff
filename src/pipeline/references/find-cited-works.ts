import { fold, foldedWords, slug } from "../../lib/fold.ts";
import { by, descending, inOrder } from "../../lib/order.ts";
import { openUnion } from "../../lib/union.ts";
import type { CitedWork, CitedWorks } from "../../model/cited-work.ts";
import { toIds } from "../../model/ids.ts";
import {
  identifierNames,
  yearOf,
  type Identifiers,
  type Mention,
  type Paper,
  type Reference,
} from "../../model/paper.ts";
import { parseReference, type ParsedReference } from "./parse-reference.ts";

type CitingPaper = Pick<Paper, "id" | "title" | "byline" | "date" | "identifiers" | "venue" | "references">;

/** A title of fewer letters and digits than this is no sign of a work. */
const TELLING_TITLE = 20;

/** A text with fewer letters than this names no work: `(2019)`, `[Anonymous], 2011`. */
const TELLING_TEXT = 6;

/** One entry of a list of references, or a paper of the corpus, with what it may be known by. */
interface Entry {
  /** The paper that cites; null for the papers of the corpus themselves. */
  citing: number | null;
  identifiers: Identifiers;
  text: string | null;
  said: ParsedReference;
}

/**
 * Finds the works that papers cite, and which of them are papers of the corpus. Entries are one work where they share an identifier
 * (DOI, arXiv, bibcode, PubMed, OpenAlex …). An entry without any is the work whose first author, year, and volume and page or title
 * are the same, if it is one work only; else it is one with the entries that say the same.
 * Cost: linear in the entries of all lists.
 */
export function findCitedWorks(papers: readonly CitingPaper[]): CitedWorks {
  const entries = [
    ...papers.map(toOwnEntry),
    ...papers.flatMap(({ references }, citing) => references.map((one) => toEntry(one, citing))),
  ];
  const union = openUnion(entries.length);
  joinByIdentifiers(entries, union);
  joinByWords(entries, union);
  const groups = new Map<number, Entry[]>();
  entries.forEach((entry, n) => {
    const top = union.top(n);
    const own = groups.get(top);
    if (own) own.push(entry);
    else groups.set(top, [entry]);
  });
  const placeOf = new Map(papers.map((_, paper) => [entries[paper]!, paper])); // safe: papers are the first entries
  const isCited = (entry: Entry) => entry.citing !== null && signsOf(entry).length > 0;
  const cited = [...groups.values()].filter((own) => own.some(isCited));
  return {
    works: toWorks(cited, papers, placeOf),
    unusable: entries.flatMap((entry) =>
      entry.citing === null || signsOf(entry).length > 0
        ? []
        : [{ paper: entry.citing, text: entry.text ?? "" }],
    ),
    citingThemselves: papers.flatMap((_, paper) => {
      const top = union.top(paper);
      return (groups.get(top) ?? []).some(({ citing }) => citing === paper) ? [paper] : [];
    }),
  };
}

function toOwnEntry({ title, byline, date, identifiers, venue }: CitingPaper): Entry {
  const [first] = byline.names;
  const said: ParsedReference = {
    ...authorOf(first),
    year: yearOf({ date }),
    title,
    source: venue?.name ?? null,
    volume: venue?.volume ?? null,
    page: venue?.pages?.split(/[-–—]/)[0]?.trim() ?? null,
  };
  return { citing: null, identifiers, text: null, said };
}

const toEntry = ({ identifiers, text }: Reference, citing: number): Entry => ({
  citing,
  identifiers,
  text,
  said: parseReference(text ?? ""),
});

/** `Hu, X. C.` and `X. C. Hu` → `Hu` and `X`. */
function authorOf(first: Mention | undefined): Pick<ParsedReference, "author" | "initial"> {
  if (first?.group) return { author: first.written, initial: null };
  const [before = "", after] = (first?.written ?? "").split(",");
  const words = before.trim().split(/\s+/);
  const family = first?.family ?? (after === undefined ? words.pop() : before.trim());
  const given = first?.given ?? (after === undefined ? words.join(" ") : after);
  return { author: family || null, initial: /\p{Lu}/u.exec(given)?.[0] ?? null };
}

const identifierKeys = (identifiers: Identifiers): string[] =>
  identifierNames.flatMap((name) => {
    const value = identifiers[name];
    return value === undefined || name === "isbn" ? [] : [`${name} ${value.toLowerCase()}`]; // chapters of one book share it
  });

function joinByIdentifiers(entries: readonly Entry[], union: ReturnType<typeof openUnion>): void {
  const first = new Map<string, number>();
  entries.forEach(({ identifiers }, n) => {
    for (const key of identifierKeys(identifiers)) {
      const known = first.get(key);
      if (known === undefined) first.set(key, n);
      else union.join(known, n);
    }
  });
}

/** What entries say in words that tells one work: who, when, and where or what. */
function wordKeys({ text, said: { author, year, volume, page, title, source } }: Entry): string[] {
  const name = foldedWords(author ?? "").at(-1);
  const head = name !== undefined && year !== null ? `${name} ${year}` : null;
  const words = title === null ? "" : foldedWords(title).join(" ");
  const keys = [
    ...(head !== null && volume !== null && page !== null
      ? [`at ${head} ${fold(volume)} ${fold(page)}`]
      : []),
    ...(head !== null && words.length >= TELLING_TITLE ? [`called ${head} ${words}`] : []),
  ];
  if (keys.length > 0) return keys;
  if (head !== null && source !== null)
    return [`in ${head} ${foldedWords(source).join(" ")} ${fold(volume ?? "")} ${fold(page ?? "")} ${words}`];
  const said = foldedWords(text ?? "").filter((word) => word !== "anonymous" && !/^\d+$/.test(word));
  const isCode = /^[\dX]{3}(?:-[\dX]{3}){4}$/.test(text ?? ""); // an id of Lens
  return said.join("").length >= TELLING_TEXT || isCode ? [`text ${fold(text ?? "")}`] : [];
}

/**
 * Joins entries without identifiers to the one work that says the same, or to each other. Authors with different first initials are
 * two; an entry that has no initial is the work of the one author whom its words fit.
 */
function joinByWords(entries: readonly Entry[], union: ReturnType<typeof openUnion>): void {
  const isNamed = ({ citing, identifiers }: Entry) =>
    citing === null || identifierKeys(identifiers).length > 0;
  joinToPapers(entries, union);
  const works = openFitting(entries, union);
  entries.forEach((entry, n) => isNamed(entry) && works.add(n));
  const left = [...entries.keys()].filter((n) => !isNamed(entries[n]!)); // safe: its own places
  const apart = left.filter((n) => {
    const [work, another] = works.fitting(n);
    const isOne = work !== undefined && another === undefined;
    if (isOne) union.join(work, n);
    return !isOne;
  });
  const alike = openFitting(entries, union);
  const hasInitial = (n: number) => entries[n]!.said.initial !== null;
  for (const n of apart.filter(hasInitial)) {
    for (const one of alike.same(n)) union.join(one, n);
    alike.add(n);
  }
  const unclear = openFitting(entries, union);
  for (const n of apart.filter((one) => !hasInitial(one))) {
    const [work, another] = alike.fitting(n);
    if (work !== undefined && another === undefined) union.join(work, n);
    for (const one of unclear.same(n)) union.join(one, n);
    unclear.add(n);
  }
}

/** An entry with identifiers that no paper has is the one paper that its words fit, if that has no other identifiers of these kinds. */
function joinToPapers(entries: readonly Entry[], union: ReturnType<typeof openUnion>): void {
  const papers = openFitting(entries, union);
  const isPaper = ({ citing }: Entry) => citing === null;
  entries.forEach((entry, n) => isPaper(entry) && papers.add(n));
  const known = new Map<number, number>();
  entries.forEach((entry, n) => isPaper(entry) && known.set(union.top(n), n));
  const contradicts = (a: Identifiers, b: Identifiers) =>
    identifierNames.some((name) => a[name] !== undefined && b[name] !== undefined && a[name] !== b[name]);
  entries.forEach((entry, n) => {
    if (isPaper(entry) || known.has(union.top(n)) || identifierKeys(entry.identifiers).length === 0) return;
    const [top, another] = papers.fitting(n);
    const paper = entries[known.get(top ?? -1) ?? -1];
    if (another !== undefined || !paper || contradicts(paper.identifiers, entry.identifiers)) return;
    union.join(top!, n); // safe: there is a paper of it
    known.set(union.top(n), known.get(top!) ?? known.get(union.top(n))!);
  });
}

/** Entries by what they say in words. */
function openFitting(entries: readonly Entry[], union: ReturnType<typeof openUnion>) {
  const byKey = new Map<string, number[]>();
  const initialOf = (n: number) => entries[n]!.said.initial;
  const saying = (n: number) => wordKeys(entries[n]!).flatMap((key) => byKey.get(key) ?? []);
  return {
    add(n: number) {
      for (const key of wordKeys(entries[n]!)) byKey.set(key, [...(byKey.get(key) ?? []), n]);
    },
    /** The works that say the same, with the same initial or without one. */
    fitting(n: number): number[] {
      const own = initialOf(n);
      const fits = saying(n).filter(
        (one) => own === null || initialOf(one) === null || initialOf(one) === own,
      );
      return [...new Set(fits.map(union.top))];
    },
    /** The entries that say the very same, initial and all. */
    same: (n: number) => saying(n).filter((one) => initialOf(one) === initialOf(n)),
  };
}

function toWorks(
  groups: readonly (readonly Entry[])[],
  papers: readonly CitingPaper[],
  placeOf: ReadonlyMap<Entry, number>,
): CitedWork[] {
  const made = groups.map((own) => {
    const places = own.flatMap((entry) => placeOf.get(entry) ?? []);
    const paper = places[0] ?? null;
    const citing = own.flatMap(({ citing }) => (citing === null || citing === paper ? [] : [citing]));
    const best = bestSaid(own);
    const label = paper === null ? labelOf(best, own) : (papers[paper]?.title ?? "");
    const anchor = [...new Set(own.flatMap(signsOf))].sort().join(" ");
    const { author: family, initial, source: venue } = best;
    const author = family && initial ? `${family} ${initial}` : family;
    return { label, anchor, paper, papers: [...new Set(citing)].sort((a, b) => a - b), author, venue };
  });
  const kept = made.filter((work) => work.papers.length > 0); // a paper that cites itself alone cites nothing
  const order = inOrder<(typeof kept)[number]>(
    descending(by((work) => work.papers.length)),
    by(({ label }) => label),
    by(({ anchor }) => anchor),
  );
  kept.sort(order);
  const ids = toIds(
    "reference",
    kept.map(({ label, anchor }) => ({ base: slug(label), anchor })),
  );
  return kept.map(({ label, papers: citing, paper, author, venue }, n) => {
    const id: string = paper === null ? ids[n]! : papers[paper]!.id; // safe: there is one for each
    return { id, label, papers: citing, paper, author, venue };
  });
}

const signsOf = (entry: Entry): string[] => [...identifierKeys(entry.identifiers), ...wordKeys(entry)];

/** Of what entries say of one work that which says most; of equals the first in the alphabet. */
function bestSaid(own: readonly Entry[]): ParsedReference {
  const known = (said: ParsedReference) => Object.values(said).filter((value) => value !== null).length;
  const order = inOrder<Entry>(
    by(({ citing }) => (citing === null ? 0 : 1)),
    descending(by(({ said }) => known(said))),
    by(({ text }) => text ?? ""),
  );
  return own.toSorted(order)[0]!.said; // safe: a group is not empty
}

/** `Hu X 2002, Q REV BIOPHYS, 35, 1`; else the text, or what identifies it. */
function labelOf(said: ParsedReference, own: readonly Entry[]): string {
  const { author, initial, year, source, title, volume, page } = said;
  const where = [source ?? title, source === null ? null : volume, page].filter((one) => one !== null);
  if (author !== null && year !== null)
    return [`${author}${initial === null ? "" : ` ${initial}`} ${year}`, ...where].join(", ");
  const [text] = own.flatMap((entry) => entry.text ?? []).sort();
  return text ?? bestIdentifier(own.map(({ identifiers }) => identifiers));
}

/** How identifiers that say something to people are written, the best first. */
const WRITTEN = { bibcode: "", doi: "", arxiv: "arXiv:", pmid: "PubMed ", openalex: "OpenAlex " } as const;

function bestIdentifier(all: readonly Identifiers[]): string {
  for (const name of Object.keys(WRITTEN) as (keyof typeof WRITTEN)[]) {
    const [first] = all.flatMap((identifiers) => identifiers[name] ?? []).sort();
    if (first !== undefined) return `${WRITTEN[name]}${first}`;
  }
  const [key = "unnamed"] = all.flatMap(identifierKeys).sort();
  return key;
}
