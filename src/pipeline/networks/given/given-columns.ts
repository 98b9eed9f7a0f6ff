import { slug } from "../../../lib/fold.ts";
import type { GivenNode } from "../../../model/given-network.ts";
import type { MeasureWords } from "../../../model/measure.ts";
import type { TextWords } from "../../../model/network.ts";

/** What files call the columns that a drawing is made of, the likeliest first; in small letters. Those with `viz:` are elements of GEXF. */
const ROLES = {
  label: ["label", "name", "nodename", "label (attribute)", "title"],
  x: ["viz:x", "x"],
  y: ["viz:y", "y"],
  size: ["viz:size", "size"],
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
}

/** Gathers what nodes say of themselves in columns, in the order in which these are first spoken of. Cost: linear. */
export function rolesOf(nodes: readonly GivenNode[]): Roles {
  const columns = new Map<string, GivenColumn>();
  nodes.forEach(({ values }, node) => {
    for (const [label, text] of values) {
      let column = columns.get(label);
      if (!column) columns.set(label, (column = { label, values: nodes.map(() => null) }));
      column.values[node] = text.trim() === "" ? null : text.trim();
    }
  });
  const all = [...columns.values()].filter(({ values }) => values.some((text) => text !== null));
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
  const used = new Set(Object.values(taken));
  const name = (node: number) => taken.label?.values[node] ?? nodes[node]?.key;
  const isNews = ({ values }: GivenColumn) =>
    values.some((text, node) => text !== null && text !== name(node));
  return { ...taken, others: all.filter((one) => !used.has(one) && isNews(one)) };
}

/** Whether a column can be what its name says. */
function fits(role: Role, { values }: GivenColumn): boolean {
  if (role === "label") return true;
  if (role === "size") return values.every((text) => text !== null && (numberIn(text) ?? 0) > 0);
  if (role !== "community") return values.every((text) => text === null || numberIn(text) !== null);
  const known = values.filter((text) => text !== null);
  return new Set(known).size <= Math.max(1, known.length / 2);
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
      const distinct = new Set(values.filter((text) => text !== null));
      const colours = distinct.size > 1 && distinct.size <= MOST_VALUES;
      found.texts.push({ words: { name, label: readable(label), colours }, values });
    }
  }
  return found;
}

/** VOSviewer writes `weight<Documents>` and `score<Avg. pub. year>`. */
const readable = (label: string) => /^(?:weight|score)<(.+)>$/i.exec(label)?.[1]?.trim() ?? label;

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
