import { z } from "zod";
import { shortHash } from "../lib/short-hash.ts";
import type { EntityKind } from "./kinds.ts";

/** Ids are readable and live in addresses and files: `person:ioana-ciuca`, `paper:…`, `topic:…`. */
export const personId = z.string().startsWith("person:").brand<"PersonId">();
export const paperId = z.string().startsWith("paper:").brand<"PaperId">();
export const topicId = z.string().startsWith("topic:").brand<"TopicId">();
export type PersonId = z.infer<typeof personId>;
export type PaperId = z.infer<typeof paperId>;
export type TopicId = z.infer<typeof topicId>;

interface IdOf {
  person: PersonId;
  paper: PaperId;
  topic: TopicId;
}

/** The brand of a kind's ids; kinds without a table of their own have none. */
type IdFor<K extends string> = K extends EntityKind ? IdOf[K] : string;

/** What the id of one thing is made of. Both follow from the thing alone, never from what else there is. */
export interface IdParts {
  /** What it is called, in words joined by hyphens. */
  base: string;
  /** All that is known to tell it from another thing of the same base. */
  anchor: string;
}

/**
 * Makes the ids of all things of one kind. The base is the id of a thing that has it alone. Where several share one, each
 * gets a few signs made from its anchor, so that ids depend neither on the order in which things come nor, but for such
 * namesakes, on what else is there. Only what has the same anchor too is numbered.
 */
export function toIds<K extends string>(kind: K, things: readonly IdParts[]): IdFor<K>[] {
  const bases = things.map(({ base }) => base || "unnamed");
  const holders = new Map<string, number>();
  for (const base of bases) holders.set(base, (holders.get(base) ?? 0) + 1);
  const alone = (base: string) => holders.get(base) === 1;
  const taken = new Set(bases.filter(alone));
  return things.map(({ anchor }, index) => {
    const base = bases[index] ?? "";
    const id = alone(base) ? base : free(`${base}-${shortHash(anchor)}`, taken);
    return `${kind}:${id}` as IdFor<K>; // safe: the id starts with the kind, which is all that the brand promises
  });
}

/** A name that is not taken yet, with a number behind it where it must be; takes it. */
function free(name: string, taken: Set<string>): string {
  let id = name;
  for (let number = 2; taken.has(id); number++) id = `${name}-${number}`;
  taken.add(id);
  return id;
}

/** The kind that an id names (what stands before its colon), or null for text that is no id. */
export function kindOf(id: string): string | null {
  return /^([a-z][a-z-]*):./.exec(id)?.[1] ?? null;
}

/** The key of a tie: its two ends in code-unit order, so that both directions name the same tie. */
export function tieKey(a: string, b: string): string {
  return a < b ? `${a}~${b}` : `${b}~${a}`;
}
