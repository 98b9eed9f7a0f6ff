import { colouringsOf } from "../../appearance/colourings.ts";
import { sizingsOf } from "../../appearance/sizings.ts";
import { tieKey } from "../../model/ids.ts";
import type { Corpus } from "./corpus.ts";
import { defaultView, type Selection, type View } from "./view.ts";

/**
 * A view without what a corpus does not have: an unknown network, size or colour falls back to the first, a selection of
 * another corpus is let go (`lost`).
 */
export function fitView(asked: View, corpus: Corpus): { view: View; lost: boolean } {
  const [first = defaultView.network] = corpus.networkNames;
  const network = corpus.networkNames.includes(asked.network) ? asked.network : first;
  const named = {
    ...asked,
    network,
    ...fitNames(asked, corpus.network(network)),
  };
  const selection = fitSelection(asked.selection, network, corpus);
  return { view: { ...named, selection }, lost: asked.selection !== null && selection === null };
}

function fitNames({ size, colour }: View, network: ReturnType<Corpus["network"]>) {
  const among = (list: readonly { name: string }[], name: string) => list.some((one) => one.name === name);
  return {
    size: among(sizingsOf(network), size) ? size : defaultView.size,
    colour: among(colouringsOf(network), colour) ? colour : defaultView.colour,
  };
}

function fitSelection(chosen: Selection | null, name: string, corpus: Corpus): Selection | null {
  if (!chosen) return null;
  const network = corpus.network(name);
  if (chosen.kind === "tie") {
    const [a = "", b = ""] = chosen.key.split("~").map((end) => corpus.renamed(end) ?? end);
    const key = network.byKey(chosen.key) ? chosen.key : tieKey(a, b);
    return network.byKey(key) ? { kind: "tie", key } : null;
  }
  if (chosen.kind === "community") return chosen.number < network.communities.length ? chosen : null;
  const here = (id: string) => corpus.entity(id) !== null || network.byId(id) !== undefined;
  const now = (id: string) => (here(id) ? id : corpus.renamed(id));
  const id = now(chosen.id);
  if (id === null) return null;
  const wanted = chosen.second && now(chosen.second);
  const second = wanted && network.byId(wanted) !== undefined ? wanted : null;
  return { ...chosen, id, second };
}
