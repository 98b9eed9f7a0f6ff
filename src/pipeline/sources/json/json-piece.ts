/** What stands in a JSON text: a record, a record that cannot be read, text outside every record, or the early end of the file. */
export type JsonPiece =
  | { kind: "element"; line: number; value: unknown; repaired: boolean }
  | { kind: "flaw"; line: number; reason: string; text: string }
  | { kind: "outside"; line: number; text: string }
  | { kind: "cut"; line: number };

/** The keys under which a list of records stands: `["response", "docs"]`. */
export type JsonPath = readonly string[];

export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The records that a value holds: those of its list at one of the paths, of itself where it is a list, else the value. */
export function recordsIn(value: unknown, paths: readonly JsonPath[], depth = 0): unknown[] {
  const list = Array.isArray(value) ? value : listAt(value, paths);
  return list && depth < 4 ? list.flatMap((item: unknown) => recordsIn(item, paths, depth + 1)) : [value];
}

function listAt(value: unknown, paths: readonly JsonPath[]): unknown[] | undefined {
  const lists = paths.map((path) =>
    path.reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), value),
  );
  return lists.find((found) => Array.isArray(found));
}
