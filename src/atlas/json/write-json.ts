import { toRows } from "../../lib/lists.ts";
import { ATLAS_KIND, ATLAS_VERSION, type Atlas, type AtlasNetwork } from "../atlas.ts";
import type { JsonNetwork } from "./schema.ts";

/** Arrays are written in pieces of so many entries: no text grows past what a string can hold. */
const AT_ONCE = 1000;

/** An atlas as JSON, in pieces of text. The same atlas gives the same bytes. */
export function* writeJson({ networks, ...atlas }: Atlas): Generator<string> {
  yield* record({ kind: ATLAS_KIND, version: ATLAS_VERSION, ...atlas, networks: {} }, function* (key, value) {
    if (key === "networks")
      yield* record(networks, (_, network) => record(toJson(network), (__, part) => pieces(part)));
    else yield* pieces(value);
  });
  yield "\n";
}

/** An object, each of its values written by `write`. What is undefined is left out. */
function* record<T>(
  values: Readonly<Record<string, T>>,
  write: (key: string, value: T) => Iterable<string>,
): Generator<string> {
  let before = "{";
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined) continue;
    yield `${before}${JSON.stringify(key)}:`;
    yield* write(key, value);
    before = ",";
  }
  yield before === "{" ? "{}" : "}";
}

function* pieces(value: unknown): Generator<string> {
  if (!Array.isArray(value)) {
    if (typeof value === "object" && value !== null)
      yield* record(value as Record<string, unknown>, (_, part) => pieces(part)); // safe: an object that is no array
    else yield JSON.stringify(value);
    return;
  }
  const entries: readonly unknown[] = value;
  yield "[";
  for (let from = 0; from < entries.length; from += AT_ONCE)
    yield (from > 0 ? "," : "") + JSON.stringify(entries.slice(from, from + AT_ONCE)).slice(1, -1);
  yield "]";
}

/** A network with plain arrays for its typed columns. */
function toJson({ words, nodes, ties, communities, elsewhere, summary }: AtlasNetwork): JsonNetwork {
  const { id, label, papers, x, y, radius, community, stability, component, measures, texts } = nodes;
  return {
    words,
    nodes: {
      id,
      ...(label && { label }),
      ...(papers && { papers: toRows(papers) }),
      x: [...x],
      y: [...y],
      radius: [...radius],
      community: Array.from(community, (one) => (one < 0 ? null : one)),
      stability: [...stability],
      component: [...component],
      measures: Object.fromEntries(
        Object.entries(measures).map(([name, column]) => [
          name,
          Array.from(column, (value) => (Number.isNaN(value) ? null : value)),
        ]),
      ),
      ...(texts && { texts }),
    },
    ties: {
      a: [...ties.a],
      b: [...ties.b],
      weight: [...ties.weight],
      ...(ties.back && { back: [...ties.back] }),
      papers: toRows(ties.papers),
      inferred: Array.from(ties.inferred.keys()).filter((tie) => ties.inferred[tie] === 1),
      ...(ties.topics && { topics: toRows(ties.topics) }),
      ...(ties.people && { people: toRows(ties.people) }),
    },
    communities,
    ...(elsewhere && {
      elsewhere: {
        node: [...elsewhere.node],
        community: [...elsewhere.community],
        share: [...elsewhere.share],
      },
    }),
    summary,
  };
}

/** An atlas as one text of JSON; for those that are not too large for a string. */
export function jsonText(atlas: Atlas): string {
  return [...writeJson(atlas)].join("");
}
