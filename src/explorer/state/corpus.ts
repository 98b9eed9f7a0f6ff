import { viewNetwork } from "../../atlas/network-view.ts";
import type { Atlas } from "../../atlas/atlas.ts";
import { isEntityKind, type EntityKind } from "../../model/kinds.ts";
import type { NetworkView } from "../../model/network-view.ts";
import { yearOf } from "../../model/paper.ts";
import { slug } from "../../lib/fold.ts";
import { inReadingOrder } from "../../lib/reading-order.ts";
import { kindOf } from "../../model/ids.ts";

/** An atlas with what the explorer looks up in it again and again. Made once per atlas. */
export interface Corpus {
  atlas: Atlas;
  /** The names of its networks, in the order in which they are shown. */
  networkNames: readonly string[];
  /** @throws Error when there is no network of this name. */
  network(name: string): NetworkView;
  /** The network in which nodes of a kind are at home: the first that holds them; null when none does. */
  homeOf(kind: string): NetworkView | null;
  papers: Atlas["papers"];
  people: Atlas["people"];
  years: readonly (number | null)[];
  /** The first and last year of any paper; null when no paper has a year. */
  span: readonly [number, number] | null;
  /** The people on a paper in byline order, hidden owners last; indexes of people. */
  peopleOn(paper: number): readonly { person: number; inferred: boolean }[];
  topicsOf(paper: number): readonly number[];
  entity(id: string): { kind: EntityKind; index: number } | null;
  /**
   * The id that an older address means: the one thing of its kind that is called so, or a person whose name is written so.
   * Ids were once made of names and titles alone, and an abbreviated name may have found its fuller one since. Null when
   * there is none or more than one.
   */
  renamed(id: string): string | null;
  owners: ReadonlySet<number>;
}

export function createCorpus(atlas: Atlas): Corpus {
  const views = new Map<string, NetworkView>();
  const years = atlas.papers.map(yearOf);
  const known = years.filter((year) => year !== null);
  const places = new Map<string, number>();
  for (const list of [atlas.people, atlas.papers, atlas.topics])
    list.forEach(({ id }, index) => places.set(id, index));
  const onPaper: { person: number; inferred: boolean }[][] = atlas.papers.map(() => []);
  atlas.people.forEach(({ papers, inferredPapers }, person) => {
    for (const paper of papers) onPaper[paper]?.push({ person, inferred: false });
    for (const paper of inferredPapers) onPaper[paper]?.push({ person, inferred: true });
  });
  const writtenBy = new Map<string, number>();
  atlas.people.forEach(({ variants }, person) =>
    variants.forEach(({ written }) => writtenBy.set(written, person)),
  );
  const topics: number[][] = atlas.papers.map(() => []);
  atlas.topics.forEach((topic, index) => topic.papers.forEach((paper) => topics[paper]?.push(index)));
  const network = (name: string) => {
    const view = views.get(name) ?? viewNetwork(atlas, name);
    views.set(name, view);
    return view;
  };
  return {
    atlas,
    papers: atlas.papers,
    people: atlas.people,
    years,
    span:
      known.length > 0
        ? [known.reduce((a, b) => Math.min(a, b)), known.reduce((a, b) => Math.max(a, b))]
        : null,
    networkNames: Object.keys(atlas.networks),
    network,
    homeOf(kind) {
      const home = Object.values(atlas.networks).find(({ words }) =>
        words.kinds.some(({ name }) => name === kind),
      );
      return home ? network(home.words.name) : null;
    },
    peopleOn(paper) {
      const order = new Map<number, number>();
      atlas.papers[paper]?.byline.names.forEach(({ written }, place) =>
        order.set(writtenBy.get(written) ?? -1, place),
      );
      const rank = (person: number) => order.get(person) ?? Number.MAX_SAFE_INTEGER;
      return [...(onPaper[paper] ?? [])].sort((a, b) => rank(a.person) - rank(b.person));
    },
    topicsOf: (paper) => topics[paper] ?? [],
    entity(id) {
      const kind = kindOf(id);
      const index = places.get(id);
      return kind === null || !isEntityKind(kind) || index === undefined ? null : { kind, index };
    },
    renamed(id) {
      const isCalled = (kind: EntityKind, name: string) => `${kind}:${slug(name)}` === id;
      const called = [
        ...atlas.people.filter(({ name, variants }) =>
          [name, ...variants.map(({ written }) => inReadingOrder(written))].some((one) =>
            isCalled("person", one),
          ),
        ),
        ...atlas.papers.filter(({ title }) => isCalled("paper", title)),
        ...atlas.topics.filter(({ label }) => isCalled("topic", label)),
      ];
      return called.length === 1 ? (called[0]?.id ?? null) : null;
    },
    owners: new Set(atlas.owners.map((owner) => owner.person)),
  };
}
