import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Adjacency, createAdjacency, linkTies } from "../../src/analysis/adjacency.ts";
import { connectedParts, membersOf } from "../../src/analysis/connected-parts.ts";
import type { Places } from "../../src/analysis/layouts/places.ts";
import { openAtlas } from "../../src/atlas/open-atlas.ts";
import { inMemory } from "../../src/lib/random-access.ts";

/** A network as an atlas has it, with its drawing there. */
export interface DrawnNetwork {
  label: string;
  adjacency: Adjacency;
  community: Int32Array;
  radius: Float64Array;
  places: Places;
}

/** A network that layouts are measured on: the file that it is built from, which of the atlas it is, and whether only its largest part. */
interface Wanted {
  label: string;
  paths: string[];
  /** Its name in the atlas; null for the only one of a file without papers. */
  network: string | null;
  largestPart: boolean;
}

const wanted = (shared: string): Wanted[] => {
  const networks = join(shared, "networks");
  const works = ["works-page-10.json.gz", "works-page-40.json.gz", "works-page-70.json.gz"];
  const openAlex = works.map((name) => join(shared, "openalex", name));
  return [
    { label: "les Misérables", paths: [join(networks, "lesmis.gml")], network: null, largestPart: false },
    {
      label: "netscience, largest part",
      paths: [join(networks, "netscience.gml")],
      network: null,
      largestPart: true,
    },
    {
      label: "seed, people",
      paths: [join(shared, "seed", "author-page.txt")],
      network: "people",
      largestPart: false,
    },
    { label: "OpenAlex, people, largest part", paths: openAlex, network: "people", largestPart: true },
    { label: "OpenAlex, people, all parts", paths: openAlex, network: "people", largestPart: false },
    { label: "OpenAlex, papers, largest part", paths: openAlex, network: "papers", largestPart: true },
    {
      label: "ca-AstroPh, largest part",
      paths: [join(networks, "ca-AstroPh.edges.txt.gz")],
      network: null,
      largestPart: true,
    },
  ];
};

/** Builds the networks with the program as it is built, and reads them back; those of which a file is not there are told and left out. */
export async function drawnNetworks(shared: string, folder: string): Promise<DrawnNetwork[]> {
  const drawn: DrawnNetwork[] = [];
  for (const one of wanted(shared)) {
    const missing = one.paths.find((path) => !existsSync(path));
    if (missing === undefined) drawn.push(await draw(one, folder));
    else console.log(`${missing} is not there: ${one.label} is left out.`);
  }
  return drawn;
}

async function draw(
  { label, paths, network: name, largestPart }: Wanted,
  folder: string,
): Promise<DrawnNetwork> {
  const atlas = join(folder, `${label}.atlas`);
  execFileSync(process.execPath, ["dist/cli.js", "build", ...paths, "--quiet", "-o", atlas]);
  const file = await openAtlas(inMemory(readFileSync(atlas)));
  const { nodes, ties } = await file.network(name ?? file.facts.networks[0]?.words.name ?? "");
  const whole = {
    label,
    adjacency: createAdjacency({ nodes, ties }),
    community: Int32Array.from(nodes.community),
    radius: Float64Array.from(nodes.radius),
    places: { x: Float64Array.from(nodes.x), y: Float64Array.from(nodes.y) },
  };
  return largestPart ? largestPartOf(whole) : whole;
}

function largestPartOf({ label, adjacency, community, radius, places }: DrawnNetwork): DrawnNetwork {
  const members = membersOf(connectedParts(adjacency))[0] ?? new Int32Array();
  const number = new Map(Array.from(members, (node, n) => [node, n]));
  const ties: { from: number[]; to: number[]; weight: number[] } = { from: [], to: [], weight: [] };
  for (const node of members)
    for (let at = adjacency.starts[node]!; at < adjacency.starts[node + 1]!; at++) {
      const other = adjacency.neighbours[at]!;
      if (other < node) continue;
      ties.from.push(number.get(node)!);
      ties.to.push(number.get(other)!);
      ties.weight.push(adjacency.weights[at]!);
    }
  const cut = (values: Float64Array) => Float64Array.from(members, (node) => values[node]!);
  return {
    label,
    adjacency: linkTies(members.length, ties),
    community: Int32Array.from(members, (node) => community[node]!),
    radius: cut(radius),
    places: { x: cut(places.x), y: cut(places.y) },
  };
}
