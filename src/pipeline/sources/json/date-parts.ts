import { z } from "zod";
import { text } from "./fields.ts";

/** A date as CSL and Crossref write it: `{"date-parts": [[2021, 5, 3]]}`, or a text. */
export const partedDate = z
  .union([
    z.string(),
    z.object({
      "date-parts": z.array(z.array(z.union([z.number(), z.string(), z.null()]))).nullish(),
      raw: text,
      literal: text,
    }),
  ])
  .nullish();

/** `2021-05-03`, with as much as is known; null when nothing is. */
export function writtenDate(date: z.infer<typeof partedDate>): string | null {
  if (!date || typeof date === "string") return date || null;
  const [parts = []] = date["date-parts"] ?? [];
  const known = parts.slice(0, 3).map((part) => String(part ?? "").trim());
  const end = known.findIndex((part) => !/^\d{1,4}$/.test(part) || Number(part) === 0);
  const numbers = (end < 0 ? known : known.slice(0, end)).map((part, n) =>
    part.padStart(n === 0 ? 4 : 2, "0"),
  );
  return numbers.length > 0 ? numbers.join("-") : (date.raw ?? date.literal ?? null);
}
