import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { VERSION } from "../src/model/version.ts";
import { brokenRules, importsOf, valueImportsOf } from "./support/floors.ts";
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
      "the explorer importing more than types from behind the worker's client",
      { "explorer/a.ts": 'import { b, type c } from "../worker/b.ts";', "worker/b.ts": "" },
    ],
    [
      "the explorer importing a type in a way that leaves the import",
      { "explorer/a.ts": 'import { type c } from "../worker/b.ts";', "worker/b.ts": "" },
    ],
    [
      "the explorer importing a value beside types",
      {
        "explorer/a.ts": 'import type { c } from "../worker/b.ts";\nimport { b } from "../worker/b.ts";',
        "worker/b.ts": "",
      },
    ],
    [
      "the explorer importing from the worker when it pleases",
      { "explorer/a.ts": 'const b = await import("../worker/b.ts");', "worker/b.ts": "" },
    ],
    [
      "the explorer importing the atlas, even a type of it",
      { "explorer/a.ts": 'import type { b } from "../atlas/b.ts";', "atlas/b.ts": "" },
    ],
    [
      "types of another floor than the worker",
      { "explorer/a.ts": 'import type { b } from "../cli/b.ts";', "cli/b.ts": "" },
    ],
    [
      "a page that opens an atlas itself, by however many steps",
      {
        "explorer/main.tsx": 'import "./a.ts";',
        "explorer/a.ts": 'import { open } from "../worker/client.ts";',
        "worker/client.ts": 'import { b } from "./b.ts";',
        "worker/b.ts": 'import { openAtlas } from "../atlas/open-atlas.ts";',
        "atlas/open-atlas.ts": "",
      },
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

  const kept: [string, Record<string, string>][] = [
    [
      "the explorer with the client, and with types of all of the worker",
      {
        "explorer/a.ts": [
          'import { open, type c } from "../worker/client.ts";',
          'import type { b } from "../worker/questions/b.ts";',
          'import type {\n  d,\n  e,\n} from "../worker/questions.ts";',
          'import type * as f from "../worker/corpus.ts";',
        ].join("\n"),
        "worker/client.ts": 'import type { b } from "./questions.ts";',
        "worker/questions.ts": 'import { d } from "./corpus.ts";',
        "worker/corpus.ts": 'import { openAtlas } from "../atlas/open-atlas.ts";',
        "atlas/open-atlas.ts": "",
      },
    ],
    [
      "a worker that opens an atlas, and a page that only starts it",
      {
        "explorer/a.ts": 'import { open } from "../worker/client.ts";',
        "worker/client.ts": 'new Worker(new URL("./atlas-worker.ts", import.meta.url));',
        "worker/atlas-worker.ts": 'import { openAtlas } from "../atlas/open-atlas.ts";',
        "atlas/open-atlas.ts": "",
      },
    ],
    [
      "the explorer with the formats of exports",
      { "explorer/a.ts": 'import { formats } from "../export/formats.ts";', "export/formats.ts": "" },
    ],
  ];
  it.each(kept)("bear %s", (_, files) => {
    expect(brokenRules(new Map(Object.entries(files)))).toEqual([]);
  });

  it("tell what is imported from what only its types are", () => {
    const text = [
      'import type { a } from "./types.ts";',
      'import type A from "./types.ts";',
      'import type { b } from "./both.ts";',
      'import { c, type d } from "./both.ts";',
      'import type from "./named-type.ts";',
      'import "./runs.ts";',
      'const e = import("./later.ts");',
      "type F = { from: string };",
      'export const g = "from";',
    ].join("\n");
    expect(new Set(valueImportsOf(text))).toEqual(
      new Set(["./both.ts", "./named-type.ts", "./runs.ts", "./later.ts"]),
    );
    expect(new Set(importsOf(text))).toEqual(new Set(["./types.ts", ...valueImportsOf(text)]));
  });
});

describe("the version", () => {
  it("is that of package.json", () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    expect(VERSION).toBe(version);
  });
});
