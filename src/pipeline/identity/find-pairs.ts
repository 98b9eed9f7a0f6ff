import type { Comparison } from "./compare-names.ts";
import { openPairNumbers } from "../../lib/pair-numbers.ts";
import { compareText } from "../../lib/order.ts";
import { isFamilyFirst } from "./frequent-families.ts";
import { fitFirst, fitGiven, isSpelledAlike } from "./given-fit.ts";
import type { NameParts } from "./name-parts.ts";
import { otherInitials } from "./nicknames.ts";
import type { Piece } from "./part-forms.ts";
import { readingsOf, type Reading } from "./readings.ts";

/** Two forms that may be one person's, by their places in the list. */
export interface Pair extends Comparison {
  a: number;
  b: number;
}

interface Entry {
  form: number;
  reading: Reading;
}

/**
 * All pairs of names that fit: of one family, with given names that go together. Names that need another reading are compared
 * with names as they are written. Cost: within a family and initial, first names by first names, and pairs that fit.
 */
export function findPairs(forms: readonly Piece[]): Pair[] {
  const found = openPairs(forms);
  for (const block of blocksOf(forms)) pairsIn(block, found);
  for (const pair of pairsByOrcid(forms)) found.add(pair);
  return found.sorted();
}

/** Names that may meet: those of one family, initial and suffix in any reading, at least one of them as it is written. */
function blocksOf(forms: readonly Piece[]): Entry[][] {
  const blocks = new Map<string, Entry[]>();
  const readings = forms.map(readingsOf);
  const families = new Set(
    readings
      .flat()
      .filter(isMet)
      .map(({ family }) => family),
  );
  forms.forEach((form, index) => {
    const { parts } = form;
    for (const reading of readings[index]!) {
      if (reading.as !== "written" && !families.has(reading.family)) continue;
      const [first = ""] = reading.given;
      const others = reading.as === "written" && !parts.group ? otherInitials(first) : [];
      for (const initial of [first[0] ?? "", ...others]) {
        const key = `${reading.family}|${initial}|${parts.suffix}`;
        const block = blocks.get(key);
        if (block) block.push({ form: index, reading });
        else blocks.set(key, [{ form: index, reading }]);
      }
    }
  });
  return [...blocks.values()].filter(
    (block) => block.length > 1 && block.some(({ reading }) => isMet(reading)),
  );
}

/** What other readings may meet: names as they are written, and `Wang Xiaoming`, which a name in Chinese letters may be. */
const isMet = ({ as }: Reading) => as === "written" || as === "order";

/** Of two readings one at least is a name as it is written; but for a name of another script beside one with the family name first. */
const mayMeet = (a: Reading, b: Reading) =>
  a.as === "written" ||
  b.as === "written" ||
  (a.as === "script" && b.as === "order") ||
  (a.as === "order" && b.as === "script");

type Pairs = ReturnType<typeof openPairs>;

/** Pairs that are being found; of two ways to read a pair the plainer one is kept. */
function openPairs(forms: readonly Piece[]) {
  const numbers = openPairNumbers();
  const pairs: Pair[] = [];
  return {
    forms,
    add(pair: Pair): void {
      const number = numbers.numberOf(pair.a, pair.b);
      const known = pairs[number];
      if (!known || RANK[pair.as] < RANK[known.as]) pairs[number] = pair;
    },
    sorted: () => pairs.sort((x, y) => x.a - y.a || x.b - y.b),
  };
}

function pairsIn(block: readonly Entry[], found: Pairs): void {
  const byFirst = new Map<string, Entry[]>();
  for (const entry of block) {
    const first = entry.reading.given[0] ?? "";
    const same = byFirst.get(first);
    if (same) same.push(entry);
    else byFirst.set(first, [entry]);
  }
  const groups = [...byFirst].sort((a, b) => compareText(a[0], b[0]));
  groups.forEach(([first, left], place) => {
    for (let next = place; next < groups.length; next++) {
      const [other, right] = groups[next]!; // safe: a place in the list
      if (!fitFirst(first, other)) continue;
      left.forEach((a, own) => {
        for (let at = next === place ? own + 1 : 0; at < right.length; at++) compare(a, right[at]!, found);
      });
    }
  });
}

/** Pieces of one name with ORCIDs of their own are told apart already. */
const isTold = (a: Piece, b: Piece) => a.form === b.form && a.orcids.size > 0 && b.orcids.size > 0;

function compare(x: Entry, y: Entry, found: Pairs): void {
  const [a, b] = x.form < y.form ? [x, y] : [y, x];
  if (isTold(found.forms[a.form]!, found.forms[b.form]!)) return;
  if (a.form === b.form || !mayMeet(a.reading, b.reading)) return;
  const fit = fitGiven(a.reading.given, b.reading.given);
  const family = b.reading.as === "written" ? b.reading.family : a.reading.family;
  if (!fit || (fit.first === "spelling" && isFamilyFirst(family))) return; // a letter more makes another name in pinyin
  const [one = "", two = ""] = [a.reading.given[0], b.reading.given[0]];
  found.add({
    a: a.form,
    b: b.form,
    fit,
    as: a.reading.as === "written" || b.reading.as === "script" ? b.reading.as : a.reading.as,
    family,
    first: one.length <= two.length ? one : two,
    given: a.reading.given,
    same: found.forms[a.form]!.form === found.forms[b.form]!.form,
  });
}

/** The readings from the plainest to the boldest. */
const RANK: Record<Comparison["as"], number> = {
  written: 0,
  umlaut: 1,
  script: 2,
  order: 3,
  turned: 4,
  half: 5,
  second: 6,
  orcid: 7,
};

/** Of the names of one ORCID so many are compared with all others. */
const MOST_OF_ORCID = 20;

/** Names that share an ORCID, whatever they are: only two that have nothing in common are a mistake of their source. */
function pairsByOrcid(forms: readonly Piece[]): Pair[] {
  const holders = new Map<string, number[]>();
  forms.forEach(({ orcids }, form) => {
    for (const orcid of orcids) {
      const own = holders.get(orcid);
      if (own) own.push(form);
      else holders.set(orcid, [form]);
    }
  });
  const fit = { first: "familiar", middle: "none" } as const;
  return [...holders.values()].flatMap((own) =>
    own.slice(0, MOST_OF_ORCID).flatMap((a, place) =>
      own.slice(place + 1).flatMap((b): Pair[] => {
        const [one, other] = [forms[a]!.parts, forms[b]!.parts];
        if (!haveSomethingInCommon(one, other)) return [];
        const { family, given } = one;
        const same = forms[a]!.form === forms[b]!.form;
        return [{ a, b, fit, as: "orcid", family, first: given[0] ?? "", given, same }];
      }),
    ),
  );
}

const haveSomethingInCommon = (a: NameParts, b: NameParts) =>
  a.family === b.family ||
  isSpelledAlike(a.family, b.family) ||
  fitGiven(a.given, b.given) !== null ||
  [a.family, ...a.given].some((name) => name.length > 2 && [b.family, ...b.given].includes(name));
