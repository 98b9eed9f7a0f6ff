import type { z } from "zod";
import type { Flaw } from "../draft.ts";
import { isObject } from "./json-piece.ts";

export type Validated<T> = { record: T; flaws: Flaw[] } | { reason: string };

/** A record with more faults than this is held against its schema without all the fields that have any. */
const MOST_FAULTS = 50;

/**
 * Holds a record against its schema. What does not fit is left out and told: one item of a list if the fault lies in it,
 * else the whole field. So a paper is not lost for an odd volume number, nor a byline for one odd name.
 */
export function validate<T>(value: unknown, schema: z.ZodType<T>): Validated<T> {
  if (!isObject(value)) return { reason: `it is ${nameOf(value)}, not a record` };
  const first = schema.safeParse(value);
  if (first.success) return { record: first.data, flaws: [] };
  const { issues } = first.error;
  const places = issues.map(({ path }) =>
    path.slice(0, path.findIndex((step) => typeof step === "number") + 1 || 1),
  );
  const flaws = issues.map(({ message }, n) => flawAt(value, places[n] ?? [], message));
  const spared = issues.length > MOST_FAULTS ? null : schema.safeParse(without(value, places));
  const second = spared?.success
    ? spared
    : schema.safeParse(
        without(
          value,
          places.map((place) => place.slice(0, 1)),
        ),
      );
  if (second.success) return { record: second.data, flaws: distinct(flaws) };
  return { reason: issues.slice(0, 3).map(sentence).join("; ") };
}

/** A copy without the items and fields at these places. */
function without(value: object, places: readonly (readonly PropertyKey[])[]): unknown {
  const gone = new Set(places.map((place) => place.map(String).join("\n")));
  const copy = (part: unknown, path: string): unknown => {
    if (Array.isArray(part)) return part.filter((_, n) => !gone.has(`${path}\n${n}`));
    if (!isObject(part)) return part;
    const kept = Object.entries(part).filter(([name]) => !gone.has(under(path, name)));
    return Object.fromEntries(kept.map(([name, inner]) => [name, copy(inner, under(path, name))]));
  };
  return copy(value, "");
}

const under = (path: string, name: string) => (path === "" ? name : `${path}\n${name}`);

function flawAt(value: object, place: readonly PropertyKey[], message: string): Flaw {
  let part: unknown = value;
  for (const step of place)
    part = isObject(part) || Array.isArray(part) ? Reflect.get(part, step) : undefined;
  const reason = message.replace(/^Invalid input:? ?/, "");
  return {
    field: place.map(String).join("."),
    text: `${JSON.stringify(part)?.slice(0, 500) ?? ""}${reason ? ` (${reason})` : ""}`,
  };
}

function distinct(flaws: readonly Flaw[]): Flaw[] {
  return [...new Map(flaws.map((flaw) => [flaw.field, flaw])).values()].slice(0, MOST_FAULTS);
}

function sentence({ path, message }: { path: PropertyKey[]; message: string }): string {
  const reason = message.replace(/^Invalid input:? ?/, "");
  return `its field "${path.map(String).join(".")}" does not fit${reason ? ` (${reason})` : ""}`;
}

function nameOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return typeof value === "string" ? "a text" : `a ${typeof value}`;
}
