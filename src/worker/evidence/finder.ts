import { counted } from "../../lib/counted.ts";
import MiniSearch from "minisearch";
import { fold, foldedWords } from "../../lib/fold.ts";
import { isEntityKind } from "../../model/kinds.ts";
import type { Corpus } from "../corpus.ts";

export interface Found {
  id: string;
  kind: string;
  label: string;
  /** What else there is to say, so that two of the same name can be told apart. */
  detail: string;
}

interface Entry extends Found {
  also: string;
  papers: number;
}

/** Finds people, papers and topics by any way in which they are written, forgiving accents, endings and a typing error. */
export async function createFinder(corpus: Corpus): Promise<(query: string) => Found[]> {
  const entries = [...(await othersIn(corpus)), ...(await entriesOf(corpus))];
  const index = new MiniSearch<Entry>({
    fields: ["label", "also"],
    storeFields: ["id", "kind", "label", "detail"],
    processTerm: (term) => fold(term),
    tokenize: foldedWords,
  });
  index.addAll(entries);
  const weight = new Map(entries.map((entry) => [entry.id, entry]));
  const boost = (id: string) => {
    const entry = weight.get(id);
    const kind = entry?.kind === "person" ? 2 : entry?.kind === "topic" ? 1.5 : 1;
    return kind * (1 + Math.min(1, (entry?.papers ?? 0) / 20));
  };
  return (query) =>
    index
      .search(query, {
        prefix: true,
        combineWith: "AND",
        fuzzy: (term) => (term.length < 4 ? false : 0.2),
        boost: { label: 3 },
        weights: { prefix: 0.6, fuzzy: 0.08 },
        boostDocument: (id: string) => boost(id),
      })
      .slice(0, 30)
      .map(({ id, kind, label, detail }): Found => ({ id, kind, label, detail }));
}

async function entriesOf({ people, topics, years, file }: Corpus): Promise<Entry[]> {
  const [all, names] = await Promise.all([file.papers(), file.names()]);
  const papersOf = (count: number) => counted(count, "paper");
  return [
    ...people.map(({ id, name, papers, inferredPapers }, person): Entry => {
      const count = papers.length + inferredPapers.length;
      return {
        id,
        kind: "person",
        label: name,
        also: (names[person] ?? []).map((one) => one.written).join(" "),
        detail: papersOf(count),
        papers: count,
      };
    }),
    ...topics.map(({ id, label, forms, papers, kind, type }): Entry => {
      const detail = `${type ?? kind}, ${papersOf(papers.length)}`;
      return { id, kind: "topic", label, also: forms.join(" "), detail, papers: papers.length };
    }),
    ...all.map(({ id, title, byline, identifiers }, index): Entry => {
      const first = byline.names
        .slice(0, 3)
        .map((name) => name.written)
        .join(", ");
      const detail = [years[index], first].filter(Boolean).join(" · ");
      return {
        id,
        kind: "paper",
        label: title,
        also: `${first} ${identifiers.arxiv ?? ""} ${identifiers.doi ?? ""}`,
        detail,
        papers: 1,
      };
    }),
  ];
}

/** The nodes of kinds that have no table of their own, from the networks that hold them. */
async function othersIn(corpus: Corpus): Promise<Entry[]> {
  const holding = corpus.facts.networks.filter(({ words }) =>
    words.kinds.some((kind) => !isEntityKind(kind.name)),
  );
  const networks = await Promise.all(holding.map(({ words }) => corpus.network(words.name)));
  const others = networks.flatMap(({ nodes }) => nodes.filter(({ kind }) => !isEntityKind(kind)));
  const distinct = [...new Map(others.map((node) => [node.id, node])).values()];
  return distinct.map(({ id, kind, label, papers }) => {
    return { id, kind, label, also: "", detail: counted(papers.length, "paper"), papers: papers.length };
  });
}
