import type { Format } from "./format.ts";
import { gexf } from "./gexf.ts";
import { graphJson } from "./graph-json.ts";

/** Every format that a network can be exported in; the first is the one that is taken when nothing is said. */
export const formats: readonly [Format, ...Format[]] = [gexf, graphJson];
