import { kinds } from "../../../model/kinds.ts";
import type { Person } from "../../../model/person.ts";
import type { Corpus } from "../../corpus.ts";
import { formsOf, type WrittenForm } from "../../evidence/mentions-of.ts";
import { coauthorsOf, newestFirst, topicsOfPapers, type Share } from "../../evidence/evidence.ts";
import { byYear, type ByYear } from "./by-year.ts";
import { neighbourRow, type NeighbourRow } from "./neighbour.ts";
import { firstRows, type Rows } from "./rows.ts";
import { standingOf, type Standing } from "./standing.ts";

/** A person: names and why they were joined, papers, co-authors, topics, community and ranks. */
export interface PersonDetails {
  kind: "person";
  id: string;
  name: string;
  /** The ways in which the name is written, each with the papers on whose bylines it stands so. */
  variants: (Person["variants"][number] & { papers: number[] })[];
  /** The forms of the name with the papers of each: writings that differ in accents, case, hyphens and points are one. */
  forms: WrittenForm[];
  /** Who may be the same person, the likeliest first. */
  possible: {
    id: string;
    name: string;
    papers: readonly number[];
    chance: number;
    reason: string;
    parted: boolean;
  }[];
  papers: readonly number[];
  inferredPapers: readonly number[];
  /** Listed and inferred, newest first. */
  newest: number[];
  /** Why the person is taken for the owner of a page; null where it is none. */
  ownerEvidence: string | null;
  years: ByYear | null;
  /** The network of people; null where the atlas has none. */
  network: string | null;
  coauthors: Rows<NeighbourRow & { inferredPapers: readonly number[] }>;
  topics: Rows<Share>;
  standing: Standing | null;
}

export async function personDetails(corpus: Corpus, index: number): Promise<PersonDetails | null> {
  const person = corpus.people[index];
  if (!person) return null;
  const network = await corpus.homeOf(kinds.person.name);
  const node = network?.byId(person.id);
  const all = [...person.papers, ...person.inferredPapers];
  const coauthors = firstRows(coauthorsOf(network, person.id));
  return {
    kind: "person",
    id: person.id,
    name: person.name,
    variants: await variantsOf(corpus, index),
    forms: await formsOf(corpus, index),
    possible: await possiblySame(corpus, index),
    papers: person.papers,
    inferredPapers: person.inferredPapers,
    newest: newestFirst(corpus, all),
    ownerEvidence: corpus.facts.owners.find((one) => one.person === index)?.evidence ?? null,
    years: byYear(corpus, person.papers, person.inferredPapers),
    network: network?.name ?? null,
    coauthors: {
      ...coauthors,
      rows: coauthors.rows.map((one) => {
        const ends = [index, one.node.entity];
        const hidden = new Set(ends.flatMap((end) => corpus.people[end]?.inferredPapers ?? []));
        const inferredPapers = one.tie.papers.filter((paper) => hidden.has(paper));
        return { ...neighbourRow(one), inferredPapers };
      }),
    },
    topics: firstRows(topicsOfPapers(corpus, all)),
    standing: network && node ? standingOf(network, node) : null,
  };
}

async function variantsOf(corpus: Corpus, index: number): Promise<PersonDetails["variants"]> {
  const [names, papers] = [(await corpus.file.names())[index] ?? [], await corpus.file.papers()];
  const isOn = (written: string) => (paper: number) =>
    papers[paper]?.byline.names.some((name) => name.written === written) ?? false;
  const own = corpus.people[index]?.papers ?? [];
  return names.map((variant) => ({ ...variant, papers: own.filter(isOn(variant.written)) }));
}

async function possiblySame(corpus: Corpus, index: number): Promise<PersonDetails["possible"]> {
  const judged = await corpus.file.nameJudgements();
  const found = judged.flatMap((own, person) =>
    own
      .filter(({ other, verdict }) => verdict !== "joined" && (person === index || other === index))
      .map((one) => ({ ...one, person })),
  );
  return found
    .sort((a, b) => b.chance - a.chance)
    .flatMap(({ person, other, chance, reason, verdict }) => {
      const them = corpus.people[person === index ? other : person];
      return them
        ? [
            {
              id: them.id,
              name: them.name,
              papers: them.papers,
              chance,
              reason,
              parted: verdict === "parted",
            },
          ]
        : [];
    });
}
