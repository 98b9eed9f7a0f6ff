import type { ViewNode, ViewTie } from "../model/network-view.ts";
import type { ExportRequest } from "./request.ts";

export type AttributeValue = number | string | boolean | readonly string[] | null;
export type AttributeType = "integer" | "double" | "string" | "boolean" | "liststring";

/** One column of an exported table: the same name, type and value whatever the format. */
export interface Attribute<T> {
  id: string;
  title: string;
  type: AttributeType;
  value(item: T): AttributeValue;
}

/** What is told of every node. A column that says nothing in this network is left out. */
export function nodeAttributes({ atlas, view, nodes }: ExportRequest): Attribute<ViewNode>[] {
  const communityOf = (node: ViewNode) =>
    node.community === null ? undefined : view.communities[node.community];
  const topicOf = (node: ViewNode) => (node.kind === "topic" ? atlas.topics[node.entity] : undefined);
  const paperOf = (node: ViewNode) => (node.kind === "paper" ? atlas.papers[node.entity] : undefined);
  const personOf = (node: ViewNode) => (node.kind === "person" ? atlas.people[node.entity] : undefined);
  const all: Attribute<ViewNode>[] = [
    { id: "kind", title: "kind", type: "string", value: (node) => node.kind },
    { id: "papers", title: "papers", type: "integer", value: (node) => node.papers.length },
    {
      id: "inferred_papers",
      title: "inferred papers",
      type: "integer",
      value: (node) => personOf(node)?.inferredPapers.length ?? null,
    },
    {
      id: "paper_ids",
      title: "paper ids",
      type: "liststring",
      value: (node) => idsOf(atlas.papers, node.papers),
    },
    { id: "first_year", title: "first year", type: "integer", value: (node) => node.firstYear },
    { id: "last_year", title: "last year", type: "integer", value: (node) => node.lastYear },
    {
      id: "community",
      title: "community",
      type: "integer",
      value: (node) => (node.community === null ? null : node.community + 1),
    },
    {
      id: "community_name",
      title: "community name",
      type: "string",
      value: (node) => communityOf(node)?.name ?? null,
    },
    { id: "stability", title: "stability", type: "double", value: (node) => node.stability },
    {
      id: "other_community",
      title: "other community",
      type: "integer",
      value: (node) => (node.elsewhere ? node.elsewhere.community + 1 : null),
    },
    {
      id: "other_community_share",
      title: "share of runs in the other community",
      type: "double",
      value: (node) => node.elsewhere?.share ?? null,
    },
    ...view.measures.map(({ name, label, whole }): Attribute<ViewNode> => {
      const column = view.measure(name);
      return {
        id: name,
        title: label.toLowerCase(),
        type: whole ? "integer" : "double",
        value: (node) => column[node.index] ?? null,
      };
    }),
    ...(view.words.givenTexts ?? []).map(({ name, label }): Attribute<ViewNode> => {
      const column = view.columns.nodes.texts?.[name] ?? [];
      return { id: name, title: label, type: "string", value: (node) => column[node.index] ?? null };
    }),
    { id: "component", title: "component", type: "integer", value: (node) => node.component + 1 },
    {
      id: "written_as",
      title: "written as",
      type: "liststring",
      value: (node) => personOf(node)?.variants.map((one) => one.written) ?? null,
    },
    { id: "topic_kind", title: "topic kind", type: "string", value: (node) => topicOf(node)?.kind ?? null },
    { id: "topic_type", title: "topic type", type: "string", value: (node) => topicOf(node)?.type ?? null },
    { id: "date", title: "date", type: "string", value: (node) => paperOf(node)?.date?.iso ?? null },
    {
      id: "categories",
      title: "categories",
      type: "liststring",
      value: (node) => paperOf(node)?.categories.map((one) => one.code) ?? null,
    },
  ];
  return titledOnce(
    all.filter((attribute) => nodes.length === 0 || nodes.some((node) => attribute.value(node) !== null)),
  );
}

/** With titles that differ, for some programs know attributes by these: of two that are alike one is the file's own. */
function titledOnce<T>(attributes: readonly Attribute<T>[]): Attribute<T>[] {
  const isOfFile = ({ id }: Attribute<T>) => id.startsWith("given_");
  const ours = new Set(attributes.filter((one) => !isOfFile(one)).map(({ title }) => title));
  return attributes.map((one) =>
    isOfFile(one) && ours.has(one.title) ? { ...one, title: `${one.title} (of its file)` } : one,
  );
}

/** What is told of every tie. */
export function tieAttributes({ atlas }: ExportRequest): Attribute<ViewTie>[] {
  return [
    { id: "papers", title: "papers", type: "integer", value: (tie) => tie.papers.length },
    {
      id: "paper_ids",
      title: "paper ids",
      type: "liststring",
      value: (tie) => idsOf(atlas.papers, tie.papers),
    },
    { id: "inferred", title: "inferred", type: "boolean", value: (tie) => tie.inferred },
  ];
}

function idsOf(papers: readonly { id: string }[], indexes: readonly number[]): string[] {
  return indexes.map((index) => papers[index]?.id ?? "");
}
