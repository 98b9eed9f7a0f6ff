import { phraseKey } from "../phrases/phrase-key.ts";
import { GENERIC_WORDS } from "../phrases/general-words.ts";
import { FUNCTION_WORDS, STOP_WORDS } from "../phrases/stop-words.ts";
import type { UnitRules } from "../phrases/units.ts";

/** A label or keyword: what it is known by, and how texts may have it. */
export interface Spelling {
  /** The normal words without blanks; "" of what has no words. */
  key: string;
  /** The normal words, in English and in each other language of the corpus; none of what texts have where it means something else. */
  words: string[];
}

/** An acronym by itself means too many things: `MM` is a telescope and a millimetre. Where a text says what it stands for, that is found. */
const ACRONYM = /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{N}.]{1,6}s?$/u;

/**
 * How texts write what a vocabulary or a keyword names; what was asked before is remembered. `others` are the rules of the other
 * languages that papers are in.
 */
export function toSpeller(rules: UnitRules, others: readonly UnitRules[] = []): (label: string) => Spelling {
  const known = new Map<string, Spelling>();
  return (label) => {
    const found = known.get(label) ?? spellingOf(label, rules, others);
    known.set(label, found);
    return found;
  };
}

function spellingOf(label: string, rules: UnitRules, others: readonly UnitRules[]): Spelling {
  const plain = inOrder(label).replace(/^(?:the|our)\s+/i, "");
  const normal = phraseKey(plain, rules);
  const isShort = ACRONYM.test(plain) && !normal.includes(" "); // it stands for no words that are known here
  const key = normal.replaceAll(" ", "");
  if (isShort || isEmpty(normal)) return { key, words: [] };
  return { key, words: [...new Set([normal, ...others.map((own) => phraseKey(plain, own))])] };
}

/** What stands in texts without meaning this: `A stars`, `Of stars`, `methods`. */
function isEmpty(normal: string): boolean {
  const words = normal.split(" ");
  if ([words[0], words.at(-1)].some((word = "") => FUNCTION_WORDS.has(word))) return true;
  if (words.every((word) => STOP_WORDS.has(word) || word.length < 2)) return true;
  return words.length === 1 && GENERIC_WORDS.has(normal);
}

/** Headings turn words round: `Diabetes Mellitus, Type 2` is written `Type 2 Diabetes Mellitus`. */
function inOrder(label: string): string {
  const [, head, before] = /^([^,()]+), ([^,()]+)$/.exec(label) ?? [];
  return head && before && !/^(?:and|or) /i.test(before) ? `${before} ${head}` : label;
}
