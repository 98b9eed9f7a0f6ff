import { fold } from "../../lib/fold.ts";
import { by, descending, inOrder } from "../../lib/order.ts";
import type { DecisionAbout } from "../../model/decision.ts";
import { groupDecisions, nameGiven } from "../decision-groups.ts";
import { unknownTo, type Told } from "../told.ts";
import type { Draft } from "./drafts.ts";
import { labelsOf, openDraftFinder, phraseKey } from "./find-drafts.ts";
import type { GivenPhrase } from "./given-topics.ts";
import { STOP_WORDS } from "./phrases/stop-words.ts";
import type { UnitRules } from "./phrases/units.ts";

type Decided = DecisionAbout<"topic">;

/** What a decision says of one topic: what is noise or kept is each a topic of its own. */
interface Said {
  decision: Decided;
  labels: string[];
}

const saidBy = (decision: Decided): Said[] =>
  decision.decide === "noise" || decision.decide === "keep"
    ? decision.of.map((label) => ({ decision, labels: [label] }))
    : [{ decision, labels: labelsOf(decision) }];

/** The phrases that users speak of and that are no topics yet: they are looked for in all texts. */
export function phrasesDecided(
  made: readonly Decided[],
  drafts: readonly Draft[],
  chosen: readonly { key: string }[],
  rules: UnitRules,
): GivenPhrase[] {
  const find = openDraftFinder(drafts, made, rules);
  const known = new Set(chosen.map(({ key }) => key));
  const wanted = made.flatMap((one) => (one.decide === "keep" || one.decide === "same" ? labelsOf(one) : []));
  return [...new Set(wanted)].flatMap((label): GivenPhrase[] => {
    const spelling = phraseKey(label, rules);
    const key = spelling.replaceAll(" ", "");
    const isSaying = spelling.split(" ").some((word) => !STOP_WORDS.has(word));
    if (key === "" || !isSaying || known.has(key) || find(label).length > 0) return [];
    known.add(key);
    return [{ kind: "phrase", key, spellings: [spelling], everywhere: true }];
  });
}

export interface DecidedTopics {
  drafts: Draft[];
  /** Folded forms of what is no topic by decision. */
  noise: ReadonlySet<string>;
  told: Told[];
}

/**
 * Does with topics what users said: takes noise out, makes one of what is the same, keeps and renames. Of decisions about the same
 * topics that contradict each other none is followed. Cost: linear in drafts and decisions.
 */
export function decideTopics(
  drafts: readonly Draft[],
  made: readonly Decided[],
  rules: UnitRules,
): DecidedTopics {
  if (made.length === 0) return { drafts: [...drafts], noise: new Set(), told: [] };
  const find = openDraftFinder(drafts, made, rules);
  const told = made.flatMap((decision) =>
    unknownTo(
      decision,
      labelsOf(decision).map((label) => {
        const found = find(label).length > 0;
        const isName = "as" in decision && label === decision.as;
        return { found, missing: found || isName ? [] : [`there is no topic "${label}" here`] };
      }),
    ),
  );
  const gone = new Set<number>();
  const noise = new Set<string>();
  const changed = new Map<number, Draft>();
  for (const { keys, decisions: said } of groupDecisions(made.flatMap(saidBy), ({ labels }) =>
    labels.flatMap(find),
  )) {
    const decisions = said.map(({ decision }) => decision);
    const clash = clashAmong(said);
    for (const one of [...clash, ...nameGiven(decisions, "topic").told]) told.push(one);
    if (clash.length > 0) continue;
    const own = [...keys].sort((a, b) => a - b);
    if (decisions.some(({ decide }) => decide === "noise"))
      for (const draft of own) {
        gone.add(draft);
        for (const form of [...drafts[draft]!.surfaces.keys(), drafts[draft]!.label ?? ""])
          noise.add(fold(form));
      }
    else if (own.length > 0) {
      const [head, merged] = toOne(own, drafts, decisions);
      changed.set(head, merged);
      for (const draft of own) if (draft !== head) gone.add(draft);
    }
  }
  return {
    drafts: drafts.flatMap((draft, place) => changed.get(place) ?? (gone.has(place) ? [] : [draft])),
    noise,
    told,
  };
}

/** Topics of which one decision says that they are noise, and another that they are topics; nothing is done about these. */
function clashAmong(said: readonly Said[]): Told[] {
  const isSilent = said.some(({ decision }) => decision.decide === "noise");
  const isKept = said.some(({ decision }) => decision.decide === "keep" || decision.decide === "rename");
  if (!isSilent || !isKept) return [];
  return said.map(({ decision, labels }) => ({
    decision,
    what: [decision.of].flat().length > labels.length ? "partly" : "contradicting",
    text: `of "${labels[0]}" one decision says that it is noise, another that it is a topic`,
  }));
}

/** One draft of several, in the place of that on most papers. */
function toOne(
  own: readonly number[],
  drafts: readonly Draft[],
  decisions: readonly Decided[],
): [number, Draft] {
  const size = inOrder<number>(
    descending(by((draft) => drafts[draft]!.papers.size)),
    by((draft) => drafts[draft]!.key),
  );
  const [head = 0, ...others] = own.toSorted(size);
  const first = drafts[head]!; // safe: a place in the list
  const merged: Draft = {
    ...first,
    types: new Map(first.types),
    surfaces: new Map(first.surfaces),
    running: new Map(first.running),
    concepts: new Set(first.concepts),
    papers: new Set(first.papers),
    occurrences: [...first.occurrences],
    given: first.given || decisions.some(({ decide }) => decide === "keep"),
    renamed: nameGiven(decisions, "topic").name,
  };
  for (const other of others.map((draft) => drafts[draft]!)) {
    for (const [form, count] of other.surfaces)
      merged.surfaces.set(form, (merged.surfaces.get(form) ?? 0) + count);
    for (const [form, count] of other.running)
      merged.running.set(form, (merged.running.get(form) ?? 0) + count);
    for (const concept of other.concepts) merged.concepts.add(concept);
    for (const [type, votes] of other.types) merged.types.set(type, (merged.types.get(type) ?? 0) + votes);
    for (const paper of other.papers) merged.papers.add(paper);
    for (const place of other.occurrences) merged.occurrences.push(place);
    merged.given ||= other.given;
  }
  const places = new Map(
    merged.occurrences.map((one) => [`${one.paper} ${one.field} ${one.start} ${one.end}`, one]),
  );
  merged.occurrences = [...places.values()];
  return [head, merged];
}
