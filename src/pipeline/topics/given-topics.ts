import type { GivenTopic, TopicKind } from "../../model/paper.ts";
import type { WordedPaper } from "./worded-paper.ts";
import { addVote, type Drafts } from "./drafts.ts";
import { nameKey } from "./name-key.ts";
import type { NameBook } from "./names/name-book.ts";
import { toUnits, type UnitRules } from "./phrases/units.ts";
import { wordsOf } from "./words.ts";

/** A given phrase or concept, to be looked up in the texts. */
export interface GivenPhrase {
  kind: TopicKind;
  key: string;
  spellings: string[];
  /** It is looked for in papers that brought their topics along, too. */
  everywhere?: boolean;
  /** Where it is one word, it counts on a paper whose title has it, or whose text has it twice. */
  sparing?: boolean;
}

/**
 * Makes topics of those that papers brought along, under the keys that found topics have, so that both meet. Names that
 * the book lacks are written into it. Returns the phrases and concepts among them. Linear.
 */
export function addGivenTopics(
  papers: readonly WordedPaper[],
  drafts: Drafts,
  book: NameBook,
  rules: UnitRules,
): GivenPhrase[] {
  const phrases = new Map<string, GivenPhrase>();
  papers.forEach((paper, index) => {
    for (const given of paper.givenTopics ?? []) {
      const key = keyOf(given, book, rules, papers);
      if (key.key === "") continue;
      const draft = drafts.of(given.kind, key.key);
      draft.given = true;
      draft.label ??= given.label;
      draft.papers.add(index);
      addVote(draft.types, given.type);
      if (key.spelling === null) continue;
      phrases.set(`${given.kind} ${key.key}`, { kind: given.kind, key: key.key, spellings: [key.spelling] });
    }
  });
  return [...phrases.values()];
}

interface TopicKey {
  key: string;
  /** The normal words of a phrase. */
  spelling: string | null;
}

function keyOf(
  given: GivenTopic,
  book: NameBook,
  rules: UnitRules,
  papers: readonly WordedPaper[],
): TopicKey {
  if (given.kind === "category") return { key: categoryKey(given.label, papers), spelling: null };
  if (given.kind === "entity") {
    const known = book.findWritten(given.label) ?? book.find(nameKey(given.label));
    if (known) return { key: known.key, spelling: null };
    const key = nameKey(given.label);
    if (key !== "")
      book.add({ key, type: given.type, label: given.label, notBefore: new Set(), near: [] }, [given.label]);
    return { key, spelling: null };
  }
  const spelling = toUnits(wordsOf(given.label), rules)
    .map((unit) => unit.key)
    .join(" ");
  return { key: spelling.replaceAll(" ", ""), spelling };
}

/** A category is meant by its code or by its name. */
function categoryKey(label: string, papers: readonly WordedPaper[]): string {
  for (const { categories } of papers) {
    for (const { code, archive, name } of categories) {
      if (label === code || label === archive || label === name) return archive ?? code;
    }
  }
  return label;
}
