import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { silent } from "../../src/pipeline/effects.ts";
import { defaultOptions } from "../../src/model/options.ts";
import { sourceOfBytes, type Source } from "../../src/pipeline/source.ts";
import { readSources, type SourcesRead } from "../../src/pipeline/sources/read-sources.ts";
import { sharedPath } from "./shared.ts";

/** Every real file that other systems wrote, below a folder of the shared data; sources of programs and licences apart. */
export function realFiles(...folder: string[]): string[] {
  const base = sharedPath(...folder);
  const names = readdirSync(base, { recursive: true, encoding: "utf8" }).filter((name) =>
    statSync(join(base, name)).isFile(),
  );
  return names
    .filter((name) => !/(^|\/)(LICENSE[^/]*|README[^/]*|SOURCE[^/]*|raw\/.*|.*\.md)$/.test(name))
    .sort()
    .map((name) => join(base, name));
}

export function sourceOfFile(path: string): Source {
  return sourceOfBytes(path.split("/").at(-1) ?? path, readFileSync(path));
}

/** Reads real files together; null where none of them can be read. */
export async function readFiles(...paths: string[]): Promise<SourcesRead | null> {
  try {
    return await readSources(paths.map(sourceOfFile), defaultOptions, silent);
  } catch (error) {
    if (error instanceof Error && error.name === "UnreadableSource") return null;
    throw error;
  }
}
