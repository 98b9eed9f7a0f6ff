import type { Lists } from "../../lib/lists.ts";
import type { AtlasNetwork } from "../atlas.ts";
import {
  nodePapersTable,
  tiePapersTable,
  tiePeopleTable,
  tieTopicsTable,
  type ListsTable,
} from "../tables/networks/lists.ts";
import { measureColumns, nodesTable, toNodes } from "../tables/networks/nodes.ts";
import { tiesTable } from "../tables/networks/ties.ts";
import { fileOf, type ManifestNetwork } from "./manifest.ts";
import type { OpenContainer } from "./open-container.ts";

/**
 * A network of its tables.
 * @throws Error with one sentence when one of them is missing or damaged.
 */
export async function readNetwork(container: OpenContainer, facts: ManifestNetwork): Promise<AtlasNetwork> {
  const { folder, words, communities, summary, ownNames } = facts;
  const nodeTable = await container.table(fileOf(nodesTable.name, folder));
  const { name, ...others } = nodesTable.columns;
  const own = nodeTable(others);
  const measures = nodeTable(measureColumns(facts.measures, container.manifest.measures));
  const label = ownNames ? nodeTable({ name }).name : undefined;
  const { tie: _, ...ties } = (await container.table(fileOf(tiesTable.name, folder)))(tiesTable.columns);
  const lists = async (table: ListsTable, owners: number): Promise<Lists | undefined> => {
    const file = fileOf(table.name, folder);
    if (!container.has(file)) return undefined;
    return table.toLists((await container.table(file))(table.columns), owners);
  };
  const nodePapers = await lists(nodePapersTable, own.id.length);
  const papers = await lists(tiePapersTable, ties.a.length);
  const topics = await lists(tieTopicsTable, ties.a.length);
  const people = await lists(tiePeopleTable, ties.a.length);
  if (!papers) throw new Error(`it has no table "${fileOf(tiePapersTable.name, folder)}": it is not whole`);
  return {
    words,
    nodes: { ...toNodes(own, measures), ...(label && { label }), ...(nodePapers && { papers: nodePapers }) },
    ties: { ...ties, papers, ...(topics && { topics }), ...(people && { people }) },
    communities,
    summary,
  };
}
