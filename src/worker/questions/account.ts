import { z } from "zod";
import type { Notice } from "../../model/notice.ts";
import type { Corpus } from "../corpus.ts";

export const askedAccount = z.object({ source: z.int().nonnegative() });

/** What of one source a reader must know, notice by notice; what was left out goes first. */
export type SourceNotice = Pick<Notice, "code" | "kind" | "title" | "message" | "items">;

const ORDER: readonly Notice["kind"][] = ["dropped", "repaired", "inferred", "ambiguous", "limited", "claim"];

/** The notices that speak of a source, with only what they say of it. Records not read stand in its account already. */
export function account(
  { facts }: Pick<Corpus, "facts">,
  { source }: z.infer<typeof askedAccount>,
): Promise<SourceNotice[]> {
  const found = facts.notices.map(({ code, kind, title, message, items }) => ({
    code,
    kind,
    title,
    message,
    items: items.filter((item) => item.source === source),
  }));
  return Promise.resolve(
    found
      .filter(({ code, items }) => items.length > 0 && code !== "record-unparsed")
      .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)),
  );
}
