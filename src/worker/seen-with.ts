import { withPausesBetween } from "../lib/in-parallel.ts";
import { keepPromises } from "../lib/keep-promises.ts";
import type { Grouping } from "../model/grouping.ts";
import { regroupNetwork } from "../pipeline/regroup-network.ts";
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

const keyOf = ({ resolution, network }: Grouping) => `${resolution} ${network}`;

/** A corpus in which one network has its communities at another resolution; as it is without one. */
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

function regrouped(corpus: Corpus, { network: name, resolution }: Grouping): Corpus {
  const options = { ...corpus.facts.recipe.options, resolution };
  const columns = keepPromises(async (of: string) => {
    const own = await corpus.columns(of);
    return of === name ? regroupNetwork(own, corpus, options, withPausesBetween) : own;
  });
  const view = keepPromises(async (of: string) =>
    of === name ? corpus.viewOf(await columns(of)) : corpus.network(of),
  );
  const changed: Corpus = {
    ...corpus,
    columns,
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
