import { z } from "zod";
import type { AtlasNetwork } from "../../atlas/atlas.ts";
import { withPausesBetween } from "../../lib/in-parallel.ts";
import type { BesideChance, Sweep } from "../../model/sureness.ts";
import { networkBesideChance, sweepNetwork } from "../../pipeline/sureness.ts";
import { foundOnce } from "./found-once.ts";

export const askedSureness = z.object({ network: z.string() });

/** Both are of the ties alone: they are asked about again with every resolution that is looked at. */
const tiesOf = ({ ties }: AtlasNetwork) => ties;

/** A network as it is seen, beside those that chance makes. */
export const chance = foundOnce<BesideChance | null>(tiesOf, async (columns, { file, ...corpus }) => {
  const papers = await file.papers();
  return networkBesideChance(columns, { ...corpus, papers }, file.facts.recipe.options, withPausesBetween);
});

/** The communities of a network as it is seen, at resolutions from low to high. */
export const sweep = foundOnce<Sweep>(tiesOf, (columns, { file }) =>
  sweepNetwork(columns, file.facts.recipe.options, withPausesBetween),
);
