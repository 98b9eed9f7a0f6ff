import { z } from "zod";
import type { Notice } from "../../model/notice.ts";
import type { Corpus } from "../corpus.ts";

export const askedAccount = z.object({ source: z.int().nonnegative() });

/** What of one source a reader must know, notice by notice; what was left out goes first. */
export type SourceNotice = Pick<Notice, "code" | "kind" | "title" | "message" | "items">;

const ORDER: readonly Notice["kind"][] = ["dropped", "repaired", "inferred", "ambiguous", "limited", "claim"];

/** The notices that speak of a source, with only what they say of it. Records not read stand in its account already. */
export async function account(
  { facts, file }: Pick<Corpus, "facts" | "file">,
  { source }: z.infer<typeof askedAccount>,
): Promise<SourceNotice[]> {
  const places = await file.noticeItems();
  return facts.notices
    .map(({ code, kind, title, message }, n) => ({
      code,
      kind,
      title,
      message,
      items: (places[n] ?? []).filter((item) => item.source === source),
    }))
    .filter(({ code, items }) => items.length > 0 && code !== "record-unparsed")
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}
