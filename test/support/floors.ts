import { dirname, join, normalize } from "node:path/posix";

/** Which floors each floor may import; paths are relative to `src/`. */
const FLOORS: Record<string, readonly string[]> = {
  lib: [],
  model: ["lib"],
  atlas: ["lib", "model"],
  pipeline: ["lib", "model", "atlas"],
  export: ["lib", "model", "atlas"],
  cli: ["lib", "model", "atlas", "pipeline", "export"],
  worker: ["lib", "model", "atlas", "pipeline"],
  explorer: ["lib", "model", "atlas", "export", "worker/client"],
};

const ROOMS = ["sources", "identity", "topics", "networks", "analysis"];

/** Holds a tree of sources (path below `src/` → text) against the rules of the architecture; gives what breaks them. */
export function brokenRules(files: ReadonlyMap<string, string>): string[] {
  const broken: string[] = [];
  const graph = new Map<string, string[]>();
  for (const [file, text] of files) {
    const imports = importsOf(text);
    const inside = imports
      .filter((path) => path.startsWith("."))
      .map((path) => normalize(join(dirname(file), path)));
    graph.set(file, inside);
    for (const target of inside) broken.push(...floorRule(file, target), ...roomRule(file, target));
    if (imports.some((path) => /^(sigma|@sigma)\b/.test(path)) && !file.startsWith("explorer/stage/")) {
      broken.push(`${file} imports sigma: only explorer/stage may`);
    }
    if (/^export (\*|\{[^}]*\}) from/m.test(text))
      broken.push(`${file} passes on what another file exports: no barrels`);
  }
  return [...broken, ...cycles(graph)];
}

/** The paths that a file imports, from within or without. */
export function importsOf(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  return [...code.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)["']([^"']+)["']/g)].map(
    (match) => match[1] ?? "",
  );
}

function floorRule(file: string, target: string): string[] {
  const [own = "", other = ""] = [file.split("/")[0], target.split("/")[0]];
  if (own === other || !(own in FLOORS)) return [];
  const allowed = FLOORS[own]?.some(
    (floor) => target === floor || target.startsWith(`${floor}/`) || target === `${floor}.ts`,
  );
  return allowed ? [] : [`${file} imports ${target}: the floor ${own} may not`];
}

function roomRule(file: string, target: string): string[] {
  const room = (path: string) => ROOMS.find((name) => path.startsWith(`pipeline/${name}/`));
  const [own, other] = [room(file), room(target)];
  return own && other && own !== other ? [`${file} imports ${target}: rooms meet in run.ts only`] : [];
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
