import type { Decision, DecisionAbout } from "../../../model/decision.ts";
import type { Paper } from "../../../model/paper.ts";
import { unknownTo, type Told } from "../../told.ts";
import type { Joined } from "../join/join-papers.ts";
import { paperIds } from "../paper-ids.ts";
import { correctPapers, type Corrected } from "./correct-papers.ts";
import { decideRecords, type Regrouped } from "./decide-records.ts";
import { decideVenues } from "./decide-venues.ts";
import { openPaperFinder } from "./find-papers.ts";

export interface DecidedPapers {
  papers: Paper[];
  /** What became of each record. */
  joined: Joined;
  /** Finds a paper by what decisions call it: its id, an id that it had before a decision, or an identifier. */
  paperAt: (called: string) => number | undefined;
  corrected: Corrected[];
  told: Told[];
}

/**
 * Does with papers what users said: joins and parts records, leaves papers out, corrects fields, calls venues as they are called.
 * Everything that a decision names and that is not here is told. Cost: linear in records and decisions.
 */
export function decidePapers(read: Joined, made: readonly Decision[]): DecidedPapers {
  const ofPapers = made.filter((one) => one.about === "paper");
  const { regrouped, ids, find } = regroupPapers(read, ofPapers);
  const placeIn = toPlaceFinder(read, ids, find);
  const called = ofPapers.flatMap((one) => (one.decide === "leave out" ? one.of : []));
  const inGrouped = placeIn(regrouped.joined);
  const { joined, kept } = withoutLeftOut(regrouped.joined, new Set(called.map(inGrouped)));
  const place = new Map(kept.map((paper, n) => [paper, n]));
  const paperAt = (one: string) => place.get(inGrouped(one) ?? -1);
  const corrections = ofPapers.flatMap((decision) => {
    const paper = decision.decide === "correct" ? paperAt(decision.of) : undefined;
    return decision.decide === "correct" && paper !== undefined ? [{ paper, decision }] : [];
  });
  const lost = ofPapers.filter(
    (one) => one.decide === "correct" && inGrouped(one.of) !== undefined && paperAt(one.of) === undefined,
  );
  const correcting = correctPapers(joined.papers, corrections);
  const venues = decideVenues(
    correcting.papers,
    made.filter((one): one is DecisionAbout<"venue"> => one.about === "venue"),
  );
  return {
    papers: venues.papers.map((paper, n) => ({ ...paper, id: ids[kept[n]!]! })), // safe: each has one
    joined,
    paperAt,
    corrected: correcting.corrected,
    told: [
      ...unknownIn(ofPapers, inGrouped),
      ...regrouped.told,
      ...lost.map(leftOut),
      ...correcting.told,
      ...venues.told,
    ],
  };
}

const leftOut = (decision: Decision): Told => ({
  decision,
  what: "void",
  text: "another decision leaves the paper out",
});

type Find = ReturnType<typeof openPaperFinder>;
type DecidedPaper = DecisionAbout<"paper">;

/** A decision may name a paper by the id that it has by another one: so many of them may hang on each other. */
const MOST_ROUNDS = 5;

/** Joins and parts records until every decision finds what it names, or nothing more is found. */
function regroupPapers(read: Joined, made: readonly DecidedPaper[]) {
  const before = idsOf(read);
  const find = openPaperFinder(read.records, before, (record) => read.places[record]?.paper ?? -1);
  const missing = (by: Find) => made.flatMap(({ of }) => [of].flat()).filter((one) => !by(one)).length;
  let [current, regrouped, ids]: [Find, Regrouped, Paper["id"][]] = [
    find,
    decideRecords(read, made, find),
    before,
  ];
  for (let round = 0; regrouped.joined !== read; round++) {
    ids = idsOf(regrouped.joined);
    const found = withIds(find, read, regrouped.joined, ids);
    if (round === MOST_ROUNDS || missing(found) === missing(current)) break;
    current = found;
    regrouped = decideRecords(read, made, found);
  }
  return { regrouped, ids, find: current };
}

/** Finds papers by the ids, too, that they have by decisions. */
function withIds(find: Find, read: Joined, joined: Joined, ids: readonly string[]): Find {
  const records = new Map<string, number[]>(ids.map((id) => [id, []]));
  joined.places.forEach(({ paper }, record) => paper !== null && records.get(ids[paper] ?? "")?.push(record));
  return (called) => {
    const own = records.get(called);
    const [first = -1] = own ?? [];
    return find(called) ?? (own && { paper: read.places[first]?.paper ?? -1, records: own });
  };
}

/** Finds the place of a paper among those that decisions left, by its id there or by what else it is called. */
function toPlaceFinder(read: Joined, ids: readonly string[], find: Find) {
  const byId = new Map(ids.map((id, paper) => [id, paper]));
  const recordsOf: number[][] = read.papers.map(() => []);
  read.places.forEach(({ paper }, record) => recordsOf[paper ?? -1]?.push(record));
  return ({ places }: Joined) =>
    (called: string): number | undefined => {
      const known = byId.get(called);
      if (known !== undefined) return known;
      const named = find(called);
      const [record] = named ? (named.records ?? recordsOf[named.paper] ?? []) : [];
      return record === undefined ? undefined : (places[record]?.paper ?? undefined);
    };
}

/** The ids of papers, from all of their records. */
function idsOf({ records, places, papers }: Joined): Paper["id"][] {
  const own = papers.map((): Joined["records"] => []);
  records.forEach((draft, record) => own[places[record]?.paper ?? -1]?.push(draft));
  return paperIds(own);
}

function unknownIn(made: readonly DecidedPaper[], placeOf: (called: string) => number | undefined): Told[] {
  return made.flatMap((decision) =>
    unknownTo(
      decision,
      [decision.of].flat().map((called) => {
        const found = placeOf(called) !== undefined;
        return { found, missing: found ? [] : [`there is no one paper that is called ${called} here`] };
      }),
    ),
  );
}

/** The papers that nobody leaves out, and the place of each among all of them. */
function withoutLeftOut(
  joined: Joined,
  gone: ReadonlySet<number | undefined>,
): { joined: Joined; kept: number[] } {
  const kept = joined.papers.flatMap((_, paper) => (gone.has(paper) ? [] : [paper]));
  if (kept.length === joined.papers.length) return { joined, kept };
  const place = new Map(kept.map((paper, n) => [paper, n]));
  return {
    joined: {
      ...joined,
      papers: kept.map((paper) => joined.papers[paper]!), // safe: a place in the list
      places: joined.places.map(({ paper, reason }) => ({ paper: place.get(paper ?? -1) ?? null, reason })),
    },
    kept,
  };
}
