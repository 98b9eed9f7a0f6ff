import { kinds } from "../../../model/kinds.ts";
import type { PaperFacts } from "../../../atlas/atlas-file.ts";
import type { Corpus } from "../../corpus.ts";
import { inBylineOrder } from "../../evidence/byline.ts";
import { neighboursOf, topicsOfPapers, type Share } from "../../evidence/evidence.ts";
import { markedText, type Piece } from "../../evidence/marked-text.ts";
import { neighbourRow, type NeighbourRow } from "./neighbour.ts";
import { firstRows, type Rows } from "./rows.ts";
import { standingOf, type Standing } from "./standing.ts";

/** A paper: people, date, categories, links, text with its topics marked, and the nearest papers. */
export interface PaperDetails {
  kind: "paper";
  id: string;
  paper: Omit<PaperFacts, "references" | "givenTopics">;
  people: Rows<{ id: string; name: string; inferred: boolean }>;
  text: { field: "abstract" | "summary"; pieces: Piece[] } | null;
  topics: Rows<Share>;
  /** The best first; with the id of the topic that one is. */
  keyphrases: { text: string; given: boolean; topic: string | null }[];
  network: string | null;
  nearest: Rows<NeighbourRow & { shares: string[] }>;
  standing: Standing | null;
}

export async function paperDetails(corpus: Corpus, index: number): Promise<PaperDetails | null> {
  const found = (await corpus.file.papers())[index];
  if (!found) return null;
  const { references: _, givenTopics: __, ...paper } = found;
  const network = await corpus.homeOf(kinds.paper.name);
  const node = network?.byId(paper.id);
  const people = (await inBylineOrder(corpus, index)).flatMap(({ person, inferred }) => {
    const { id, name } = corpus.people[person] ?? {};
    return id !== undefined && name !== undefined ? [{ id, name, inferred }] : [];
  });
  const near = firstRows(neighboursOf(network, paper.id));
  return {
    kind: "paper",
    id: paper.id,
    paper,
    people: firstRows(people),
    text: await textOfPaper(corpus, index),
    topics: firstRows(topicsOfPapers(corpus, [index])),
    keyphrases: ((await corpus.file.keyphrases())[index] ?? []).map(({ text, score, topic }) => ({
      text,
      given: score === null,
      topic: topic === null ? null : (corpus.topics[topic]?.id ?? null),
    })),
    network: network?.name ?? null,
    nearest: {
      ...near,
      rows: near.rows.map((one) => ({
        ...neighbourRow(one),
        shares: [
          ...one.tie.topics.map((topic) => corpus.topics[topic]?.label ?? ""),
          ...one.tie.people.map((person) => corpus.people[person]?.name ?? ""),
        ],
      })),
    },
    standing: network && node ? standingOf(network, node) : null,
  };
}

/** The abstract with its topics marked, or the sentence that stands for it. */
async function textOfPaper(corpus: Corpus, index: number): Promise<PaperDetails["text"]> {
  for (const field of ["abstract", "summary"] as const) {
    const pieces = await markedText(corpus, index, field);
    if (pieces.length > 0) return { field, pieces };
  }
  return null;
}
