import { z } from "zod";
import { bareConcept, type Vocabulary } from "./vocabulary.ts";

export const NAMES_KIND = "visible-college/names";

const words = z.array(z.string()).default([]);
const name = z.string().trim().min(1);
const entry = z.union([
  name.transform((plain) => ({ name: plain, others: [], notBefore: [], near: [] })),
  z.strictObject({ name, others: words, notBefore: words, near: words }),
]);

const file = z.object({
  kind: z.literal(NAMES_KIND),
  version: z.literal(1),
  /** Whose names they are: `astronomy`. */
  field: z.string(),
  /** By their types, as these are shown: `Survey`. */
  names: z.record(z.string(), z.array(z.unknown())),
});

export interface NamesRead {
  vocabulary: Vocabulary;
  /** What is no name, under the type that it stands under. */
  rejected: { type: string; entry: unknown }[];
}

/**
 * Reads named things; what is none costs itself alone.
 * @throws Error with a sentence when it is no file of names.
 */
export function readNames(json: unknown): NamesRead {
  const read = file.safeParse(json);
  if (!read.success)
    throw new Error(`it is no file of names of version 1: ${z.prettifyError(read.error).split("\n")[0]}`);
  const rejected: NamesRead["rejected"] = [];
  const concepts = Object.entries(read.data.names).flatMap(([type, list]) =>
    list.flatMap((one) => {
      const parsed = entry.safeParse(one);
      if (!parsed.success) {
        rejected.push({ type, entry: one });
        return [];
      }
      const { name: label, others, notBefore, near } = parsed.data;
      return [{ ...bareConcept(label), otherLabels: others, group: type, named: { notBefore, near } }];
    }),
  );
  return { vocabulary: { name: read.data.field, concepts, mapped: [] }, rejected };
}
