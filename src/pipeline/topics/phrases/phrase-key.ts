import { wordsOf } from "../words.ts";
import { toUnits, type UnitRules } from "./units.ts";

/** The normal words of a phrase. */
export function phraseKey(label: string, rules: UnitRules): string {
  return toUnits(wordsOf(label), rules)
    .map(({ key }) => key)
    .join(" ");
}
