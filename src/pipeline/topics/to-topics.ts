import { fold } from "../../lib/fold.ts";
import { by, compareText, descending, inOrder } from "../../lib/order.ts";
import { createIds } from "../../model/ids.ts";
import { topicKinds } from "../../model/paper.ts";
import { textFields, type Occurrence, type Topic } from "../../model/topic.ts";
import { mostVoted, rankVotes, type Draft } from "./drafts.ts";
import { typeByLook } from "./names/name-types.ts";
import { labelPhrase } from "./phrases/phrase-label.ts";
import type { WordCase } from "./word-case.ts";

/**
 * Makes topics of drafts. They come in a fixed order: categories, entities, concepts, phrases; within a kind those on most
 * papers first, then by label. Ids are given in that order. n log n.
 */
export function toTopics(drafts: readonly Draft[], wordCase: WordCase): Topic[] {
  const kinds = ["category", "entity", "concept", "phrase"] satisfies (typeof topicKinds)[number][];
  const idOf = createIds("topic");
  const order = inOrder<Omit<Topic, "id">>(
    by(({ kind }) => kinds.indexOf(kind)),
    descending(by(({ papers }) => papers.length)),
    (a, b) => compareText(a.label, b.label),
  );
  return drafts
    .map((draft) => toTopic(draft, wordCase))
    .sort(order)
    .map((topic) => ({ id: idOf(topic.label), ...topic }));
}

function toTopic(draft: Draft, wordCase: WordCase): Omit<Topic, "id"> {
  const { kind, label, types, surfaces, papers, occurrences } = draft;
  const ranked = rankVotes(surfaces);
  const found = kind === "phrase" || kind === "concept" ? labelPhrase(surfaces, wordCase) : (ranked[0] ?? "");
  const shown = label ?? (found === "" ? draft.key : found);
  return {
    label: shown,
    kind,
    type: kind === "entity" ? (mostVoted(types) ?? typeByLook(shown) ?? "Name") : null,
    forms: distinctForms(ranked.length > 0 ? ranked : [shown]),
    papers: [...papers].sort((a, b) => a - b),
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
