import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { zipSync } from "fflate";
import { z } from "zod";
import type { Mention, Paper } from "../../src/model/paper.ts";
import { silent } from "../../src/pipeline/effects.ts";
import { options as schema } from "../../src/model/options.ts";
import { sourceOfBytes } from "../../src/pipeline/source.ts";
import { readSources, type SourcesRead } from "../../src/pipeline/sources/read-sources.ts";
import { root } from "./shared.ts";

/** What of a paper a dialect file states; what it does not name is not compared. */
const expected = z.strictObject({
  title: z.string(),
  /** The names as written. */
  names: z.array(z.string()).optional(),
  /** Family and given name of each, and a particle and a suffix where there are. */
  parts: z.array(z.array(z.string())).optional(),
  groups: z.array(z.string()).optional(),
  orcids: z.array(z.string().nullable()).optional(),
  affiliations: z.array(z.array(z.string())).optional(),
  complete: z.boolean().optional(),
  /** As understood: `2021-05`. */
  date: z.string().nullable().optional(),
  otherDate: z.string().nullable().optional(),
  /** All of them. */
  identifiers: z.record(z.string(), z.string().optional()).optional(),
  venue: z.record(z.string(), z.string().optional()).nullable().optional(),
  /** `scheme: text`, or the text alone. */
  keywords: z.array(z.string()).optional(),
  categories: z.array(z.string()).optional(),
  abstract: z.string().nullable().optional(),
  /** The texts of the reference list, or how many there are. */
  references: z.union([z.number(), z.array(z.string())]).optional(),
  citations: z.number().nullable().optional(),
  links: z.array(z.string()).optional(),
});
export type ExpectedPaper = z.infer<typeof expected>;

const shows = z.strictObject({
  /** As the README's table names it. */
  producer: z.string(),
  /** What of that producer's ways the file holds, a sentence each. */
  shows: z.array(z.string()).min(1),
  /** Where the facts come from. */
  from: z.array(z.string()).min(1),
  /** How many remarks of each kind the reading must make that tell of something left out. None is the rule. */
  told: z.record(z.string(), z.number()).default({}),
  columns: z.record(z.string(), z.string()).default({}),
  papers: z.array(expected).min(1),
});

export interface Dialect extends z.infer<typeof shows> {
  /** `bibtex/scopus.bib` */
  file: string;
  /** The reader that has to take it: the name of its folder. */
  kind: string;
  bytes: Uint8Array;
}

const folder = join(root, "test", "pipeline", "sources", "dialects");

/** Every dialect file with what it shows: `KIND/producer.EXT` beside `KIND/producer.shows.json`. */
export function dialects(): Dialect[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) =>
    name.replaceAll("\\", "/"),
  );
  return names
    .filter((name) => name.endsWith(".shows.json"))
    .sort()
    .map((name) => {
      const stem = name.replace(/\.shows\.json$/, "");
      const file = names.find(
        (other) => other.startsWith(`${stem}.`) && other !== name && dirname(other) === dirname(name),
      );
      if (file === undefined) throw new Error(`nothing stands beside ${name}`);
      const stated = shows.parse(JSON.parse(readFileSync(join(folder, name), "utf8")));
      return { ...stated, file, kind: dirname(name), bytes: bytesOf(join(folder, file)) };
    });
}

/** A file; or a folder with the parts of a workbook, which is packed here, because nobody can read a packed one. */
function bytesOf(path: string): Uint8Array {
  if (statSync(path).isFile()) return readFileSync(path);
  const parts = readdirSync(path, { recursive: true, encoding: "utf8" })
    .map((name) => join(path, name))
    .filter((part) => statSync(part).isFile());
  return zipSync(
    Object.fromEntries(parts.map((part) => [relative(path, part).replaceAll("\\", "/"), readFileSync(part)])),
  );
}

export function readDialect({ file, bytes, columns }: Dialect): Promise<SourcesRead> {
  return readSources([sourceOfBytes(basename(file), bytes)], schema.parse({ columns }), silent);
}

/** The facts of a paper, in the form in which a dialect file states them; only those that it does state. */
export function statedFacts(paper: Paper | undefined, wanted: ExpectedPaper): Partial<ExpectedPaper> {
  if (!paper) return {};
  const { names } = paper.byline;
  const schemes = wanted.keywords?.some((keyword) => keyword.includes(": "));
  const facts: Required<ExpectedPaper> = {
    title: paper.title,
    names: names.map((name) => name.written),
    parts: names.map(partsOf),
    groups: names.filter((name) => name.group).map((name) => name.written),
    orcids: names.map((name) => name.orcid ?? null),
    affiliations: names.map((name) => name.affiliations ?? []),
    complete: paper.byline.complete,
    date: paper.date?.iso ?? null,
    otherDate: paper.otherDate?.iso ?? null,
    identifiers: { ...paper.identifiers },
    venue: paper.venue && { ...paper.venue },
    keywords: paper.keywords.map(({ scheme, text }) => (schemes ? `${scheme}: ${text}` : text)),
    categories: paper.categories.map(({ code }) => code),
    abstract: paper.abstract,
    references:
      typeof wanted.references === "number"
        ? paper.references.length
        : paper.references.map(({ text, identifiers }) => text ?? Object.values(identifiers)[0] ?? ""),
    citations: paper.citations?.count ?? null,
    links: paper.links,
  };
  return Object.fromEntries(Object.entries(facts).filter(([name]) => name in wanted));
}

/** Without the empty ones at the end. */
function partsOf({ family = "", given = "", particle = "", suffix = "" }: Mention): string[] {
  const parts = [family, given, particle, suffix];
  return parts.slice(0, parts.findLastIndex((part) => part !== "") + 1);
}
