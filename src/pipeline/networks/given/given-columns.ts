import { slug } from "../../../lib/fold.ts";
import { by } from "../../../lib/order.ts";
import type { GivenNode } from "../../../model/given-network.ts";
import type { MeasureWords } from "../../../model/measure.ts";
import type { TextWords } from "../../../model/network.ts";

/** What files call the columns that a drawing is made of, the likeliest first; in small letters. Those with `viz:` are elements of GEXF. */
const ROLES = {
  label: ["label", "name", "nodename", "label (attribute)", "title"],
  x: ["viz:x", "x"],
  y: ["viz:y", "y"],
  size: ["viz:size"],
  community: ["cluster", "community", "modularity class", "modularity_class", "group", "partition"],
} as const;
type Role = keyof typeof ROLES;

/** A column of what nodes say of themselves, null where one says nothing. */
export interface GivenColumn {
  label: string;
  values: (string | null)[];
}

/** The columns of some nodes: those that a drawing is made of, and the others. */
export interface Roles extends Partial<Record<Role, GivenColumn>> {
  others: GivenColumn[];
  /** What the columns are called of which there were too many. */
  leftOut: string[];
}

/** So many columns are kept at most: each is as long as there are nodes. */
export const MOST_COLUMNS = 300;

/** What nodes say of themselves, in the order in which it is first spoken of; of too many columns the fullest. Cost: linear. */
function columnsOf(nodes: readonly GivenNode[]): { columns: GivenColumn[]; leftOut: string[] } {
  const said = new Map<string, Map<number, string>>();
  nodes.forEach(({ values }, node) => {
    for (const [label, text] of values) {
      if (text.trim() === "") continue;
      const column = said.get(label) ?? new Map<number, string>();
      said.set(label, column.set(node, text.trim()));
    }
  });
  const fullest = [...said].sort(by(([, { size }]) => -size)).slice(0, MOST_COLUMNS);
  const kept = new Set(fullest.map(([label]) => label));
  const columns = [...said]
    .filter(([label]) => kept.has(label))
    .map(([label, texts]) => ({ label, values: nodes.map((_, node) => texts.get(node) ?? null) }));
  return { columns, leftOut: [...said.keys()].filter((label) => !kept.has(label)) };
}

/** The columns of nodes by what they are for. */
export function rolesOf(nodes: readonly GivenNode[]): Roles {
  const { columns: all, leftOut } = columnsOf(nodes);
  const named = (name: string) => all.find(({ label }) => label.toLowerCase() === name);
  const taken: Partial<Record<Role, GivenColumn>> = {};
  for (const [role, names] of Object.entries(ROLES) as [Role, readonly string[]][]) {
    // Safe: these are the entries of ROLES.
    const column = names.map(named).find((one) => one !== undefined && fits(role, one));
    if (column) taken[role] = column;
  }
  if (!taken.x || !taken.y) {
    delete taken.x;
    delete taken.y;
  }
  // Sizes stay among the columns: as drawn they are no numbers any more.
  const used = new Set(Object.entries(taken).flatMap(([role, column]) => (role === "size" ? [] : [column])));
  const name = (node: number) => taken.label?.values[node] ?? nodes[node]?.key;
  const isNews = ({ values }: GivenColumn) =>
    values.some((text, node) => text !== null && text !== name(node));
  const others = all.filter((one) => !used.has(one) && isNews(one));
  return { ...taken, others: [...idsIn(nodes, taken.label), ...others], leftOut };
}

/** What ties call nodes, where that says more than their names and is no mere count: an ORCID, a DOI, an account. */
function idsIn(nodes: readonly GivenNode[], label: GivenColumn | undefined): GivenColumn[] {
  if (!label || nodes.every(({ key }, node) => /^\D{0,2}\d{0,6}$/.test(key) || key === label.values[node]))
    return [];
  return [{ label: "id", values: nodes.map(({ key }) => key) }];
}

/** Whether a column can be what its name says. */
function fits(role: Role, { label, values }: GivenColumn): boolean {
  if (role === "label") return true;
  if (role === "size") return values.every((text) => text !== null && (numberIn(text) ?? 0) > 0);
  if (role !== "community") return values.every((text) => text === null || numberIn(text) !== null);
  const isOfCommunities = /^(?:cluster|modularity[ _]class)$/i.test(label);
  const known = values.filter((text) => text !== null);
  return isOfCommunities || new Set(known).size <= Math.max(1, known.length / 2);
}

/** A number as programs write it, or null for any other text, such as `007`. */
export function numberIn(text: string): number | null {
  if (!/^[+-]?(?:0|[1-9]\d*|(?=\.\d))(?:\.\d*)?(?:e[+-]?\d{1,3})?$/i.test(text)) return null;
  const value = Number(text);
  return Math.abs(value) <= 1e300 ? value : null;
}

/** Columns of numbers, and of texts, with what is said of each. */
export interface ColumnsInWords {
  numbers: { words: MeasureWords; values: (number | null)[] }[];
  texts: { words: TextWords; values: (string | null)[] }[];
}

/** Nodes can be coloured by a column of so many values. */
const MOST_VALUES = 30;

export function columnsInWords(columns: readonly GivenColumn[]): ColumnsInWords {
  const found: ColumnsInWords = { numbers: [], texts: [] };
  const taken = new Set<string>();
  for (const { label, values } of columns) {
    const name = freeName(label, taken);
    const numbers = values.map((text) => (text === null ? null : numberIn(text)));
    const isNumber = numbers.every((value, node) => value !== null || values[node] === null);
    if (isNumber) found.numbers.push({ words: numberWords(name, readable(label), numbers), values: numbers });
    else {
      const known = values.filter((text) => text !== null);
      const distinct = new Set(known).size;
      const colours = distinct > 1 && distinct <= MOST_VALUES && distinct < known.length;
      found.texts.push({ words: { name, label: readable(label), colours }, values });
    }
  }
  return found;
}

/** VOSviewer writes `weight<Documents>` and `score<Avg. pub. year>`. */
const readable = (label: string) =>
  /^(?:weight|score)<(.+)>$/i.exec(label)?.[1]?.trim() ?? label.replace(/^viz:/, "");

/** A name that no column of nodes has and no measure: it begins with `given_`, and fits into an address. */
function freeName(label: string, taken: Set<string>): string {
  const base = `given_${
    slug(readable(label), 28)
      .replaceAll("-", "_")
      .replace(/^given_(?=.)/, "")
      .replace(/\W/g, "") || "column"
  }`;
  let name = base;
  for (let number = 2; taken.has(name); number++) name = `${base}_${number}`;
  taken.add(name);
  return name;
}

function numberWords(name: string, label: string, values: readonly (number | null)[]): MeasureWords {
  const known = values.filter((value) => value !== null);
  return {
    name,
    label,
    meaning: `what its file says as “${label}”`,
    formula: "",
    source: "",
    whole: known.every((value) => Number.isSafeInteger(value)),
    sampled: false,
    sizes: known.every((value) => value >= 0) && known.some((value) => value > 0),
    ramp: "linear",
  };
}
