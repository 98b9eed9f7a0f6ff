import { useMemo } from "react";
import type { NetworkOverview } from "../../worker/questions/overview.ts";
import { groupingOf, useStore } from "./store.ts";
import { useAnswer } from "./use-answer.ts";

/** The network on the screen with the communities that it is seen with; `waits` while these are still being found. */
export function useShownNetwork(): { network: NetworkOverview | undefined; waits: boolean } {
  const name = useStore(({ view }) => view.network);
  const isRegrouped = useStore(({ view }) => groupingOf({ ...view, layout: null }) !== null);
  const built = useStore(({ corpus }) => corpus?.overview.networks.find((one) => one.name === name));
  const { answer, stale } = useAnswer("grouped", built && isRegrouped ? { network: built.name } : null);
  // While it waits, the last answer stays, which may be about another network.
  const own = isRegrouped && answer?.name === name ? answer : null;
  const network = useMemo(() => built && { ...built, ...own }, [built, own]);
  return { network, waits: isRegrouped && (own === null || stale) };
}
