import { measuresIn } from "../../model/measure.ts";
import type { AtlasNetwork } from "../atlas.ts";
import { elsewhereTable, toElsewhere } from "../tables/networks/elsewhere.ts";
import {
  nodePapersTable,
  tiePapersTable,
  tiePeopleTable,
  tieTopicsTable,
  type ListsTable,
} from "../tables/networks/lists.ts";
import { measureColumns, nodesTable, textColumns, toNodes } from "../tables/networks/nodes.ts";
import { tieBackTable, toBack } from "../tables/networks/tie-back.ts";
import { tiesTable } from "../tables/networks/ties.ts";
import { fileOf, type ManifestNetwork } from "./manifest.ts";
import type { NetworkTable } from "../tables/table.ts";
import type { OpenContainer, OpenTable } from "./open-container.ts";

/**
 * A network of its tables.
 * @throws Error with one sentence when one of them is missing or damaged.
 */
export async function readNetwork(container: OpenContainer, facts: ManifestNetwork): Promise<AtlasNetwork> {
  const { folder, words, communities, summary, ownNames } = facts;
  const open = ({ name }: NetworkTable) => container.table(fileOf(name, folder));
  const openIf = (table: NetworkTable) =>
    container.has(fileOf(table.name, folder)) ? open(table) : Promise.resolve(undefined);
  const [
    nodeTable,
    tieTable,
    papersOfTies,
    papersOfNodes,
    topicsOfTies,
    peopleOfTies,
    elsewhere,
    backOfTies,
  ] = await Promise.all([
    open(nodesTable),
    open(tiesTable),
    open(tiePapersTable),
    openIf(nodePapersTable),
    openIf(tieTopicsTable),
    openIf(tiePeopleTable),
    openIf(elsewhereTable),
    openIf(tieBackTable),
  ]);
  const { name, ...others } = nodesTable.columns;
  const own = nodeTable(others);
  const measures = nodeTable(measureColumns(facts.measures, measuresIn(words, container.manifest.measures)));
  const texts = words.givenTexts && nodeTable(textColumns(words));
  const { tie: _, ...ties } = tieTable(tiesTable.columns);
  const lists = ({ columns, toLists }: ListsTable, table: OpenTable, owners: number) =>
    toLists(table(columns), owners);
  return {
    words,
    nodes: {
      ...toNodes(own, measures),
      ...(texts && { texts }),
      ...(ownNames && { label: nodeTable({ name }).name }),
      ...(papersOfNodes && { papers: lists(nodePapersTable, papersOfNodes, own.id.length) }),
    },
    ties: {
      ...ties,
      papers: lists(tiePapersTable, papersOfTies, ties.a.length),
      ...(backOfTies && { back: toBack(backOfTies(tieBackTable.columns), ties.weight) }),
      ...(topicsOfTies && { topics: lists(tieTopicsTable, topicsOfTies, ties.a.length) }),
      ...(peopleOfTies && { people: lists(tiePeopleTable, peopleOfTies, ties.a.length) }),
    },
    communities,
    ...(elsewhere && { elsewhere: toElsewhere(elsewhere(elsewhereTable.columns)) }),
    summary,
  };
}
