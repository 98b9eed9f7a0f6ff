import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Plugin } from "vite";
import { z } from "zod";

/** Packages that come without their licence, or with more licences than those of what is bundled of them. */
const KEPT = join(import.meta.dirname, "..", "licences");

const manifest = z.object({ name: z.string(), version: z.string(), license: z.string() });

export interface LicenceRecord {
  /** Notes the packages of every module and asset that ends in a bundle. Workers are bundled apart: it is theirs as well. */
  plugin: Plugin;
  /** Name, version, licence and its text of each package noted so far, in the order of their names. */
  text(): string;
}

/** Remembers what the bundler really took from other people, so that their licences go where their work goes. */
export function createLicenceRecord(): LicenceRecord {
  const folders = new Set<string>();
  const note = (id: string) => {
    const folder = packageFolderOf(id);
    if (folder !== null) folders.add(folder);
  };
  return {
    plugin: {
      name: "licence-record",
      generateBundle(_options, bundle) {
        for (const part of Object.values(bundle))
          (part.type === "chunk" ? part.moduleIds : part.originalFileNames).forEach(note);
      },
    },
    text: () => asText([...folders].map(packageIn)),
  };
}

/** Where the package of a module is, or null when the module is our own. Bundlers add pieces of themselves, as `\0vite/…`. */
function packageFolderOf(id: string): string | null {
  const bundler = /^\0(vite|rolldown)\//.exec(id)?.[1];
  if (bundler !== undefined) return resolve("node_modules", bundler);
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(resolve(id))?.[0] ?? null;
}

interface Package {
  name: string;
  version: string;
  license: string;
  text: string;
}

function packageIn(folder: string): Package {
  const found = manifest.parse(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")));
  return { ...found, text: licenceText(folder, found.name) };
}

function licenceText(folder: string, name: string): string {
  const kept = join(KEPT, `${name.replace("/", "+")}.txt`);
  const files = existsSync(kept)
    ? [kept]
    : readdirSync(folder)
        .filter((file) => /^(licen[cs]e|copying|notice)(\.\w+)?$/i.test(file))
        .map((file) => join(folder, file));
  if (files.length === 0)
    throw new Error(`${name} is bundled, but its licence is not in the package: put its text into ${kept}`);
  return files.map((file) => readFileSync(file, "utf8").replaceAll("\r\n", "\n").trim()).join("\n\n");
}

const RULE = "=".repeat(80);

function asText(packages: readonly Package[]): string {
  const entries = packages
    .map(({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}`)
    .sort();
  return [
    "What other people made, and is in this folder, with their licences.",
    ...new Set(entries), // a package may be in two builds
  ]
    .join(`\n\n${RULE}\n`)
    .concat("\n");
}
