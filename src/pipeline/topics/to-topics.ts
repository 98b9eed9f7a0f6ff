import { fold, foldedWords, slug } from "../../lib/fold.ts";
import { by, compareText, descending, inOrder } from "../../lib/order.ts";
import { toIds, type IdParts } from "../../model/ids.ts";
import { topicKinds, type TopicKind } from "../../model/paper.ts";
import { textFields, type Occurrence, type Topic } from "../../model/topic.ts";
import { nearestBroader } from "./concepts/nearest-broader.ts";
import { mostVoted, rankVotes, type Draft } from "./drafts.ts";
import { scoresOf } from "./scores.ts";
import { typeByLook } from "./names/name-types.ts";
import type { Normalizer } from "./normal-word.ts";
import { labelPhrase } from "./phrases/phrase-label.ts";
import type { WordCase } from "./word-case.ts";

/**
 * Makes topics of drafts. They come in a fixed order: categories, entities, concepts, phrases; within a kind those on most
 * papers first, then by label. n log n.
 */
export function toTopics(
  drafts: readonly Draft[],
  wordCase: WordCase,
  normal: Normalizer,
  paperCount: number,
  broader: ReadonlyMap<string, ReadonlySet<string>> = new Map(),
): TopicsMade {
  const kinds = ["category", "entity", "concept", "phrase"] satisfies (typeof topicKinds)[number][];
  const order = inOrder<Omit<Topic, "id">>(
    by(({ kind }) => kinds.indexOf(kind)),
    descending(by(({ papers }) => papers.length)),
    (a, b) => compareText(a.label, b.label),
  );
  const made = drafts.map((draft) => {
    const topic = toTopic(draft, wordCase, paperCount);
    return { draft, found: topic.label, topic: { ...topic, label: draft.renamed ?? topic.label } };
  });
  made.sort((a, b) => order(a.topic, b.topic));
  const ids = toIds(
    "topic",
    made.map(({ draft, found }) => idParts(draft, found, normal)),
  );
  const places = new Map(
    made.flatMap(({ draft: { kind, key, concepts } }, place) =>
      [`${kind} ${key}`, ...[...concepts].map((concept) => `concept ${concept}`)].map((id) => [id, place]),
    ),
  );
  const placeOf = (kind: TopicKind, key: string) => places.get(`${kind} ${key}`) ?? null;
  const broaderOf = (concepts: ReadonlySet<string>, own: number) => {
    const above = [...concepts].flatMap((key) =>
      nearestBroader(key, broader, (one) => placeOf("concept", one)),
    );
    return [...new Set(above)].filter((place) => place !== own).sort((a, b) => a - b);
  };
  const topics = made.map(({ draft, topic }, index) => ({
    id: ids[index]!, // safe: there is an id for each
    ...topic,
    broader: broaderOf(draft.concepts, index),
  }));
  return { topics, placeOf };
}

export interface TopicsMade {
  topics: Topic[];
  placeOf: (kind: TopicKind, key: string) => number | null;
}

/**
 * What a topic's id is made of: a category's code, for its name may be a phrase too; else the words that name it, those of
 * phrases in their normal forms, so that it does not matter which variant is the most frequent one.
 */
function idParts({ kind, key }: Draft, label: string, normal: Normalizer): IdParts {
  const named = kind === "category" ? key : label;
  const words = foldedWords(named.replace(/['’]/g, ""));
  const base = slug((kind === "entity" || kind === "category" ? words : words.map(normal)).join(" "));
  return { base, anchor: `${kind} ${key}` };
}

function toTopic(draft: Draft, wordCase: WordCase, paperCount: number): Omit<Topic, "id"> {
  const { kind, label, types, surfaces, running, papers, occurrences } = draft;
  const ranked = rankVotes(surfaces);
  const found =
    kind === "phrase" || kind === "concept" ? labelPhrase(surfaces, running, wordCase) : (ranked[0] ?? "");
  const ownPapers = [...papers].sort((a, b) => a - b);
  const shown = label ?? (found === "" ? draft.key : found);
  return {
    label: shown,
    kind,
    type: kind === "entity" ? (mostVoted(types) ?? typeByLook(shown) ?? "Name") : mostVoted(types),
    forms: distinctForms(ranked.length > 0 ? ranked : [shown]),
    papers: ownPapers,
    scores: scoresOf(ownPapers, occurrences, paperCount, kind === "concept" ? 1 : 0),
    broader: [],
    occurrences: [...occurrences].sort(compareOccurrences),
  };
}

/** One form of each spelling that differs by more than case and accents. */
function distinctForms(ranked: readonly string[]): string[] {
  const seen = new Set<string>();
  return ranked.filter((form) => {
    const folded = fold(form);
    if (seen.has(folded)) return false;
    seen.add(folded);
    return true;
  });
}

const compareOccurrences = inOrder<Occurrence>(
  by(({ paper }) => paper),
  by(({ field }) => textFields.indexOf(field)),
  by(({ start }) => start),
  by(({ end }) => end),
);
