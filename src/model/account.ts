import { z } from "zod";
import { counted, grouped } from "../lib/counted.ts";
import { authorPage } from "./author-page.ts";
import { tableColumn } from "./table-column.ts";

/** What became of one source. The sums add up: `records = papers + duplicates.length + leftOut.length + rejected.length`. */
export const sourceAccount = z.object({
  name: z.string(),
  /** Which reader took it, and why. */
  kind: z.string(),
  recognised: z.string(),
  encoding: z.string(),
  /** Its size, where it was not read to its end as its host tells it. */
  bytes: z.int().nonnegative(),
  /** Of all its bytes; "" where it was not read to its end. */
  sha256: z.string(),
  records: z.int().nonnegative(),
  papers: z.int().nonnegative(),
  /** Records that are the same paper as an earlier record: where they stand, which paper it is, and why. */
  duplicates: z.array(
    z.object({ line: z.int().positive().nullable(), paper: z.int().nonnegative(), reason: z.string() }),
  ),
  /** Records of papers that a decision leaves out. */
  leftOut: z.array(z.object({ line: z.int().positive().nullable(), text: z.string() })).default([]),
  rejected: z.array(z.object({ line: z.int().positive().nullable(), reason: z.string(), text: z.string() })),
  /** Fields that could not be read while the rest of their record was. */
  unreadFields: z.int().nonnegative().default(0),
  /** For each field, how many of the records that are papers came without it. */
  missing: z.record(z.string(), z.int().nonnegative()),
  /** Repairs made, by the code of their notice. */
  repairs: z.record(z.string(), z.int().nonnegative()),
  page: authorPage.nullable(),
  /** Of a vocabulary: how many concepts and names it has, and how often it maps a paper to one. */
  vocabulary: z.object({ concepts: z.int(), mapped: z.int() }).nullable().default(null),
  /** Of a network, or a part of one: how many nodes and ties are listed in it. */
  network: z.object({ nodes: z.int(), ties: z.int() }).nullable().default(null),
  /** For tables: their columns. */
  columns: z.array(tableColumn).nullable().default(null),
});
export type SourceAccount = z.infer<typeof sourceAccount>;

/** What became of every record of some sources, as a sum: `263 records = 261 papers + 2 duplicates; 86 fields not read`. */
export function accountWords(
  accounts: readonly Pick<
    SourceAccount,
    "records" | "papers" | "duplicates" | "leftOut" | "rejected" | "unreadFields" | "vocabulary" | "network"
  >[],
): string {
  const sum = (count: (account: (typeof accounts)[number]) => number) =>
    accounts.reduce((total, account) => total + count(account), 0);
  const [duplicates, leftOut, rejected, fields] = [
    sum((account) => account.duplicates.length),
    sum((account) => account.leftOut.length),
    sum((account) => account.rejected.length),
    sum((account) => account.unreadFields),
  ];
  const vocabularies = accounts.flatMap(({ vocabulary }) => vocabulary ?? []);
  const named = vocabularies.reduce((total, { concepts }) => total + concepts, 0);
  const mapped = vocabularies.reduce((total, vocabulary) => total + vocabulary.mapped, 0);
  const networks = accounts.flatMap(({ network }) => network ?? []);
  const nodes = networks.reduce((total, network) => total + network.nodes, 0);
  const ties = networks.reduce((total, network) => total + network.ties, 0);
  const beside = [
    ...(networks.length > 0 ? [`${counted(nodes, "node")} and ${counted(ties, "tie")} of networks`] : []),
    ...(named > 0 ? [`${counted(named, "concept or name", "concepts and names")} of vocabularies`] : []),
    ...(mapped > 0 ? [`${counted(mapped, "mapping")} of papers to concepts`] : []),
  ].join(", ");
  const parts = [
    counted(
      sum((account) => account.papers),
      "paper",
    ),
    ...(duplicates > 0 ? [counted(duplicates, "duplicate")] : []),
    ...(leftOut > 0 ? [`${grouped(leftOut)} left out by decisions`] : []),
    ...(rejected > 0 ? [`${grouped(rejected)} not read`] : []),
  ];
  const records = counted(
    sum((account) => account.records),
    "record",
  );
  if (beside !== "" && accounts.every(({ vocabulary, network }) => vocabulary ?? network)) return beside;
  const unread = fields > 0 ? `; ${counted(fields, "field")} not read` : "";
  return `${records} = ${parts.join(" + ")}${unread}${beside === "" ? "" : `; ${beside}`}`;
}
