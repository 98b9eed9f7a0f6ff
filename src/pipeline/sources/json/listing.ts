import { z } from "zod";
import { toByline } from "../fields/names.ts";
import { firstOf, list, text, toVenue, unwrapLines } from "./fields.ts";
import { jsonReader } from "./json-reader.ts";

/** A line of an arXiv listing. Names of fields differ between collectors: the first one present is taken. */
const record = z.object({
  id: text,
  title: text,
  authors: list(z.string()),
  categories: z.union([z.array(z.string()), z.string().transform((codes) => [codes])]).nullish(),
  summary: text,
  abstract: text,
  first_seen: text,
  published: text,
  doi: text,
  journal_ref: text,
});

/** What the first record must have, for nothing else tells that it is one. */
const telling = record.extend({ title: z.string(), authors: z.array(z.string()) });

/** JSON lines: one object with `title` and `authors` a line, as collectors of arXiv's listings write them. */
export const listingReader = jsonReader<z.infer<typeof record>>({
  kind: "arxiv-listing",
  label: "an arXiv listing as JSON lines",
  format: "arXiv listings (JSON lines)",
  writtenBy: ["collectors of arXiv's listings"],
  paths: [],
  recognise({ record: found }) {
    return telling.safeParse(found).success
      ? "its first record is a JSON object with title and a list of authors' names"
      : null;
  },
  schema: record,
  toRaw(record) {
    return {
      title: record.title ?? "",
      ...toByline(record.authors, "given-first"),
      date: firstOf(record.first_seen, record.published).slice(0, 10),
      categories: record.categories ?? [],
      abstract: unwrapLines(firstOf(record.summary, record.abstract)),
      identifiers: { arxiv: record.id, doi: record.doi },
      venue: toVenue(record.journal_ref),
    };
  },
});
