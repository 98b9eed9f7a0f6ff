import { z } from "zod";
import { kinds } from "../../model/kinds.ts";
import type { Corpus } from "../corpus.ts";
import { everythingJoined, nothingJoined } from "../evidence/other-readings.ts";
import {
  agreementIn,
  figuresNow,
  figuresOf,
  firstBy,
  placeOf,
  type PeopleFigures,
} from "../evidence/people-figures.ts";

export const askedRanges = z.object({ count: z.int().positive() });

/** A figure as it is, if no name were joined with another, and if all were one who may be. */
export interface Range {
  now: number;
  nothing: number;
  everything: number;
}

/** What hangs on who is who. */
export interface Ranges {
  people: Range;
  ties: Range;
  communities: Range;
  /** How far the communities are the same, as adjusted Rand index: 1 for the same ones. */
  agreement: Omit<Range, "now">;
  /** The people of most strength, with their places by strength. */
  top: { id: string; name: string; place: Range }[];
}

/** Tells how people, ties, communities and the first by strength would change; null where the atlas has no network of people. */
export async function ranges(corpus: Corpus, { count }: z.infer<typeof askedRanges>): Promise<Ranges | null> {
  const network = await corpus.homeOf(kinds.person.name);
  if (!network) return null;
  const papers = await corpus.file.papers();
  const now = figuresNow(network);
  const nothing = await figuresOf(corpus, await nothingJoined(corpus, papers), papers);
  const everything = await figuresOf(corpus, await everythingJoined(corpus), papers);
  const range = (of: (figures: PeopleFigures) => number): Range => ({
    now: of(now),
    nothing: of(nothing),
    everything: of(everything),
  });
  const agreement = (other: PeopleFigures) => agreementIn(network, now, other);
  return {
    people: range(({ strengths }) => strengths.length),
    ties: range(({ ties }) => ties),
    communities: range(({ communities }) => communities.sizes.length),
    agreement: { nothing: agreement(nothing), everything: agreement(everything) },
    top: firstBy(now.strengths, count).flatMap((node) => {
      const own = network.node(node);
      const person = own?.entity ?? -1;
      return own
        ? [{ id: own.id, name: own.label, place: range((figures) => placeOf(figures, node, person)) }]
        : [];
    }),
  };
}
