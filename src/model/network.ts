import { z } from "zod";
import { counted } from "../lib/counted.ts";
import type { Lists } from "../lib/lists.ts";
import { nodeKind } from "./kinds.ts";
import { measureWords } from "./measure.ts";
import { LEAST_RESOLUTION, MOST_RESOLUTION } from "./options.ts";
import type { ElsewhereColumns, TieColumns } from "./network-columns.ts";

/** What two papers may share: topics and people, which are columns of a tie, and the works that both cite. */
const shareable = ["topics", "people", "references"] as const;

/** A column of texts that nodes came with. */
const textWords = z.object({
  /** The name of its column in files. */
  name: z.string(),
  label: z.string(),
  /** Whether it has so few values that nodes can be coloured by them. */
  colours: z.boolean(),
});
export type TextWords = z.infer<typeof textWords>;

/** Sums and products of larger weights could not be told from each other any more. */
export const MOST_WEIGHT = 1e15;

/** What is said of a network wherever it is shown: in the header, legends, panels, files and docs. It travels in the atlas. */
export const networkWords = z.object({
  /** Its name in addresses and files: `people`. */
  name: z.string(),
  label: z.string(),
  /** The kinds of its nodes, in the order in which they are enumerated. */
  kinds: z.array(nodeKind),
  /** What a tie is, as the legend goes on behind "A tie: ". */
  tie: z.string(),
  /** What its weight is, as a file's header goes on behind "weight: ". */
  weight: z.string(),
  formula: z.string(),
  /** Whether its weight is how many times as often as by chance two stand together: few papers make that high by accident. */
  isRatio: z.boolean().optional(),
  /** The article of the formula; "" where there is none. */
  source: z.string(),
  /** Where a tie has a direction: what the one end does to the other, as `cites`. */
  verb: z.string().optional(),
  /** Whether a tie says nothing but that its ends stand on the same papers: what chance would deal anew is then the papers. */
  together: z.boolean().optional(),
  /** What makes a tie thick: the papers behind it in the years shown, or its weight. */
  thickness: z.enum(["papers", "weight"]),
  /** What its nodes are drawn larger by, where that is not the number of their papers. */
  sizedBy: z.string().optional(),
  /** What its ties say that their two papers share. */
  shares: z.array(z.enum(shareable)),
  /** What a file said of its nodes, where it came as one: columns of numbers, and of texts. */
  givenNumbers: z.array(measureWords).optional(),
  givenTexts: z.array(textWords).optional(),
});
export type NetworkWords = z.infer<typeof networkWords>;

const count = z.int().nonnegative();

/** A network in figures. */
export const networkSummary = z.object({
  nodes: count,
  ties: count,
  inferredTies: count,
  components: count,
  communities: count,
  /** Newman's modularity of the communities; null without ties. */
  modularity: z.number().min(-1).max(1).nullable(),
  /** Mean adjusted Rand index between the communities and those of the other runs. */
  agreement: z.number().min(-1).max(1).nullable(),
  /** Mean variation of information between them, as a part of the most there can be; older atlases do not say. */
  variation: z.number().min(0).max(2).nullable().optional(),
  /** How many times communities were found, each time from another start. */
  runs: count,
  /** Whether the communities are what the runs have in common, rather than those of one run; older atlases kept the best run. */
  consensus: z.boolean().optional(),
  /** How many tied pairs some runs put together and others apart; older atlases do not say. */
  flipping: count.optional(),
  /** With which resolution: higher, more and smaller communities; 1 where it is not said. */
  resolution: z.number().min(LEAST_RESOLUTION).max(MOST_RESOLUTION).optional(),
  /** The ids of nodes that were left out, with their ties, after it was built. */
  without: z.array(z.string()).optional(),
  /** What came with its file and was kept, where it came as one. */
  kept: z.array(z.enum(["places", "communities"])).optional(),
  /** How many nodes the sampled measures were estimated from; null when they are exact. */
  sampledSources: count.nullable(),
});
export type NetworkSummary = z.infer<typeof networkSummary>;

/** What a file says of nodes, in columns: what is drawn as it stands there, and what is told of each. */
export interface GivenColumns {
  readonly places?: { readonly x: Float64Array; readonly y: Float64Array };
  readonly radius?: Float64Array;
  /** The community of each node, from 0, the largest first, −1 for none; and what they are called. */
  readonly communities?: { readonly part: Int32Array; readonly sizes: number[]; readonly names: string[] };
  readonly numbers: Readonly<Record<string, (number | null)[]>>;
  readonly texts: Readonly<Record<string, (string | null)[]>>;
}

/** Whether a network came as a file, without papers. */
export const isGiven = ({ givenNumbers }: Pick<NetworkWords, "givenNumbers">): boolean =>
  givenNumbers !== undefined;

/** Sizes of networks in words: `77 nodes · 254 ties`. */
export function sizeInWords({ nodes, ties }: Pick<NetworkSummary, "nodes" | "ties">): string {
  return `${counted(nodes, "node")} · ${counted(ties, "tie")}`;
}

/** A network before its analysis, in columns. The same evidence gives the same table. */
export interface NetworkTable {
  nodes: {
    readonly id: readonly string[];
    /** Indexes of the papers that put each node there, rising. */
    readonly papers: Lists;
    /** The names, for kinds of nodes that have no table of their own. */
    readonly label?: readonly string[];
    /** What a file says of them, where the network came as one. */
    readonly given?: GivenColumns;
  };
  /** Every tie once, its smaller end in `a`, sorted by `a` and then by `b`. */
  ties: TieColumns;
}

/** What was found out about the communities of a network. Every array is in the network's node order. */
export interface CommunityFigures extends Required<
  Pick<
    NetworkSummary,
    | "communities"
    | "modularity"
    | "agreement"
    | "variation"
    | "runs"
    | "consensus"
    | "flipping"
    | "resolution"
  >
> {
  /** The community of each node; 0 is the largest; null for nodes without ties. */
  community: (number | null)[];
  /** How well each node's community is found again by other runs, 0 to 1; 1 for nodes without ties. */
  stability: number[];
  /** Where other runs have nodes that they do not leave in their community. */
  elsewhere: ElsewhereColumns;
}

/** What the analysis found out about one network. Every array is in the network's node order. */
export interface NetworkFigures
  extends CommunityFigures, Pick<NetworkSummary, "components" | "sampledSources"> {
  /** What came with its file and was kept. */
  kept: NonNullable<NetworkSummary["kept"]>;
  /** By the name of the measure. */
  measures: Record<string, (number | null)[]>;
  /** The component of each node; 0 is the largest. */
  component: number[];
  /** The drawing, rounded to two decimals; no two nodes overlap, unless places that came with a file were kept. */
  x: number[];
  y: number[];
  radius: number[];
}
