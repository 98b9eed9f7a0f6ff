/** A network as a file brings it along, without papers: what other programs draw, measure and keep. */
export interface GivenNetwork {
  /** What its file calls it; null where it does not say. */
  title: string | null;
  nodes: GivenNode[];
  ties: GivenTie[];
  /** What its communities are called, by what nodes say of theirs. */
  communityNames: ReadonlyMap<string, string>;
}

/** What of a network that a file brought along is kept; the rest is found anew. */
export const keeps = ["both", "places", "communities", "none"] as const;
export type Keep = (typeof keeps)[number];

/** The choices in words. */
export const keepWords: Record<Keep, string> = {
  both: "Places and communities",
  places: "Places",
  communities: "Communities",
  none: "Neither",
};

/** A node, and all that its file says of it, by the name of the column or attribute. */
export interface GivenNode {
  /** What ties call it. */
  key: string;
  values: ReadonlyMap<string, string>;
}

/** A tie between two nodes by their keys; its weight is from 0 to `MOST_WEIGHT`. */
export interface GivenTie {
  from: string;
  to: string;
  weight: number;
  directed: boolean;
}
