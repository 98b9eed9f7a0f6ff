import type { Keyphrase } from "../../../model/keyphrase.ts";
import type { WordedPaper } from "../worded-paper.ts";
import { textFields, type Topic } from "../../../model/topic.ts";
import { toUnits, type UnitRules } from "../phrases/units.ts";
import type { SearchedText } from "../texts.ts";
import { wordsOf } from "../words.ts";
import type { CandidateColumns } from "./candidates.ts";
import type { Ranked } from "./rank-keyphrases.ts";

/** Keywords of this scheme are the authors' own words; those of others name a place in a vocabulary. */
const OWN_WORDS = "author";

/**
 * The keyphrases of each paper: first the keywords of its authors, each at its place where the text has it, then those found. Each
 * is mapped to the topic that stands in the same place. Cost: linear in candidates kept and in the places of topics.
 */
export function toKeyphrases(
  papers: readonly WordedPaper[],
  texts: readonly (readonly SearchedText[])[],
  shards: readonly CandidateColumns[],
  ranked: readonly (readonly Ranked[])[][],
  { rules, most }: { rules: UnitRules; most: number },
): Keyphrase[][] {
  const found: Keyphrase[][] = papers.map(() => []);
  const keysOf: string[][] = papers.map(() => []);
  shards.forEach((shard, n) => {
    for (const own of ranked[n] ?? [])
      for (const { row, score } of own) {
        const paper = shard.paper[row]!;
        const field = textFields[shard.field[row]!]!;
        const [start, end] = [shard.start[row]!, shard.end[row]!];
        const text = texts[paper]?.find((one) => one.field === field)?.text.slice(start, end) ?? "";
        found[paper]?.push({
          text: text.replace(/\s+/gu, " "),
          place: { field, start, end },
          score,
          topic: null,
        });
        keysOf[paper]?.push(keyOf(shard, row));
      }
  });
  return papers.map(({ keywords }, paper) => {
    const own = keywords.filter(({ scheme }) => scheme === OWN_WORDS).map(({ text }) => text);
    const given = withPlaces([...new Set(own)], found[paper] ?? [], keysOf[paper] ?? [], rules);
    const taken = new Set(given.map(({ place }) => place));
    const others = (found[paper] ?? []).filter(({ place }) => !taken.has(place));
    return [...given, ...others].slice(0, Math.max(most, given.length));
  });
}

function keyOf({ unitEnds, units, keys }: CandidateColumns, row: number): string {
  const from = row === 0 ? 0 : unitEnds[row - 1]!;
  return Array.from(units.subarray(from, unitEnds[row]), (unit) => keys[unit]).join(" ");
}

function withPlaces(
  keywords: readonly string[],
  found: readonly Keyphrase[],
  keys: readonly string[],
  rules: UnitRules,
): Keyphrase[] {
  return keywords.map((text) => {
    const key = toUnits(wordsOf(text), rules)
      .map((unit) => unit.key)
      .join(" ");
    return { text, place: found[keys.indexOf(key)]?.place ?? null, score: null, topic: null };
  });
}

/** Gives each keyphrase the topic that stands in its very place, or else the one that it names. */
export function mapToTopics(
  keyphrases: readonly (readonly Keyphrase[])[],
  topics: readonly Topic[],
  named: (text: string) => number | null,
): Keyphrase[][] {
  const wanted = keyphrases.map(
    (own) =>
      new Map(
        own.flatMap(({ place }, n) => (place ? [[`${place.field} ${place.start} ${place.end}`, n]] : [])),
      ),
  );
  const mapped = keyphrases.map((own) => own.map((one) => ({ ...one })));
  topics.forEach(({ occurrences }, topic) => {
    for (const { paper, field, start, end } of occurrences) {
      const at = wanted[paper]?.get(`${field} ${start} ${end}`);
      const one = at === undefined ? undefined : mapped[paper]?.[at];
      if (one) one.topic ??= topic;
    }
  });
  return mapped.map((own) => own.map((one) => ({ ...one, topic: one.topic ?? named(one.text) })));
}
