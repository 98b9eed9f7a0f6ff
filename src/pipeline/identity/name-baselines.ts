import type { MentionLine } from "./mention-lines.ts";
import { fullKey, nameParts } from "./name-parts.ts";

/** The simple ways to tell people apart that a better one must beat: each gives a mention the key of its person. */
export const baselines: Record<string, { meaning: string; keyOf: (mention: MentionLine) => string }> = {
  string: { meaning: "the exact string", keyOf: ({ name }) => name },
  folded: {
    meaning: "the string without accents, case, points",
    keyOf: ({ name }) => fullKey(nameParts({ written: name })),
  },
  firstInitial: { meaning: "surname and first initial", keyOf: ({ name }) => initialsKey(name, 1) },
  allInitials: { meaning: "surname and all initials", keyOf: ({ name }) => initialsKey(name, Infinity) },
};

function initialsKey(name: string, most: number): string {
  const { family, given } = nameParts({ written: name });
  return `${family}|${given
    .slice(0, most)
    .map((one) => one[0])
    .join("")}`;
}
