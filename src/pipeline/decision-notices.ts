import { decisionKey, type Decision, type Decisions } from "../model/decision.ts";
import { decisionWords } from "../model/decision-words.ts";
import type { SourceAccount } from "../model/account.ts";
import type { Notice } from "../model/notice.ts";
import { noticeOf } from "./notice-of.ts";
import type { Told } from "./told.ts";

/** What a reader must know of decisions: those followed, those that are not, and what they name that is not here. */
export function decisionNotices(
  { made, madeOn }: Decisions,
  told: readonly Told[],
  accounts: readonly Pick<SourceAccount, "sha256">[],
): Notice[] {
  if (made.length === 0) return [];
  const without = new Set(
    told.filter(({ what }) => what !== "partly").map(({ decision }) => decisionKey(decision)),
  );
  const followed = made.filter((one) => !without.has(decisionKey(one)));
  const here = new Set(accounts.map(({ sha256 }) => sha256));
  const elsewhere = madeOn.length > 0 && !madeOn.some((sha256) => here.has(sha256));
  const items = (all: readonly { decision: Decision; text?: string }[]): Notice["items"] =>
    all.map(({ decision, text }) => ({ text: `${decisionWords(decision)}${text ? `: ${text}` : ""}.` }));
  const toldAs = (what: Told["what"]) => items(told.filter((one) => one.what === what));
  return [
    noticeOf(
      "decision-contradicts",
      "dropped",
      "Decisions that contradict each other",
      "None of them was followed.",
      toldAs("contradicting"),
    ),
    noticeOf(
      "decision-void",
      "dropped",
      "Decisions that could not be followed",
      "They were left aside.",
      toldAs("void"),
    ),
    noticeOf(
      "decision-partly",
      "limited",
      "Parts of decisions that could not be followed",
      "They name something that is not here, or others say otherwise. What else these decisions say was followed.",
      toldAs("partly"),
    ),
    noticeOf(
      "decision-from-elsewhere",
      "ambiguous",
      "Decisions made on other sources",
      "The file of decisions says that it was made on other sources than these. They were followed as far as they name what is here.",
      elsewhere ? items(followed.map((decision) => ({ decision }))) : [],
    ),
    noticeOf(
      "decision-followed",
      "claim",
      "Decisions followed",
      "Somebody said so; the rest is as it is found.",
      items(followed.map((decision) => ({ decision }))),
    ),
  ].filter((one) => one !== null);
}
