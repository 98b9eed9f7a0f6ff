import { counted } from "../lib/counted.ts";
import type { Decision, Decisions } from "../model/decision.ts";
import type { Notice } from "../model/notice.ts";
import { flagOf } from "./common-options.ts";
import { say } from "./say.ts";

/** A notice in a line, with the flag that would change it. */
export function noticeWords({ title, count, message, remedy }: Notice): string {
  return `${title}: ${count}. ${message}${remedy ? ` To change it: ${flagOf(remedy)}.` : ""}`;
}

/** Whether a notice tells what became of decisions. */
export const isOfDecision = ({ code }: Notice) => code.startsWith("decision-");

/** Says what became of decisions: of those that were not followed as a whole one by one, of the others how many they are. */
export function sayDecisions(notices: readonly Notice[], options: { quiet?: boolean }): void {
  for (const notice of notices.filter(isOfDecision)) {
    say(`  ${noticeWords(notice)}`, options);
    if (notice.code === "decision-followed") continue;
    for (const { text } of notice.items) say(`    ${text}`, options);
  }
}

/** Says of which decisions a command makes no use. */
export function sayUnused(
  { made }: Decisions,
  used: readonly Decision["about"][],
  options: { quiet?: boolean },
): void {
  const unused = made.filter(({ about }) => !used.includes(about));
  if (unused.length === 0) return;
  const about = [...new Set(unused.map((one) => one.about))].join(" and ");
  say(
    `${counted(unused.length, "decision")} about ${about} not looked at here: build follows them.`,
    options,
  );
}
