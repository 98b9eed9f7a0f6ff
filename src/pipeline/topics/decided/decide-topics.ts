import { fold } from "../../../lib/fold.ts";
import { decisionKey, mentionsIn, type DecisionAbout } from "../../../model/decision.ts";
import { nameOf } from "../../../model/decision-words.ts";
import { groupDecisions, nameGiven } from "../../decision-groups.ts";
import { contradicting, unknownTo, type Told } from "../../told.ts";
import type { Draft } from "../drafts.ts";
import type { GivenPhrase } from "../given-topics.ts";
import { phraseKey } from "../phrases/phrase-key.ts";
import { STOP_WORDS } from "../phrases/stop-words.ts";
import type { UnitRules } from "../phrases/units.ts";
import { byNamesGiven, nameIn, openDraftFinder } from "./find-drafts.ts";
import { mergeDrafts } from "./merge-drafts.ts";
import { openSayings, type Saying, type Sayings } from "./sayings.ts";
import type { TopicMentions } from "./split-drafts.ts";

type Decided = DecisionAbout<"topic">;

/** The phrases that users speak of and that are no topics yet: they are looked for in all texts. */
export function phrasesDecided(
  made: readonly Decided[],
  drafts: readonly Draft[],
  chosen: readonly { key: string }[],
  rules: UnitRules,
): GivenPhrase[] {
  const direct = openDraftFinder(drafts, rules);
  const find = byNamesGiven(made, (mentions) => direct(nameIn(mentions)));
  const known = new Set(chosen.map(({ key }) => key));
  const wanted = made.flatMap((one) =>
    one.decide === "keep" || one.decide === "same" ? mentionsIn(one).map(nameIn) : [],
  );
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
  /** Whether a text on a paper is no topic by decision. */
  isNoise: (text: string, paper: number) => boolean;
  told: Told[];
}

/**
 * Does with topics what users said: splits what is apart, takes noise out, makes one of what is the same, keeps and renames. Of
 * decisions about the same topics that contradict each other none is followed. Cost: linear in drafts and decisions.
 */
export function decideTopics(
  drafts: readonly Draft[],
  made: readonly Decided[],
  where: TopicMentions,
): DecidedTopics {
  if (made.length === 0) return { drafts: [...drafts], isNoise: () => false, told: [] };
  const all = openSayings(drafts, made, where);
  const contradictory = contradictionsAmong(made, all);
  const clashing = new Set(contradictory.map(({ decision }) => decisionKey(decision)));
  const unknown = made
    .filter((one) => !clashing.has(decisionKey(one)))
    .flatMap((decision) => unknownTo(decision, mentionsIn(decision).map(all.missingOf(decision))));
  const untold = unknown.filter(({ what }) => what === "void").map(({ decision }) => decisionKey(decision));
  const aside = new Set([...clashing, ...untold]);
  const left = made.filter((one) => !aside.has(decisionKey(one)));
  const { parts, sayingsOf } = openSayings(drafts, left, where);
  const outcome = follow(parts, left.flatMap(sayingsOf));
  return { ...outcome, told: [...unknown, ...contradictory, ...outcome.told] };
}

/** What joins topics and what keeps them apart, where both cannot be. */
function contradictionsAmong(made: readonly Decided[], { sayingsOf }: Sayings): Told[] {
  const sayings = made.map(sayingsOf);
  const joining = sayings
    .flat()
    .filter(({ decision: { decide } }) => decide === "same" || decide === "apart");
  return contradicting(
    joining.map(({ decision, of }) => ({ decision, sides: [of] })),
    made.flatMap((decision, n) =>
      decision.decide === "apart" ? [{ decision, sides: (sayings[n] ?? []).map(({ side }) => side) }] : [],
    ),
  );
}

function follow(drafts: readonly Draft[], all: readonly Saying[]): DecidedTopics {
  const gone = new Set<number>();
  const noise = new Set<string>();
  const changed = new Map<number, Draft>();
  const told: Told[] = [];
  for (const { keys, decisions: said } of groupDecisions(all, ({ of }) => of)) {
    const decisions = said.map(({ decision }) => decision);
    const clash = clashAmong(said);
    const { name, told: toldOfNames } = nameGiven(decisions, "topic");
    for (const one of [...clash, ...toldOfNames]) told.push(one);
    if (clash.length > 0) continue;
    const places = [...keys].sort((a, b) => a - b);
    const own = places.map((place) => drafts[place]!); // safe: places in the list
    if (decisions.some(({ decide }) => decide === "noise"))
      own.forEach((draft, n) => {
        gone.add(places[n]!);
        for (const sign of noiseSigns(draft)) noise.add(sign);
      });
    else if (own.length > 0) {
      const { head, merged } = mergeDrafts(own);
      const given = merged.given || decisions.some(({ decide }) => decide === "keep");
      places.forEach((place, n) => {
        if (n === head) changed.set(place, { ...merged, given, renamed: name });
        else gone.add(place);
      });
    }
  }
  return {
    drafts: drafts.flatMap((draft, place) => changed.get(place) ?? (gone.has(place) ? [] : [draft])),
    isNoise: (text, paper) => noise.has(noiseSign(text, paper)),
    told,
  };
}

const noiseSign = (text: string, paper: number) => `${paper} ${fold(text)}`;

/** Where a topic that is none may not be shown: its forms, on its papers. */
function* noiseSigns({ surfaces, label, papers }: Draft): Generator<string> {
  for (const form of [...surfaces.keys(), label ?? ""])
    for (const paper of papers) yield noiseSign(form, paper);
}

/** Topics of which one decision says that they are noise, and another that they are topics; nothing is done about these. */
function clashAmong(said: readonly Saying[]): Told[] {
  const isSilent = said.some(({ decision }) => decision.decide === "noise");
  const isKept = said.some(({ decision }) => decision.decide === "keep" || decision.decide === "rename");
  if (!isSilent || !isKept) return [];
  return said.map(({ decision, mentions }) => ({
    decision,
    what: [decision.of].flat().length > mentions.length ? "partly" : "contradicting",
    text: `of ${mentions[0] === undefined ? "it" : nameOf(mentions[0])} one decision says that it is noise, another that it is a topic`,
  }));
}
