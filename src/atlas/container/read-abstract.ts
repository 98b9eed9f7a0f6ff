import { budgetFor } from "../../lib/parquet/budget.ts";
import type { AtlasFile } from "../atlas-file.ts";
import { PAPERS_IN_PART, textsTable, type TextValues } from "../tables/corpus/texts.ts";
import { textsFile } from "./manifest.ts";
import type { OpenContainer } from "./open-container.ts";

/** So much may a part of the abstracts unpack to, beyond a multiple of its size. */
const TEXTS_ALLOWANCE = 16 * 1024 * 1024;

/** So many parts of the abstracts are kept. */
const TEXTS_KEPT = 8;

/** Reads abstracts by the parts that they are in, the last few of which are kept. */
export function abstractReader(container: OpenContainer): AtlasFile["abstract"] {
  const kept = new Map<number, Promise<ReadonlyMap<number, string>>>();
  const readPart = async (part: number) => {
    const file = textsFile(part);
    const bytes = container.manifest.tables.find((table) => table.file === file)?.bytes ?? 0;
    const table = await container.table(file, budgetFor(bytes, TEXTS_ALLOWANCE));
    return toMap(table(textsTable.columns));
  };
  return async (paper) => {
    if (!(paper >= 0 && paper < container.manifest.sizes.papers))
      throw new Error(`there is no paper ${paper}`);
    const part = Math.floor(paper / PAPERS_IN_PART);
    const texts = kept.get(part) ?? readPart(part);
    kept.delete(part);
    kept.set(part, texts);
    texts.catch(() => kept.delete(part));
    const [oldest] = kept.keys();
    if (kept.size > TEXTS_KEPT && oldest !== undefined) kept.delete(oldest);
    return (await texts).get(paper) ?? null;
  };
}

const toMap = ({ paper, abstract }: TextValues) =>
  new Map(abstract.map((text, row) => [paper[row] ?? 0, text]));
