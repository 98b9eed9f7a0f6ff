import { z } from "zod";

/** What the reader has chosen: a node and perhaps a second one, a tie, a community, or nothing. */
export const selection = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("node"), id: z.string(), second: z.string().nullable() }),
  z.object({ kind: z.literal("tie"), key: z.string() }),
  z.object({ kind: z.literal("community"), number: z.int().nonnegative() }),
]);
export type Selection = z.infer<typeof selection>;
