import { counted } from "../../../lib/counted.ts";
import { toLists } from "../../../lib/lists.ts";
import { by } from "../../../lib/order.ts";
import { slug } from "../../../lib/fold.ts";
import type { GivenNetwork, Keep } from "../../../model/given-network.ts";
import { toIds } from "../../../model/ids.ts";
import type { GivenColumns, NetworkTable, NetworkWords } from "../../../model/network.ts";
import type { Notice } from "../../../model/notice.ts";
import type { Network } from "../network.ts";
import { columnsInWords, type GivenColumn, MOST_COLUMNS, rolesOf } from "./given-columns.ts";
import { drawnAs } from "./given-places.ts";
import { tieNodes } from "./given-ties.ts";

/** What the nodes of a network are called that does not say of what kind they are. */
const NODE = { name: "node", one: "node", many: "nodes", shape: "disc" } as const;

/** A network that came as a file, with the name of the file. */
export interface NamedNetwork {
  file: string;
  given: GivenNetwork;
}

/**
 * Networks that came as files, as descriptors like those of papers. Each is called as its file is; `taken` are the names of networks
 * that there are already.
 */
export function givenNetworks(
  named: readonly NamedNetwork[],
  taken: readonly string[],
  keep: Keep,
): Network[] {
  const used = new Set(taken);
  return named.map(({ file, given }) => {
    const name = freeName(file, used);
    const { words, network, notices } = understand(given, name, given.title ?? nameOf(file), keep);
    return { name, standard: true, reads: [], words: () => words, build: () => ({ network, notices }) };
  });
}

/** The name of a file without its folders and endings. */
const nameOf = (file: string) =>
  file
    .replace(/^.*[/\\]/, "")
    .replace(/\.gz$/i, "")
    .replace(/(.)\.[^.]*$/, "$1");

/** What a network is called that comes as this file, as addresses hold it. */
export const networkName = (file: string): string =>
  slug(nameOf(file), 36).replace(/[^\w-]/g, "") || "network";

function freeName(file: string, used: Set<string>): string {
  const base = networkName(file);
  let name = base;
  for (let number = 2; used.has(name); number++) name = `${base}-${number}`;
  used.add(name);
  return name;
}

/** A network as it is drawn, and what is said of it. */
function understand(given: GivenNetwork, name: string, label: string, keep: Keep) {
  const { nodes, ties, degrees, notices } = tieNodes(given);
  const roles = rolesOf(nodes);
  const labels = nodes.map(({ key }, node) => roles.label?.values[node] ?? key);
  const drawn = drawnAs(roles, degrees);
  const keepsPlaces = keep === "both" || keep === "places";
  const keepsCommunities = keep === "both" || keep === "communities";
  const communities = keepsCommunities && roles.community ? communitiesIn(roles.community, given) : undefined;
  const beside = communities || !roles.community ? roles.others : [roles.community, ...roles.others];
  const { numbers, texts } = columnsInWords(beside);
  const columns: GivenColumns = {
    ...(keepsPlaces && drawn.places && { places: drawn.places }),
    radius: drawn.radius,
    ...(communities && { communities }),
    numbers: Object.fromEntries(numbers.map(({ words, values }) => [words.name, values])),
    texts: Object.fromEntries(texts.map(({ words, values }) => [words.name, values])),
  };
  const id = toIds(
    NODE.name,
    nodes.map(({ key }, node) => ({ base: slug(labels[node] ?? ""), anchor: key })),
  );
  const network: NetworkTable = {
    nodes: { id, label: labels, papers: toLists(nodes.map(() => [])), given: columns },
    ties,
  };
  const words: NetworkWords = {
    name,
    label,
    kinds: [NODE],
    tie: "as its file gives it",
    weight: "as its file gives it",
    formula: "",
    source: "",
    ...(ties.back && { verb: "points to" }),
    thickness: "weight",
    sizedBy: drawn.sizedBy,
    shares: [],
    givenNumbers: numbers.map(({ words }) => words),
    givenTexts: texts.map(({ words }) => words),
  };
  const told = [
    ...notices,
    ...withoutPlace(drawn.placeless, keepsPlaces),
    ...leftOut(roles.leftOut),
    ...tieless(network),
  ];
  return { words, network, notices: told };
}

/** Communities from what nodes say of theirs, the largest first; of equals, that which comes first. */
function communitiesIn(
  { values }: GivenColumn,
  { communityNames }: GivenNetwork,
): NonNullable<GivenColumns["communities"]> {
  const members = new Map<string, number>();
  for (const text of values) if (text !== null) members.set(text, (members.get(text) ?? 0) + 1);
  const ranked = [...members].sort(by(([, size]) => -size));
  const place = new Map(ranked.map(([text], number) => [text, number]));
  return {
    part: Int32Array.from(values, (text) => (text === null ? -1 : (place.get(text) ?? -1))),
    sizes: ranked.map(([, size]) => size),
    names: ranked.map(([text]) => communityNames.get(text) ?? (/[\p{L}]/u.test(text) ? text : "")),
  };
}

function leftOut(columns: readonly string[]): Notice[] {
  if (columns.length === 0) return [];
  return [
    {
      code: "given-columns",
      kind: "dropped",
      title: "Columns of nodes that are not kept",
      message: `Of a network the ${MOST_COLUMNS} fullest columns are kept.`,
      count: columns.length,
      items: columns.slice(0, 1000).map((text) => ({ text })),
    },
  ];
}

/** A list of nodes alone may be one of papers whose columns are called otherwise. */
function tieless({ nodes, ties }: NetworkTable): Notice[] {
  if (ties.a.length > 0) return [];
  return [
    {
      code: "given-tieless",
      kind: "limited",
      title: "Nodes of a network without ties",
      message:
        "Give the list of its ties together with it; if it is a table of papers, say which column is the title.",
      remedy: "columns",
      count: nodes.id.length,
      items: [],
    },
  ];
}

function withoutPlace(count: number, keepsPlaces: boolean): Notice[] {
  if (count === 0 || !keepsPlaces) return [];
  return [
    {
      code: "given-placeless",
      kind: "limited",
      title: "Nodes without a place in a file that gives others one",
      message: `Where ${counted(count, "node")} should lie it does not say, so that all were laid out anew.`,
      count,
      items: [],
    },
  ];
}
