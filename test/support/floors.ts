import { dirname, join, normalize } from "node:path/posix";

const BELOW_THE_HOSTS = [
  "lib",
  "model",
  "atlas",
  "analysis",
  "appearance",
  "pipeline",
  "study",
  "export",
  "connect",
];

/** Which floors each floor may import; paths are relative to `src/`. */
const FLOORS: Record<string, readonly string[]> = {
  lib: [],
  model: ["lib"],
  atlas: ["lib", "model"],
  analysis: ["lib", "model"],
  appearance: ["lib", "model"],
  pipeline: ["lib", "model", "atlas", "analysis", "../data/names"],
  study: ["lib", "model", "atlas", "analysis"],
  export: ["lib", "model", "atlas", "analysis", "appearance", "study"],
  connect: ["lib", "model"],
  engines: ["lib", "model", "atlas", "pipeline"],
  cli: [...BELOW_THE_HOSTS, "engines"],
  worker: BELOW_THE_HOSTS,
  explorer: ["lib", "model", "export", "appearance", "worker/client"],
};

/** Of which floors they may import types beside: what is left of these imports when the program runs is nothing. */
const TYPES_OF: Record<string, readonly string[]> = { explorer: ["worker"] };

/** What the page's own thread never runs, by however many steps: whoever opens an atlas holds up the page. */
const IN_WORKERS_ONLY = [
  "atlas/open-atlas.ts",
  "atlas/json/read-json.ts",
  "worker/corpus.ts",
  "worker/questions.ts",
  "pipeline/run.ts",
];

/** Rooms never import a sibling: they meet in the file above them. */
const ROOMS = [
  ...["sources", "identity", "topics", "networks"].map((room) => `pipeline/${room}/`),
  ...["forecast", "digest", "gaps", "vectors", "sheets", "between"].map((room) => `study/${room}/`),
];

/** Holds a tree of sources (path below `src/` → text) against the rules of the architecture; gives what breaks them. */
export function brokenRules(files: ReadonlyMap<string, string>): string[] {
  const broken: string[] = [];
  const graph = new Map<string, string[]>();
  const running = new Map<string, string[]>();
  for (const [file, text] of files) {
    const imports = importsOf(text);
    const inside = insideOf(file, imports);
    const values = insideOf(file, valueImportsOf(text));
    graph.set(file, inside);
    running.set(file, values);
    for (const target of new Set(inside))
      broken.push(...floorRule(file, target, values.includes(target)), ...roomRule(file, target));
    if (imports.some((path) => /^(sigma|@sigma)\b/.test(path)) && !file.startsWith("explorer/stage/")) {
      broken.push(`${file} imports sigma: only explorer/stage may`);
    }
    if (/^export (\*|\{[^}]*\}) from/m.test(text))
      broken.push(`${file} passes on what another file exports: no barrels`);
  }
  return [...broken, ...cycles(graph), ...pageRule(running)];
}

/** The paths below `src/` that a file's relative imports lead to. */
function insideOf(file: string, imports: readonly string[]): string[] {
  return imports.filter((path) => path.startsWith(".")).map((path) => normalize(join(dirname(file), path)));
}

/** The paths that a file imports when it runs: not those that it imports nothing but types from. */
export function valueImportsOf(text: string): string[] {
  const ofTypes = /\b(?:import|export)\s+type\s+(?:\{[^}]*\}|\*\s*as\s+\w+|\w+)\s*from\s*["'][^"']+["']/g;
  return importsOf(text.replace(ofTypes, ""));
}

/** The paths that a file imports, from within or without. */
export function importsOf(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  return [...code.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)["']([^"']+)["']/g)].map(
    (match) => match[1] ?? "",
  );
}

function floorRule(file: string, target: string, byValue: boolean): string[] {
  const [own = "", other = ""] = [file.split("/")[0], target.split("/")[0]];
  if (own === other || !(own in FLOORS)) return [];
  const isOf = (floor: string) =>
    target === floor || target.startsWith(`${floor}/`) || target === `${floor}.ts`;
  if (FLOORS[own]?.some(isOf)) return [];
  if (!TYPES_OF[own]?.some(isOf)) return [`${file} imports ${target}: the floor ${own} may not`];
  return byValue ? [`${file} imports ${target}: the floor ${own} may import its types alone`] : [];
}

/** From the explorer, by imports that are left when the program runs, nothing leads to what belongs in a worker. */
function pageRule(running: ReadonlyMap<string, readonly string[]>): string[] {
  const cameFrom = new Map<string, string>();
  const queue = [...running.keys()].filter((file) => file.startsWith("explorer/"));
  for (const file of queue) {
    for (const target of running.get(file) ?? []) {
      if (cameFrom.has(target) || target.startsWith("explorer/")) continue;
      cameFrom.set(target, file);
      queue.push(target);
    }
  }
  return IN_WORKERS_ONLY.flatMap((file) => {
    const from = cameFrom.get(file);
    return from === undefined ? [] : [`${file} runs on the page's own thread, where ${from} imports it`];
  });
}

function roomRule(file: string, target: string): string[] {
  const room = (path: string) => ROOMS.find((name) => path.startsWith(name));
  const [own, other] = [room(file), room(target)];
  const siblings = own && other && own !== other && own.split("/")[0] === other.split("/")[0];
  return siblings ? [`${file} imports ${target}: rooms of a floor meet above them only`] : [];
}

function cycles(graph: ReadonlyMap<string, string[]>): string[] {
  const state = new Map<string, "open" | "done">();
  const found: string[] = [];
  const visit = (file: string, path: string[]) => {
    if (state.get(file) === "done" || !graph.has(file)) return;
    if (state.get(file) === "open") {
      found.push(`a cycle of imports: ${[...path.slice(path.indexOf(file)), file].join(" → ")}`);
      return;
    }
    state.set(file, "open");
    for (const target of graph.get(file) ?? []) visit(target, [...path, file]);
    state.set(file, "done");
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}
