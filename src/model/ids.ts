import { z } from "zod";
import { slug } from "../lib/fold.ts";
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

/**
 * Makes the ids of one kind. Texts with the same slug are numbered in the order in which they come (`-2`, `-3`, …), so
 * callers hand them over in a fixed order.
 */
export function createIds<K extends EntityKind>(kind: K): (text: string) => IdOf[K] {
  const taken = new Set<string>();
  return (text) => {
    const base = `${kind}:${slug(text) || "unnamed"}`;
    let id = base;
    for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
    taken.add(id);
    return id as IdOf[K]; // safe: the id starts with the kind, which is all that the brand promises
  };
}

/** The kind that an id names (what stands before its colon), or null for text that is no id. */
export function kindOf(id: string): string | null {
  return /^([a-z][a-z-]*):./.exec(id)?.[1] ?? null;
}

/** The key of a tie: its two ends in code-unit order, so that both directions name the same tie. */
export function tieKey(a: string, b: string): string {
  return a < b ? `${a}~${b}` : `${b}~${a}`;
}
