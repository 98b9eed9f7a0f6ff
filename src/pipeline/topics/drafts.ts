import { by, compareText, descending, inOrder } from "../../lib/order.ts";
import type { TopicKind } from "../../model/paper.ts";
import type { Occurrence } from "../../model/topic.ts";

/** A topic in the making. */
export interface Draft {
  kind: TopicKind;
  /** The key within its kind. */
  key: string;
  /** The name to show, where it does not follow from the forms. */
  label: string | null;
  /** The name that a user gave it; the id goes by the name that it would have else. */
  renamed?: string | null;
  /** Votes for its type. */
  types: Map<string, number>;
  /** How often each form was met, with white space made single. */
  surfaces: Map<string, number>;
  /** The same for places in running text, where no title capitalises its words. */
  running: Map<string, number>;
  /** The keys of the concepts that it is. */
  concepts: Set<string>;
  papers: Set<number>;
  occurrences: Occurrence[];
  /** A paper brought it along: it stays, however rare. */
  given: boolean;
}

export interface Drafts {
  of(kind: TopicKind, key: string): Draft;
  has(kind: TopicKind, key: string): boolean;
  /** Whether there is such a draft, and it is on a paper. */
  isOn(kind: TopicKind, key: string, paper: number): boolean;
  /** Makes one of two: the papers and forms of the first go to the second, and the first is gone. */
  absorb(from: Draft, into: Draft): void;
  all(): Draft[];
}

/** The drafts of one run, by kind and key. */
export function openDrafts(): Drafts {
  const drafts = new Map<string, Draft>();
  return {
    of(kind, key) {
      const known = drafts.get(`${kind} ${key}`);
      if (known) return known;
      const draft: Draft = {
        kind,
        key,
        label: null,
        types: new Map(),
        surfaces: new Map(),
        running: new Map(),
        concepts: new Set(kind === "concept" ? [key] : []),
        papers: new Set(),
        occurrences: [],
        given: false,
      };
      drafts.set(`${kind} ${key}`, draft);
      return draft;
    },
    has: (kind, key) => drafts.has(`${kind} ${key}`),
    isOn: (kind, key, paper) => drafts.get(`${kind} ${key}`)?.papers.has(paper) ?? false,
    absorb(from, into) {
      for (const paper of from.papers) into.papers.add(paper);
      for (const [form, count] of from.surfaces)
        into.surfaces.set(form, (into.surfaces.get(form) ?? 0) + count);
      into.given ||= from.given;
      drafts.delete(`${from.kind} ${from.key}`);
    },
    all: () => [...drafts.values()],
  };
}

/** Notes one place of a topic; a place inside that of a longer topic has no say in how it is named (`votes` 0). */
export function addPlace(draft: Draft, place: Occurrence, text: string, votes = 1): void {
  draft.papers.add(place.paper);
  draft.occurrences.push(place);
  const surface = text.slice(place.start, place.end).replace(/\s+/gu, " ");
  draft.surfaces.set(surface, (draft.surfaces.get(surface) ?? 0) + votes);
  if (place.field !== "title") draft.running.set(surface, (draft.running.get(surface) ?? 0) + 1);
}

/** Adds a vote; null is none. */
export function addVote(votes: Map<string, number>, vote: string | null): void {
  if (vote !== null) votes.set(vote, (votes.get(vote) ?? 0) + 1);
}

/** What has most votes, of equals the first in the alphabet, small letters before capitals. */
export function mostVoted(votes: ReadonlyMap<string, number>): string | null {
  return rankVotes(votes)[0] ?? null;
}

/** All that was voted for, the most frequent first. */
export function rankVotes(votes: ReadonlyMap<string, number>): string[] {
  const order = inOrder<[string, number]>(
    descending(by(([, count]) => count)),
    by(([vote]) => vote.toLowerCase()),
    ([a], [b]) => compareText(b, a),
  );
  return [...votes].sort(order).map(([vote]) => vote);
}
