import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import type { NetworkTable } from "../../src/model/network.ts";
import { sharedPath } from "../support/shared.ts";
import { buildNetwork } from "./build-network.ts";

/** Networks with published or measured values. They lie beside the repository and are never copied into it. */
const folder = `${sharedPath("networks")}/`;

export const referenceIsThere = existsSync(`${folder}reference.json`);
export const whereToFindIt = `needs ${folder}, which is not there`;

const figure = z.number().nullish();
const referenceNetwork = z.object({
  nodes: z.number(),
  ties: z.number(),
  components: z.number(),
  largestComponent: z.number(),
  modularity: z.object({ louvain: z.object({ mean: z.number() }), leiden: z.object({ best: z.number() }) }),
  values: z.record(
    z.string(),
    z.object({
      degree: figure,
      core: figure,
      pagerank: figure,
      betweenness: figure,
      closeness: figure,
      harmonic: figure,
      constraint: figure,
    }),
  ),
});

export function readReference(name: string): z.infer<typeof referenceNetwork> {
  const all = z
    .record(z.string(), z.unknown())
    .parse(JSON.parse(readFileSync(`${folder}reference.json`, "utf8")));
  return referenceNetwork.parse(all[name]);
}

/** Reads `name.gml`, `name.edges.txt` or `name.edges.txt.gz`; without weights, loops and repeated ties. */
export function readNetwork(name: string): NetworkTable {
  if (existsSync(`${folder}${name}.gml`)) {
    const text = readFileSync(`${folder}${name}.gml`, "utf8");
    const nodes = Array.from(text.matchAll(/node \[\s+id (\d+)/g), (found) => found[1] ?? "");
    return simple(
      nodes,
      Array.from(text.matchAll(/source (\d+)\s+target (\d+)/g), (found) => found.slice(1)),
    );
  }
  const plain = `${folder}${name}.edges.txt`;
  const text = existsSync(plain)
    ? readFileSync(plain, "utf8")
    : gunzipSync(readFileSync(`${plain}.gz`)).toString();
  const ties = text
    .trim()
    .split("\n")
    .map((line) => line.split(/\s+/));
  const nodes = new Set(ties.flatMap(([from = "", to = ""]) => [from, to]));
  return simple(
    Array.from(nodes).sort((a, b) => Number(a) - Number(b)),
    ties,
  );
}

function simple(nodes: readonly string[], ties: readonly string[][]): NetworkTable {
  const kept = new Map<string, [string, string]>();
  for (const [from = "", to = ""] of ties) {
    if (from !== to) kept.set(from < to ? `${from}~${to}` : `${to}~${from}`, [from, to]);
  }
  return buildNetwork(nodes, Array.from(kept.values()));
}
