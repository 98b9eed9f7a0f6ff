import { z } from "zod";
import { withWords } from "./before-words.ts";
import { atlas as schema, ATLAS_KIND, ATLAS_VERSION, type Atlas } from "./schema.ts";

/** An atlas as text. The same atlas gives the same bytes. */
export function encodeAtlas(atlas: Atlas): string {
  return `${JSON.stringify(atlas)}\n`;
}

/** Whether the beginning of a file says that it is an atlas. */
export function looksLikeAtlas(head: string): boolean {
  return /^\uFEFF?\s*\{\s*"kind"\s*:\s*"visible-college\/atlas"/.test(head);
}

/**
 * Reads an atlas from text.
 * @throws Error with one sentence when the text is no atlas, or one of a version that is not known here.
 */
export function decodeAtlas(text: string): Atlas {
  const raw = parse(text);
  const head = z.object({ kind: z.string(), version: z.number() }).safeParse(raw);
  if (!head.success || head.data.kind !== ATLAS_KIND)
    throw new Error("it is not an atlas of Visible College");
  if (head.data.version !== ATLAS_VERSION) {
    throw new Error(
      `it is an atlas of version ${head.data.version}, and version ${ATLAS_VERSION} is read here`,
    );
  }
  const parsed = schema.safeParse(withWords(raw));
  if (!parsed.success) {
    throw new Error(
      `its contents do not fit an atlas: ${z.prettifyError(parsed.error).split("\n").slice(0, 2).join(" ")}`,
    );
  }
  const flaw = brokenReference(parsed.data);
  if (flaw) throw new Error(`its contents contradict each other: ${flaw}`);
  return parsed.data;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new Error("it is no JSON, or it ends too early");
  }
}

/** The first index that points outside its table, as words; null when all of them hold. */
function brokenReference(atlas: Atlas): string | null {
  const inside = (list: readonly number[], length: number) => list.every((index) => index < length);
  const papers = atlas.papers.length;
  if (!atlas.people.every((one) => inside(one.papers, papers) && inside(one.inferredPapers, papers)))
    return "a person's papers";
  if (!atlas.topics.every((one) => inside(one.papers, papers))) return "a topic's papers";
  if (!atlas.topics.every(({ scores, papers: own }) => [0, own.length].includes(scores.length)))
    return "the scores of a topic";
  if (
    !atlas.topics.every((one) =>
      inside(
        one.occurrences.map((place) => place.paper),
        papers,
      ),
    )
  )
    return "the places of a topic";
  if (
    !inside(
      atlas.owners.map((owner) => owner.person),
      atlas.people.length,
    )
  )
    return "an owner";
  for (const [name, network] of Object.entries(atlas.networks)) {
    const { nodes, ties, communities } = network;
    const size = nodes.id.length;
    const { x, y, radius, community, stability, component, measures } = nodes;
    const { label = x, papers: own = [] } = nodes;
    const columns = [x, y, radius, community, stability, component, label, ...Object.values(measures)];
    if (!columns.every((column) => column.length === size)) return `the nodes of the ${name} network`;
    if (!inside(ties.a, size) || !inside(ties.b, size)) return `the ties of the ${name} network`;
    const tieColumns = [ties.b, ties.weight, ties.papers, ties.topics ?? ties.a, ties.people ?? ties.a];
    if (!tieColumns.every((column) => column.length === ties.a.length))
      return `the ties of the ${name} network`;
    if (!inside(ties.inferred, ties.a.length)) return `the inferred ties of the ${name} network`;
    if (!own.every((list) => inside(list, papers))) return `the papers of nodes in the ${name} network`;
    if (!ties.papers.every((list) => inside(list, papers)))
      return `the papers of ties in the ${name} network`;
    if (!nodes.community.every((one) => one === null || one < communities.length))
      return `the communities of the ${name} network`;
  }
  return null;
}
