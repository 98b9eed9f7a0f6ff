import { z } from "zod";
import { kinds } from "../../model/kinds.ts";
import type { Corpus } from "../corpus.ts";
import { effectOfJoining, effectOfParting, type Effect } from "../evidence/effect.ts";
import { neighboursOf } from "../evidence/evidence.ts";

/** People who would be one, by their ids; or papers that would be parted from the one person named. */
export const askedEffect = z.object({
  people: z.array(z.string()).min(1),
  parting: z.array(z.int().nonnegative()),
});

/** What a decision would change in the network of people, before it is made. */
export interface EffectFacts extends Effect {
  /** Co-authors that both have: their ties become one. */
  common: { id: string; label: string }[];
  /** The communities that the people are in, by name. */
  communities: string[];
}

/** Counts what would change, as far as it can be known without building again; communities are found again then. */
export async function effect(
  corpus: Corpus,
  { people, parting }: z.infer<typeof askedEffect>,
): Promise<EffectFacts | null> {
  const network = await corpus.homeOf(kinds.person.name);
  const nodes = people.flatMap((id) => network?.byId(id) ?? []);
  const [first, second] = nodes;
  if (!network || !first) return null;
  const numbers = [...new Set(nodes.map(({ community }) => community))];
  const communities = numbers.flatMap((number) => {
    const found = network.communities.find((one) => one.number === number);
    return found ? [found.name] : [];
  });
  if (!second) return { ...effectOfParting(network, first.index, new Set(parting)), common: [], communities };
  const mine = new Set(neighboursOf(network, first.id).map(({ id }) => id));
  const common = neighboursOf(network, second.id).filter(({ id }) => mine.has(id));
  const indexes = nodes.map(({ index }) => index);
  return {
    ...effectOfJoining(network, indexes),
    common: common.map(({ id, node }) => ({ id, label: node.label })),
    communities,
  };
}
