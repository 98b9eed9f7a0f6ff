import { ln, round } from "../../lib/exact-math.ts";
import { foldedWords } from "../../lib/fold.ts";
import type { Community } from "../../model/community.ts";
import type { Topic } from "../../model/topic.ts";

/** How much of each paper belongs to each community: `share[community]` maps paper → weight. */
export type PaperShares = readonly ReadonlyMap<number, number>[];

/** What of a topic names communities. */
export type NamingTopic = Pick<Topic, "label" | "kind" | "papers">;

const TERMS = 6;
/** So many terms make a name, where they are enough to tell it from others. */
const NAMED = 2;
/** A community is another's rival for a name when it is at least so large beside it. */
const ALIKE = 0.5;
/** A name is mixed where a rival says nearly as much, or more, on each of its topics: this share of what it says itself. */
const NEAR = 0.9;

/**
 * Names communities by the topics that tell them apart: class-based TF-IDF, W(t,c) = tf(t,c) / Σ tf(c) · ln(1 + A / tf(t)),
 * with A the mean of Σ tf over the communities (Grootendorst 2022). It rewards rarity, so topics that carry a good part of the
 * community's papers go before those that do not. Terms that repeat a better one are passed over. A name whose topics are more of other
 * communities than of this one is mixed.
 */
export function nameCommunities(
  sizes: readonly number[],
  stability: readonly number[],
  shares: PaperShares,
  topics: readonly NamingTopic[],
  fallback: (community: number) => string,
): Community[] {
  const topicsOn = topicsOfPapers(topics);
  const counts = shares.map((papers) => topicCounts(papers, topicsOn));
  const overall = new Float64Array(topics.length);
  for (const count of counts) for (const [topic, tf] of count) overall[topic] = (overall[topic] ?? 0) + tf;
  const sums = counts.map((count) => [...count.values()].reduce((sum, tf) => sum + tf, 0));
  const mean = sums.reduce((sum, one) => sum + one, 0) / Math.max(1, sums.length);
  const densityOf = (topic: number, community: number) =>
    (counts[community]?.get(topic) ?? 0) / (sums[community] || 1);
  /** The most that another community of its size says on a topic, as a part of all that it says. */
  const rivalOf = (topic: number, community: number) =>
    sums.reduce((most, sum, other) => {
      const isRival = other !== community && sum >= ALIKE * (sums[community] ?? 0);
      return isRival ? Math.max(most, densityOf(topic, other)) : most;
    }, 0);
  const taken = new Set<string>();
  return sizes.map((size, number) => {
    const support = leastSupport(shares[number] ?? new Map());
    const scored = [...(counts[number] ?? [])].map(([topic, tf]) => ({
      topic,
      carries: tf >= support,
      score: round((tf / (sums[number] || 1)) * ln(1 + mean / (overall[topic] || 1)), 9),
    }));
    scored.sort((a, b) => Number(b.carries) - Number(a.carries) || b.score - a.score || a.topic - b.topic);
    const terms = withoutRepeats(
      scored.map(({ topic, score }) => ({ topic, score })),
      topics,
    );
    const isElsewhere = ({ topic }: Community["terms"][number]) =>
      rivalOf(topic, number) >= NEAR * densityOf(topic, number);
    const name = uniqueName(
      terms.map(({ topic }) => topics[topic]?.label ?? ""),
      fallback(number),
      taken,
    );
    const mixed = terms.length > 0 && terms.slice(0, NAMED).every(isElsewhere);
    return {
      number,
      name,
      terms,
      ...(mixed && { mixed }),
      size,
      stability: round(stability[number] ?? 1, 9),
    };
  });
}

/** On how many papers of a community a topic must be to carry it: a tenth of them, and two where it has four. */
function leastSupport(papers: ReadonlyMap<number, number>): number {
  let all = 0;
  for (const share of papers.values()) all += share;
  return round(Math.max(Math.min(2, all / 2), all / 10), 9);
}

/** The topics of each paper, rising; categories say too little. */
function topicsOfPapers(topics: readonly NamingTopic[]): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  topics.forEach((topic, index) => {
    if (topic.kind === "category") return;
    for (const paper of topic.papers) {
      const known = found.get(paper);
      if (known) known.push(index);
      else found.set(paper, [index]);
    }
  });
  return found;
}

/** How much of each topic is in a community, by topic, rising; papers are taken in their order, so that sums come out the same. */
function topicCounts(
  papers: ReadonlyMap<number, number>,
  topicsOn: ReadonlyMap<number, readonly number[]>,
): Map<number, number> {
  const counts = new Map<number, number>();
  for (const [paper, share] of [...papers].sort(([a], [b]) => a - b))
    for (const topic of topicsOn.get(paper) ?? []) counts.set(topic, (counts.get(topic) ?? 0) + share);
  return new Map([...counts].filter(([, tf]) => tf > 0).sort(([a], [b]) => a - b));
}

function withoutRepeats(scored: Community["terms"], topics: readonly NamingTopic[]): Community["terms"] {
  const kept: { term: Community["terms"][number]; words: Set<string> }[] = [];
  for (const term of scored) {
    if (kept.length === TERMS) break;
    const words = new Set(foldedWords(topics[term.topic]?.label ?? "").map((word) => word.replace(/s$/, "")));
    const repeats = kept.some((other) => {
      const common = [...words].filter((word) => other.words.has(word)).length;
      return common === Math.min(words.size, other.words.size) || common >= 2;
    });
    if (!repeats) kept.push({ term, words });
  }
  return kept.map(({ term }) => term);
}

/** Two terms, or three where two would name another community as well. */
function uniqueName(labels: readonly string[], fallback: string, taken: Set<string>): string {
  for (const length of [NAMED, NAMED + 1, labels.length]) {
    const name = labels.slice(0, length).join(" · ");
    if (name !== "" && !taken.has(name)) {
      taken.add(name);
      return name;
    }
  }
  return fallback;
}
