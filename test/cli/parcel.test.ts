import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { readJson } from "../../src/atlas/json/read-json.ts";
import { served } from "../support/cli.ts";
import { root } from "../support/shared.ts";

/** Bytes. It has 3.3 MB; the language model, which is in it twice, and the fonts are most of that. */
const LARGEST = 6_000_000;

const packed = z.tuple([
  z.object({ filename: z.string(), size: z.number(), files: z.array(z.object({ path: z.string() })) }),
]);

let folder: string;
let parcel: z.infer<typeof packed>[0];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "visible-college-parcel-"));
  // Without scripts: what is packed is what the other tests have tried.
  const pack = ["pack", "--ignore-scripts", "--json", "--pack-destination", folder];
  parcel = packed.parse(JSON.parse(execFileSync("npm", pack, { cwd: root, encoding: "utf8" })))[0];
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("holds the program, the page, the corpus and the licences, and nothing else", () => {
  const paths = parcel.files.map((file) => file.path);
  expect(paths).toEqual(
    expect.arrayContaining([
      "data/author-page.papers.json",
      "dist/THIRD-PARTY-LICENCES.txt",
      "dist/cli.js",
      "dist/explorer/atlas.json",
      "dist/explorer/index.html",
    ]),
  );
  const others = paths.filter((path) => !/^(data|dist)\//.test(path));
  expect(others.sort()).toEqual(["LICENSE", "README.md", "package.json"]);
  expect(parcel.size).toBeLessThan(LARGEST);
});

it("needs no other package", () => {
  const manifest: unknown = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  for (const kind of ["dependencies", "optionalDependencies", "peerDependencies"])
    expect(manifest).not.toHaveProperty(kind);
});

it("opens the explorer from an empty folder, without a network", async () => {
  const { address, stop } = await served(
    ["--yes", `./${parcel.filename}`, "open", "--no-browser", "--quiet", "--port", "0"],
    "npx",
    { cwd: folder, env: offline(), detached: true },
  );
  try {
    expect(await (await fetch(address)).text()).toContain("<title>Visible College</title>");
    const atlas = await fetch(`${address}atlas.json`);
    expect(readJson(await atlas.text()).papers).toHaveLength(29);
  } finally {
    await stop();
  }
});

/** The environment of somebody who installs for the first time and reaches no registry. */
function offline(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name));
  return {
    ...Object.fromEntries(kept),
    npm_config_cache: join(folder, "cache"),
    npm_config_offline: "true",
    npm_config_registry: "http://127.0.0.1:9/",
  };
}
