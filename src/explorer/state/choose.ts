import type { Selection } from "../../model/selection.ts";
import { changeView, say, useStore } from "./store.ts";

/** Chooses a person, paper or topic by id, going to a network that has it if this one has not. */
export async function choose(id: string): Promise<void> {
  const { corpus, view, comparing } = useStore.getState();
  useStore.setState({ comparing: false });
  const network = await corpus?.ask("where", { id, network: view.network });
  if (network === undefined || network === null) return;
  if (comparing && network === view.network && view.selection?.kind === "node") return chooseSecond(id);
  changeView({ network, selection: { kind: "node", id, second: null } });
  useStore.setState({ drawer: "details" });
}

/** Chooses a second node beside the first, to see what is between them. */
export function chooseSecond(id: string): void {
  const { view } = useStore.getState();
  const first = view.selection?.kind === "node" ? view.selection.id : null;
  if (first === null || first === id) void choose(id);
  else changeView({ selection: { kind: "node", id: first, second: id } });
}

/** Shows two nodes together, and what is between them. */
export async function showBoth(one: string, other: string): Promise<void> {
  useStore.setState({ dialog: null });
  await choose(one);
  chooseSecond(other);
}

/** Waits for a second node to be chosen, from wherever. */
export function startComparing(): void {
  useStore.setState({ comparing: true });
  say("Choose a second one, on the drawing, in the panel or with the finder.", true);
}

export function select(selection: Selection | null): void {
  changeView({ selection });
  if (selection) useStore.setState({ drawer: "details" });
}
