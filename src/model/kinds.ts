import { z } from "zod";

export const shapes = ["disc", "square", "ring"] as const;
export type Shape = (typeof shapes)[number];

/** What the nodes of one kind are called, and how they are drawn. The words travel in the atlas. */
export const nodeKind = z.object({
  /** The part of an id before its colon: `person`. */
  name: z.string(),
  /** In words: one of them, and many. */
  one: z.string(),
  many: z.string(),
  shape: z.enum(shapes),
  /** What papers do that put such a node there, where that does not go without saying: `cite it`. */
  papers: z.string().optional(),
});
export type NodeKind = z.infer<typeof nodeKind>;

/** The kinds that have a table of their own in the atlas. A network may hold others: it brings their labels and papers. */
export const kinds = {
  person: { name: "person", one: "person", many: "people", shape: "disc" },
  paper: { name: "paper", one: "paper", many: "papers", shape: "square" },
  topic: { name: "topic", one: "topic", many: "topics", shape: "ring" },
} as const satisfies Record<string, NodeKind>;
export type EntityKind = keyof typeof kinds;

export function isEntityKind(kind: string): kind is EntityKind {
  return Object.hasOwn(kinds, kind);
}

/** Kinds as they are enumerated in a sentence: `people, papers and topics`. */
export function manyOf(list: readonly NodeKind[]): string {
  const words = list.map((kind) => kind.many);
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}
