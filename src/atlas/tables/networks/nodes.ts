import { isEntityKind, type EntityKind } from "../../../model/kinds.ts";
import { kindOf } from "../../../model/ids.ts";
import type { NodeColumns } from "../../../model/network-columns.ts";
import type { Atlas } from "../../atlas.ts";
import type { NetworkWords } from "../../../model/network.ts";
import {
  number,
  numberOrNaN,
  text,
  textOrNone,
  whole,
  wholeOrMinus,
  type Column,
  type ValuesOf,
} from "../column.ts";
import type { NetworkTable } from "../table.ts";

const columns = {
  node: whole("its row, from 0: ties name it by this"),
  id: text("the id of the person, paper or topic that it stands for, or its own"),
  name: text("what it is called"),
  x: number("its place on the drawing, to the right"),
  y: number("its place on the drawing, up"),
  radius: number("how large it is drawn"),
  community: wholeOrMinus("its community, from 0, the largest first; none without ties"),
  stability: number("how well its community is found again by other runs, 0 to 1"),
  component: whole("the part of the network that hangs together with it; 0 is the largest"),
};

/** Besides these columns it has one for each measure of the network, and for each text that its file says of nodes, by their names. */
export const nodesTable: NetworkTable<typeof columns> = {
  name: "nodes",
  meaning: "a node of the network; one column more for each measure, and for what a file says of it",
  columns,
  from: ({ nodes }, atlas) => ({
    ...nodes,
    node: Uint32Array.from(nodes.id.keys()),
    name: nodes.label ?? namesOf(nodes.id, atlas),
  }),
};

/** The columns of measures: empty where a value is not known. */
export function measureColumns(
  measures: readonly string[],
  atlasWords: Atlas["measures"],
): Record<string, Column<Float64Array>> {
  const taken = measures.find((name) => Object.hasOwn(columns, name));
  if (taken !== undefined)
    throw new Error(`a measure cannot be called "${taken}": nodes have a column of that name`);
  return Object.fromEntries(
    measures.map((name) => [
      name,
      numberOrNaN(atlasWords.find((one) => one.name === name)?.meaning ?? "a measure"),
    ]),
  );
}

/** The names of people, papers and topics by their ids. */
function namesOf(ids: readonly string[], { people, papers, topics }: Atlas): string[] {
  const kinds = new Set(ids.map(kindOf));
  const names = new Map<string, string>();
  const add = (
    kind: EntityKind,
    things: readonly { id: string }[],
    of: (row: number) => string | undefined,
  ) => {
    if (kinds.has(kind) && isEntityKind(kind)) things.forEach(({ id }, row) => names.set(id, of(row) ?? id));
  };
  add("person", people, (row) => people[row]?.name);
  add("paper", papers, (row) => papers[row]?.title);
  add("topic", topics, (row) => topics[row]?.label);
  return ids.map((id) => names.get(id) ?? id);
}

/** The columns of texts that came with a network. */
export function textColumns({ givenTexts = [] }: NetworkWords): Record<string, Column<(string | null)[]>> {
  return Object.fromEntries(
    givenTexts.map(({ name, label }) => [name, textOrNone(`what its file says as “${label}”`)]),
  );
}

/** Nodes of their columns, but for names and papers of their own. */
export function toNodes(
  values: ValuesOf<Omit<typeof columns, "name">>,
  measures: Record<string, Float64Array>,
): NodeColumns {
  const { node: _, ...own } = values;
  return { ...own, measures };
}
