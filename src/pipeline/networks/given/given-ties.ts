import { grouped } from "../../../lib/counted.ts";
import { toLists } from "../../../lib/lists.ts";
import { sortPairs } from "../../../lib/sort-pairs.ts";
import type { GivenNetwork, GivenNode, GivenTie } from "../../../model/given-network.ts";
import { MOST_WEIGHT } from "../../../model/network.ts";
import type { TieColumns } from "../../../model/network-columns.ts";
import type { Notice } from "../../../model/notice.ts";

/** The nodes and ties of a file as they are drawn: every node and every pair once. */
export interface Tied {
  nodes: GivenNode[];
  ties: TieColumns;
  /** How many other nodes each is tied to. */
  degrees: number[];
  notices: Notice[];
}

/** What was done to nodes and ties, each in words. */
const told = {
  twice: {
    code: "given-node-twice",
    kind: "repaired",
    title: "Nodes that are listed more than once",
    message: "They are one node here, and what is said of it first holds.",
  },
  unlisted: {
    code: "given-node-unlisted",
    kind: "repaired",
    title: "Nodes that ties name and no list has",
    message: "They are called what the ties call them.",
  },
  loops: {
    code: "given-loop",
    kind: "dropped",
    title: "Ties of nodes with themselves",
    message: "They say nothing of who is connected to whom, and were left out.",
  },
  parallel: {
    code: "given-parallel",
    kind: "repaired",
    title: "Ties that are given more than once",
    message: "Their weights were added up.",
  },
  mixed: {
    code: "given-both-ways",
    kind: "inferred",
    title: "Ties without a direction among others that have one",
    message: "Half of their weight was taken to go each way.",
  },
} as const satisfies Record<string, Pick<Notice, "code" | "kind" | "title" | "message">>;
type Told = keyof typeof told;
type Tell = (what: Told, text: string) => void;

/**
 * Numbers the nodes of a network in the order in which they come, and adds up the ties of each pair. Ties have a direction where one
 * of them has. Cost: linear.
 */
export function tieNodes({ nodes: listed, ties }: GivenNetwork): Tied {
  const happened: Partial<Record<Told, string[]>> = {};
  const tell: Tell = (what, text) => (happened[what] ??= []).push(text);
  const { nodes, place } = numbered(listed, ties, tell);
  const columns = addedUp(ties, place, tell);
  const degrees = nodes.map(() => 0);
  for (const ends of [columns.a, columns.b]) for (const end of ends) degrees[end]!++;
  const papers = toLists(Array.from(columns.a, () => []));
  return {
    nodes,
    ties: { ...columns, papers, inferred: new Uint8Array(columns.a.length) },
    degrees,
    notices: (Object.keys(told) as Told[]).flatMap((what) => noticeOf(what, happened[what])), // safe: the keys of told
  };
}

/** The ways in which a tie goes: from `a` to `b`, back, or both. */
const [THERE, BACK, BOTH] = [1, 2, 3] as const;

/** Every pair once, with the sum of its weights, in the order of its ends. */
function addedUp(ties: readonly GivenTie[], place: ReadonlyMap<string, number>, tell: Tell) {
  const directed = ties.some((tie) => tie.directed);
  const end = ({ from, to }: GivenTie, pick: (...ends: number[]) => number) =>
    pick(place.get(from)!, place.get(to)!); // safe: every end is numbered
  const [a, b] = [Math.min, Math.max].map((pick) => Uint32Array.from(ties, (tie) => end(tie, pick)));
  const order = sortPairs(a!, b!, place.size); // safe here and below: rows are those of ties
  const sums = { a: [] as number[], b: [] as number[], weight: [] as number[], back: [] as number[] };
  let ways = 0;
  for (const row of order) {
    const tie = ties[row]!;
    const words = `${tie.from} – ${tie.to}`;
    if (a![row] === b![row]) {
      tell("loops", words);
      continue;
    }
    if (directed && !tie.directed) tell("mixed", words);
    const way = !tie.directed ? BOTH : place.get(tie.from) === a![row] ? THERE : BACK;
    const isNew = sums.a.at(-1) !== a![row] || sums.b.at(-1) !== b![row];
    if (isNew) {
      sums.a.push(a![row]!);
      sums.b.push(b![row]!);
      sums.weight.push(0);
      sums.back.push(0);
      ways = 0;
    } else if ((ways & way) > 0) tell("parallel", words);
    ways |= way;
    const last = sums.a.length - 1;
    sums.weight[last] = Math.min(MOST_WEIGHT, sums.weight[last]! + tie.weight);
    const back = way === THERE ? 0 : way === BACK ? tie.weight : tie.weight / 2;
    sums.back[last] = Math.min(sums.weight[last], sums.back[last]! + back);
  }
  return {
    a: Uint32Array.from(sums.a),
    b: Uint32Array.from(sums.b),
    weight: Float64Array.from(sums.weight),
    ...(directed && { back: Float64Array.from(sums.back) }),
  };
}

/** Every node once, those that ties alone name behind the others, and the place of each by its key. */
function numbered(listed: readonly GivenNode[], ties: GivenNetwork["ties"], tell: Tell) {
  const nodes: GivenNode[] = [];
  const place = new Map<string, number>();
  const add = (node: GivenNode) => place.set(node.key, nodes.push(node) - 1);
  for (const node of listed) {
    const known = nodes[place.get(node.key) ?? -1];
    if (!known) add(node);
    else {
      tell("twice", node.key);
      nodes[place.get(node.key)!] = { key: node.key, values: new Map([...node.values, ...known.values]) };
    }
  }
  for (const { from, to } of ties)
    for (const key of [from, to]) {
      if (place.has(key)) continue;
      add({ key, values: new Map() });
      if (listed.length > 0) tell("unlisted", key);
    }
  return { nodes, place };
}

/** So many are listed; the others are counted. */
const MOST_LISTED = 1000;

function noticeOf(what: Told, texts: readonly string[] = []): Notice[] {
  if (texts.length === 0) return [];
  const listed = texts.slice(0, MOST_LISTED).map((text) => ({ text }));
  const more = texts.length - listed.length;
  const items = more > 0 ? [...listed, { text: `and ${grouped(more)} more` }] : listed;
  return [{ ...told[what], count: texts.length, items }];
}
