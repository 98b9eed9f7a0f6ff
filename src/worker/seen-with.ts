import { layouts } from "../analysis/layouts.ts";
import type { AtlasNetwork } from "../atlas/atlas.ts";
import { withPausesBetween } from "../lib/in-parallel.ts";
import { keepPromise, keepPromises } from "../lib/keep-promises.ts";
import type { Grouping } from "../model/grouping.ts";
import { drawAnew, type DrawnAnew } from "../pipeline/draw-anew.ts";
import { regroupNetwork } from "../pipeline/regroup-network.ts";
import { ownerIds, withoutNodes } from "../pipeline/without-nodes.ts";
import type { Corpus } from "./corpus.ts";

/** So many groupings are kept: those between which a reader goes to and fro. */
const KEPT = 4;

/** Corpora as they are seen with a grouping, by its words. */
const seen = new WeakMap<Corpus, Map<string, Corpus>>();

/** Whether what is asked with a grouping can be answered at once: its communities are found. */
export function isFound(corpus: Corpus, grouping: Grouping | undefined): boolean {
  const known = grouping && seen.get(corpus)?.get(keyOf(grouping));
  return !grouping || (known !== undefined && found.has(known));
}

/** Corpora whose grouping is found. */
const found = new WeakSet<Corpus>();

const keyOf = ({ resolution, owner, layout, network }: Grouping) =>
  `${resolution} ${owner} ${layout} ${network}`;

/** A corpus in which one network is seen otherwise than it was built; as it is without a grouping. */
export function seenWith(corpus: Corpus, grouping: Grouping | null | undefined): Corpus {
  if (!grouping) return corpus;
  const kept = seen.get(corpus) ?? new Map<string, Corpus>();
  const key = keyOf(grouping);
  const known = kept.get(key) ?? regrouped(corpus, grouping);
  seen.set(corpus, kept);
  kept.delete(key);
  kept.set(key, known);
  for (const [oldest] of kept) if (kept.size > KEPT) kept.delete(oldest);
  return known;
}

function regrouped(corpus: Corpus, { network: name, resolution, owner, layout: wanted }: Grouping): Corpus {
  const { options: built } = corpus.facts.recipe;
  const options = { ...built, resolution: resolution ?? built.resolution };
  const owners = ownerIds(corpus.facts.owners, corpus.people);
  const layout = layouts.find((one) => one.name === wanted);
  const regroup = async (own: AtlasNetwork) => {
    const isLeftOut = !owner && own.nodes.id.some((id) => owners.has(id));
    if (!isLeftOut && resolution === null) return own;
    if (!isLeftOut) return regroupNetwork(own, corpus, options, withPausesBetween);
    const papers = await corpus.file.papers();
    return withoutNodes(own, owners, { ...corpus, papers }, options, withPausesBetween);
  };
  const anew = keepPromise(async (): Promise<DrawnAnew> => {
    if (!layout) return { network: await regroup(await corpus.columns(name)), axis: await corpus.axis(name) };
    // Whoever goes from layout to layout with other communities finds these once.
    const isRegrouped = resolution !== null || !owner;
    const onMap = isRegrouped ? seenWith(corpus, { network: name, resolution, owner, layout: null }) : corpus;
    const network = await onMap.columns(name);
    return drawAnew(network, corpus, layout, withPausesBetween);
  });
  const columns = async (of: string) => (of === name ? (await anew()).network : corpus.columns(of));
  const view = keepPromises(async (of: string) =>
    of === name ? corpus.viewOf(await columns(of)) : corpus.network(of),
  );
  const changed: Corpus = {
    ...corpus,
    columns,
    axis: async (of) => (of === name ? (await anew()).axis : corpus.axis(of)),
    network: view,
    summary: async (of) => (of === name ? (await columns(of)).summary : corpus.summary(of)),
    async homeOf(kind) {
      const home = await corpus.homeOf(kind);
      return home && view(home.name);
    },
    async whole() {
      const whole = await corpus.whole();
      return { ...whole, networks: { ...whole.networks, [name]: await columns(name) } };
    },
  };
  columns(name).then(
    () => found.add(changed),
    () => undefined, // whoever asks for it hears of it
  );
  return changed;
}
