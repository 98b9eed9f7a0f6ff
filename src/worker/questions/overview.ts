import { layouts as allLayouts } from "../../analysis/layouts.ts";
import { colouringsOf } from "../../appearance/colourings.ts";
import { paperCounts, type PaperCounts } from "../../appearance/paper-counts.ts";
import { sizingsOf, type Sizing } from "../../appearance/sizings.ts";
import { formats } from "../../export/formats.ts";
import type { Format } from "../../export/format.ts";
import type { Community } from "../../model/community.ts";
import type { LayoutWords } from "../../model/layout.ts";
import { measuresIn } from "../../model/measure.ts";
import { isGiven, type NetworkSummary, type NetworkWords } from "../../model/network.ts";
import type { AtlasFacts } from "../../atlas/atlas-file.ts";
import type { Corpus } from "../corpus.ts";

/** A network as the page knows it before it is drawn. */
export interface NetworkOverview {
  name: string;
  words: NetworkWords;
  summary: NetworkSummary;
  /** Those with more than one node, the largest first. */
  communities: Pick<Community, "number" | "name" | "size" | "mixed">[];
  sizings: Sizing[];
  colourings: { name: string; label: string }[];
  /** The layout that it was drawn by; null where it has the places of its file. */
  drawnBy: string | null;
  /** How it can be drawn, and where it cannot, why. */
  layouts: (Pick<LayoutWords, "name" | "label" | "meaning"> & { lacking: string | null })[];
}

/** What the page holds of a corpus: small facts. Everything else is asked for. */
export interface Overview {
  recipe: AtlasFacts["recipe"];
  sources: AtlasFacts["sources"];
  notices: AtlasFacts["notices"];
  layouts: LayoutWords[];
  sizes: AtlasFacts["sizes"];
  /** Whose page it is, and how that is known. */
  owner: { id: string; name: string; evidence: string } | null;
  dates: PaperCounts | null;
  /** In the order in which they are shown. */
  networks: NetworkOverview[];
  /** What a network can be exported as. */
  formats: Pick<Format, "name" | "label" | "extension">[];
}

/** Those with more than one node. */
export function shownCommunities(communities: readonly Community[]): NetworkOverview["communities"] {
  return communities
    .filter(({ size }) => size > 1)
    .map(({ number, name, size, mixed }) => ({ number, name, size, ...(mixed && { mixed }) }));
}

type Known = Pick<NetworkOverview, "words" | "summary">;

const drawable = ({ words, summary }: Known, { span }: Corpus) => ({
  nodes: summary.nodes,
  dated: span !== null && !isGiven(words),
});

/** Where a layout could not draw a network it was drawn by the first. */
function drawnBy(asked: string, network: Known, corpus: Corpus): string | null {
  if (network.summary.kept?.includes("places")) return null;
  const layout = allLayouts.find(({ name }) => name === asked);
  return (layout?.lacking?.(drawable(network, corpus)) ?? null) === null ? asked : allLayouts[0].name;
}

export function overviewOf(corpus: Corpus): Overview {
  const { recipe, sources, notices, layouts, sizes, owners } = corpus.facts;
  const [owner] = owners;
  const person = owner && corpus.people[owner.person];
  return {
    recipe,
    sources,
    notices,
    layouts,
    sizes,
    owner: owner && person ? { id: person.id, name: person.name, evidence: owner.evidence } : null,
    dates: paperCounts(corpus.papers.map(({ date }) => date?.iso ?? null)),
    formats: formats.map(({ name, label, extension }) => ({ name, label, extension })),
    networks: corpus.facts.networks.map(({ words, summary, communities, measures }) => {
      const known = measuresIn(words, corpus.measures);
      const view = { words, measures: known.filter(({ name }) => measures.includes(name)) };
      return {
        name: words.name,
        words,
        summary,
        communities: shownCommunities(communities),
        sizings: sizingsOf(view),
        colourings: colouringsOf(view).map(({ name, label }) => ({ name, label })),
        drawnBy: drawnBy(recipe.options.layout, { words, summary }, corpus),
        layouts: allLayouts.map(({ name, label, meaning, lacking }) => ({
          name,
          label,
          meaning,
          lacking: lacking?.(drawable({ words, summary }, corpus)) ?? null,
        })),
      };
    }),
  };
}
