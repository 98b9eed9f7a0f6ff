import { z } from "zod";
import { sourceAccount } from "../../model/account.ts";
import { community } from "../../model/community.ts";
import { layoutWords } from "../../model/layout.ts";
import { measureWords } from "../../model/measure.ts";
import { networkSummary, networkWords } from "../../model/network.ts";
import { notice } from "../../model/notice.ts";
import { owner } from "../../model/person.ts";
import { recipe } from "../../model/recipe.ts";
import { ATLAS_KIND } from "../atlas.ts";

const count = z.int().nonnegative();

/** A table of the atlas: where it is, how much of it there is, and what its columns hold. */
const tableFacts = z.object({
  file: z.string(),
  /** What one of its rows is. */
  meaning: z.string(),
  rows: count,
  bytes: count,
  /** Of its bytes, as eight hexadecimal digits. */
  crc32: z.string(),
  columns: z.array(
    z.object({ name: z.string(), type: z.string(), optional: z.boolean(), meaning: z.string() }),
  ),
});
export type TableFacts = z.infer<typeof tableFacts>;

const networkFacts = z.object({
  name: z.string(),
  /** The folder that its tables are in. */
  folder: z.string(),
  words: networkWords,
  summary: networkSummary,
  communities: z.array(community),
  /** The measures of its nodes, each a column of that name. */
  measures: z.array(z.string()),
  /** Whether its nodes have names of their own, rather than those of people, papers and topics. */
  ownNames: z.boolean(),
});

export const manifest = z.object({
  kind: z.literal(ATLAS_KIND),
  version: z.literal(2),
  recipe,
  sizes: z.object({ papers: count, people: count, topics: count }),
  sources: z.array(sourceAccount),
  /** Their items are a table. */
  notices: z.array(notice.omit({ items: true })),
  owners: z.array(owner),
  measures: z.array(measureWords),
  layouts: z.array(layoutWords),
  networks: z.array(networkFacts),
  tables: z.array(tableFacts),
});
export type Manifest = z.infer<typeof manifest>;
export type ManifestNetwork = z.infer<typeof networkFacts>;

/** Where a table is; in the folder of its network, if it is one of a network. */
export const fileOf = (table: string, folder?: string) =>
  `${folder === undefined ? "" : `${folder}/`}${table}.parquet`;

/** Where a part of the abstracts is. */
export const textsFile = (part: number) => `texts/${String(part).padStart(6, "0")}.parquet`;

export const crcInWords = (crc: number) => crc.toString(16).padStart(8, "0");
