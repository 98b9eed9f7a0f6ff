import { z } from "zod";
import { toByline } from "../fields/names.ts";
import { firstOf, list, text, toVenue, unwrapLines } from "./fields.ts";
import { jsonReader } from "./json-reader.ts";
import { signedByline } from "./signatures.ts";

const record = z.object({
  id: text,
  title: text,
  authors: text,
  authors_parsed: list(z.array(z.string())),
  categories: z.union([z.string().transform((codes) => [codes]), z.array(z.string())]).nullish(),
  abstract: text,
  doi: text,
  "journal-ref": text,
  versions: list(z.union([z.string(), z.object({ created: text })])),
  update_date: text,
});

/** The snapshot of arXiv's metadata: JSON lines with `authors_parsed` and `versions`. */
export const arxivSnapshotReader = jsonReader<z.infer<typeof record>>({
  kind: "arxiv-snapshot",
  label: "arXiv's metadata snapshot",
  format: "arXiv metadata snapshot (JSON lines)",
  writtenBy: ["arXiv"],
  paths: [],
  recognise({ record }) {
    if (!record || typeof record["id"] !== "string") return null;
    const parsed = Array.isArray(record["authors_parsed"]);
    const dated =
      Array.isArray(record["versions"]) && typeof record["categories"] === "string" && "submitter" in record;
    return parsed || dated
      ? `its first record has arXiv's ${parsed ? "authors_parsed" : "versions and submitter"}`
      : null;
  },
  schema: record,
  toRaw(record) {
    const dates = record.versions
      .map((version) => (typeof version === "string" ? "" : plainDate(version.created ?? "")))
      .filter(Boolean);
    return {
      title: record.title ?? "",
      ...bylineOf(record),
      date: firstOf(dates[0], record.update_date),
      otherDate: dates.length > 1 ? (dates.at(-1) ?? null) : null,
      categories: record.categories ?? [],
      abstract: unwrapLines(record.abstract ?? ""),
      identifiers: { arxiv: record.id, doi: record.doi },
      venue: toVenue(record["journal-ref"]),
    };
  },
});

function bylineOf({ authors_parsed: parsed, authors }: z.infer<typeof record>) {
  if (parsed.length === 0) return toByline((authors ?? "").split(/,\s+|\s+and\s+/), "given-first");
  const byline = signedByline(
    parsed.map(([family, given, suffix, ...affiliations]) => ({
      family: family?.replace(/,\s*$/, ""),
      given,
      suffix,
      affiliations,
    })),
  );
  // What is parsed has lost the words that say that names are missing.
  return { ...byline, complete: byline.complete && !/\bet\.?\s+al\b/i.test(authors ?? "") };
}

/** `Mon, 2 Apr 2007 19:18:42 GMT` → `2 Apr 2007`. */
function plainDate(created: string): string {
  return /\d{1,2} [A-Z][a-z]{2} \d{4}/.exec(created)?.[0] ?? created;
}
