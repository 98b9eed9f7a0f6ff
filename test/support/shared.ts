import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** A file of the shared data beside the checkout. */
export function sharedPath(...parts: string[]): string {
  return join(root, "..", "shared", "data", ...parts);
}

/** The names in a folder of the shared data; none without it: suites that are skipped are gone through all the same. */
export function sharedNames(...parts: string[]): string[] {
  const folder = sharedPath(...parts);
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** Whether the shared data is there; tests that need it say in their names that they were skipped without it. */
export const sharedIsThere = existsSync(sharedPath("seed", "author-page.txt"));
