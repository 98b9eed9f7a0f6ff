import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { valueImportsOf } from "../support/floors.ts";
import { root } from "../support/shared.ts";

const entries = readFileSync(join(root, "dist", "THIRD-PARTY-LICENCES.txt"), "utf8")
  .split(/^={80}$/m)
  .slice(1)
  .map((entry) => /^\n(\S+) (\S+) \(([^)]+)\)\n\n([\s\S]+)$/.exec(entry)?.slice(1) ?? []);

it("names every package that the sources import, and those that these bring along", () => {
  const names = entries.map(([name = ""]) => name);
  const imported = sources().flatMap((text) => valueImportsOf(text));
  const packages = imported.flatMap((path) => /^(?!node:)(@[^/]+\/)?[a-z][^/]*/.exec(path)?.[0] ?? []);
  expect(new Set(packages).size).toBeGreaterThan(15);
  expect(packages.filter((name) => !names.includes(name))).toEqual([]);
  expect(names).toEqual(
    expect.arrayContaining(["@fontsource-variable/inter", "@fontsource-variable/source-serif-4"]),
  );
  expect(names).toEqual(
    expect.arrayContaining(["wink-eng-lite-web-model", "scheduler", "events", "xmlchars"]),
  );
  expect(names).toEqual(names.toSorted());
});

it("gives of each the version that is installed, and the licence in full", () => {
  for (const [name = "", version, licence, text = ""] of entries) {
    const manifest: unknown = JSON.parse(
      readFileSync(join(root, "node_modules", name, "package.json"), "utf8"),
    );
    expect(manifest).toMatchObject({ name, version, license: licence });
    expect(text).toMatch(/copyright/i);
    expect(text).toMatch(/\bas is\b/i);
  }
});

/** Everything below `src/` that may import: programs, and sheets of style. */
function sources(): string[] {
  const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => /\.(ts|tsx|css)$/.test(file))
    .map((file) => readFileSync(join(root, "src", file), "utf8"));
}
