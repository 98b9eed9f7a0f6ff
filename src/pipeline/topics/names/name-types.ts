/** Head nouns that tell what a named thing is. Those of facilities also make a name of capitalised words before them. */
const FACILITY_TYPES: Record<string, string> = {
  survey: "Survey",
  surveys: "Survey",
  telescope: "Telescope",
  telescopes: "Telescope",
  observatory: "Observatory",
  mission: "Mission",
  satellite: "Mission",
  spacecraft: "Mission",
  probe: "Mission",
  orbiter: "Mission",
  explorer: "Mission",
  array: "Telescope",
  interferometer: "Telescope",
  experiment: "Experiment",
  instrument: "Instrument",
  camera: "Instrument",
  spectrograph: "Instrument",
  spectrometer: "Instrument",
  imager: "Instrument",
  polarimeter: "Instrument",
  catalog: "Catalog",
  catalogue: "Catalog",
  archive: "Archive",
  database: "Archive",
  dataset: "Dataset",
  benchmark: "Benchmark",
  project: "Project",
  programme: "Project",
  program: "Project",
  collaboration: "Organization",
  consortium: "Organization",
  surveyor: "Telescope",
  observatories: "Observatory",
  detector: "Experiment",
  exploration: "Survey",
  laboratory: "Organization",
  workshop: "Event",
  conference: "Event",
  olympiad: "Event",
  symposium: "Event",
  challenge: "Event",
  simulations: "Simulation",
  simulation: "Simulation",
};

const MADE_TYPES: Record<string, string> = {
  model: "Model",
  models: "Model",
  emulator: "Model",
  network: "Model",
  architecture: "Model",
  transformer: "Model",
  assistant: "Model",
  llm: "Model",
  autoencoder: "Model",
  method: "Method",
  technique: "Method",
  algorithm: "Method",
  approach: "Method",
  framework: "Method",
  scheme: "Method",
  methodology: "Method",
  code: "Software",
  package: "Software",
  library: "Software",
  toolkit: "Software",
  software: "Software",
  pipeline: "Software",
  tool: "Software",
  suite: "Simulation",
  corpus: "Dataset",
  system: "System",
  agent: "System",
  chatbot: "System",
  platform: "System",
  "data set": "Dataset",
};

const ALL_TYPES: Record<string, string> = { ...FACILITY_TYPES, ...MADE_TYPES };
const HEADS = Object.keys(ALL_TYPES)
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  .join("|");
const AFTER = new RegExp(
  `^(?:[,:(]|\\s*[-–—]+|\\s+(?:is|as|was))?\\s*(?:(?:an?|the|our)\\s+(?:[\\w-]+\\s+){0,6}?)?(${HEADS})\\b`,
  "iu",
);
const BEFORE = new RegExp(`\\b(${HEADS})(?:\\s*[,:"“‘(]|\\s+(?:called|named|dubbed|termed))*\\s*$`, "iu");

/** The type that a head noun stands for, or null. */
export function facilityType(head: string): string | null {
  const known = head.toLowerCase();
  return Object.hasOwn(FACILITY_TYPES, known) ? (FACILITY_TYPES[known] ?? null) : null;
}

/** What the words around a name say that it is: `X, a 7B-parameter model`, `the X survey`, `a code called X`. */
export function typeNear(text: string, start: number, end: number): string | null {
  const after = AFTER.exec(text.slice(end, end + 90));
  const head = after?.[1] ?? BEFORE.exec(text.slice(Math.max(0, start - 40), start))?.[1];
  return head === undefined ? null : (ALL_TYPES[head.toLowerCase()] ?? null);
}

/** The heads of facilities, capitalised, as an alternative of a regular expression. */
export function facilityHeads(): string {
  return Object.keys(FACILITY_TYPES)
    .filter((head) => !head.endsWith("s"))
    .concat("simulations")
    .map((head) => head.charAt(0).toUpperCase() + head.slice(1))
    .join("|");
}

/** What the look of a coined name says: models end in a size, in Net, NN or -former, or have a known model inside. */
export function typeByLook(name: string): string | null {
  return /\d[bB]$|Net\d*$|NN$|[Ff]ormer$|GPT|BERT|L[Ll]a[Mm]|LLM/u.test(name) ? "Model" : null;
}
