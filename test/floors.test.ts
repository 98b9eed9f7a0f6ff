import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { VERSION } from "../src/model/version.ts";
import { brokenRules } from "./support/floors.ts";
import { root } from "./support/shared.ts";

function sources(): Map<string, string> {
  const names = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" });
  const files = names
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"));
  return new Map(files.map((name) => [name, readFileSync(join(root, "src", name), "utf8")]));
}

describe("the floors", () => {
  it("keep every rule", () => {
    const files = sources();
    expect(files.size).toBeGreaterThan(60);
    expect(brokenRules(files)).toEqual([]);
  });

  const broken: [string, Record<string, string>][] = [
    [
      "a floor that imports one above it",
      { "lib/a.ts": 'import { b } from "../model/b.ts";', "model/b.ts": "" },
    ],
    [
      "the explorer importing the pipeline",
      { "explorer/a.ts": 'import type { b } from "../pipeline/run.ts";', "pipeline/run.ts": "" },
    ],
    [
      "the explorer importing the worker itself",
      { "explorer/a.ts": 'import "../worker/worker.ts";', "worker/worker.ts": "" },
    ],
    [
      "a room that imports a sibling",
      { "pipeline/topics/a.ts": 'import { b } from "../identity/b.ts";', "pipeline/identity/b.ts": "" },
    ],
    ["sigma outside the stage", { "explorer/panels/a.ts": 'import Sigma from "sigma";' }],
    ["a part of sigma outside the stage", { "cli/a.ts": 'const s = await import("sigma/rendering");' }],
    ["a cycle", { "lib/a.ts": 'import "./b.ts";', "lib/b.ts": 'import type { a } from "./a.ts";' }],
    ["a barrel", { "lib/index.ts": 'export * from "./a.ts";', "lib/a.ts": "" }],
  ];
  it.each(broken)("do not bear %s", (_, files) => {
    expect(brokenRules(new Map(Object.entries(files)))).toHaveLength(1);
  });
});

describe("the version", () => {
  it("is that of package.json", () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    expect(VERSION).toBe(version);
  });
});
