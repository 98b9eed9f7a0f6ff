import type { Entry } from "./entry.ts";

/** What an entry takes from the one that it names in `crossref`, and under which name there. */
const INHERITED: readonly (readonly [field: string, from: string])[] = [
  ["booktitle", "title"],
  ...[
    "booktitle",
    "year",
    "date",
    "month",
    "volume",
    "number",
    "series",
    "journal",
    "journaltitle",
    "isbn",
    "publisher",
    "eventtitle",
  ].map((field) => [field, field] as const),
];
const CONTAINER = /^(?:mv)?(?:book|proceedings|collection|reference|periodical|xdata|conference)$/;

/** Gives entries what they inherit. An entry may stand before its parent: then it waits, and those behind it wait with it. */
export interface Parents {
  /** Takes an entry in; gives those that are ready, in the order of the file. */
  add(entry: Entry): Entry[];
  /** Those that still wait when the file ends: their parents are not in it. */
  rest(): Entry[];
}

export function createParents(): Parents {
  const known = new Map<string, Map<string, string>>();
  let waiting: Entry[] = [];
  let first = 0;
  const isReady = (entry: Entry) => parentName(entry) === null || known.has(parentName(entry) ?? "");
  const inherited = (entry: Entry) => inherit(entry, known.get(parentName(entry) ?? ""));
  return {
    add(entry) {
      if (CONTAINER.test(entry.type)) known.set(entry.key.toLowerCase(), lendable(entry));
      waiting.push(entry);
      const ready: Entry[] = [];
      for (let head = waiting[first]; head && isReady(head); head = waiting[++first])
        ready.push(inherited(head));
      if (first > waiting.length / 2) {
        waiting = waiting.slice(first);
        first = 0;
      }
      return ready;
    },
    rest: () => waiting.slice(first).map(inherited),
  };
}

/** The key that an entry inherits from, in lower case; null when it stands alone. */
function parentName({ fields }: Entry): string | null {
  return (fields.get("crossref") ?? fields.get("xdata"))?.trim().toLowerCase() ?? null;
}

function lendable(entry: Entry): Map<string, string> {
  const names = entry.type === "xdata" ? [...entry.fields.keys()] : INHERITED.map(([, from]) => from);
  return new Map(
    names.flatMap((name) => (entry.fields.has(name) ? [[name, entry.fields.get(name) ?? ""] as const] : [])),
  );
}

function inherit(entry: Entry, parent: Map<string, string> | undefined): Entry {
  if (!parent) return entry;
  const fields = new Map(entry.fields);
  const dated = fields.has("year") || fields.has("date");
  const pairs = entry.fields.has("xdata")
    ? [...parent.keys()].map((name) => [name, name] as const)
    : INHERITED;
  for (const [field, from] of pairs) {
    const value = parent.get(from);
    const takesDate = !dated || !/^(?:year|date|month)$/.test(field);
    if (value !== undefined && takesDate && !fields.get(field)) fields.set(field, value);
  }
  return { ...entry, fields };
}
