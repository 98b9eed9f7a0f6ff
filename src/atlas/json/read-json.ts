import { z } from "zod";
import { toLists } from "../../lib/lists.ts";
import { ATLAS_KIND, ATLAS_VERSION, type Atlas, type AtlasNetwork } from "../atlas.ts";
import { checkReferences } from "../check-references.ts";
import { toElsewhere } from "../tables/networks/elsewhere.ts";
import { withWords } from "./before-words.ts";
import { jsonAtlas, type JsonNetwork } from "./schema.ts";

/**
 * Reads an atlas from JSON, of this version or of an older one.
 * @throws Error with one sentence when the text is no atlas, or one of a later version.
 */
export function readJson(text: string): Atlas {
  const raw = parse(text);
  const head = z.object({ kind: z.string(), version: z.number() }).safeParse(raw);
  if (!head.success || head.data.kind !== ATLAS_KIND)
    throw new Error("it is not an atlas of Visible College");
  refuseLater(head.data.version);
  const parsed = jsonAtlas.safeParse(withWords(raw));
  if (!parsed.success) {
    throw new Error(
      `its contents do not fit an atlas: ${z.prettifyError(parsed.error).split("\n").slice(0, 2).join(" ")}`,
    );
  }
  const { kind: _, version: __, networks, ...facts } = parsed.data;
  const columns = Object.entries(networks).map(([name, network]) => [name, fromJson(name, network)] as const);
  const atlas = { ...facts, networks: Object.fromEntries(columns) };
  checkReferences(atlas);
  return atlas;
}

/** @throws Error with one sentence where a file is of a version that is not known here yet. */
export function refuseLater(version: number): void {
  if (version > ATLAS_VERSION)
    throw new Error(
      `it is an atlas of version ${version}, and versions up to ${ATLAS_VERSION} are read here: open it with a newer Visible College`,
    );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new Error("it is no JSON, or it ends too early");
  }
}

/** A network with typed columns for its plain arrays. */
function fromJson(
  name: string,
  { words, nodes, ties, communities, elsewhere, summary }: JsonNetwork,
): AtlasNetwork {
  const { id, label, papers, x, y, radius, community, stability, component, measures, texts } = nodes;
  const inferred = new Uint8Array(ties.a.length);
  for (const tie of ties.inferred) {
    if (tie >= inferred.length)
      throw new Error(`its contents contradict each other: the inferred ties of the ${name} network`);
    inferred[tie] = 1;
  }
  return {
    words,
    nodes: {
      id,
      ...(label && { label }),
      ...(papers && { papers: toLists(papers) }),
      x: Float64Array.from(x),
      y: Float64Array.from(y),
      radius: Float64Array.from(radius),
      community: Int32Array.from(community, (one) => one ?? -1),
      stability: Float64Array.from(stability),
      component: Uint32Array.from(component),
      measures: Object.fromEntries(
        Object.entries(measures).map(([of, column]) => [of, Float64Array.from(column, (one) => one ?? NaN)]),
      ),
      ...(texts && { texts }),
    },
    ties: {
      a: Uint32Array.from(ties.a),
      b: Uint32Array.from(ties.b),
      weight: Float64Array.from(ties.weight),
      ...(ties.back && { back: Float64Array.from(ties.back) }),
      papers: toLists(ties.papers),
      inferred,
      ...(ties.topics && { topics: toLists(ties.topics) }),
      ...(ties.people && { people: toLists(ties.people) }),
    },
    communities,
    ...(elsewhere && {
      elsewhere: toElsewhere({
        node: Uint32Array.from(elsewhere.node),
        community: Uint32Array.from(elsewhere.community),
        share: Float64Array.from(elsewhere.share),
      }),
    }),
    summary,
  };
}
