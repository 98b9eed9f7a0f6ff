import type { Task } from "../../lib/in-parallel.ts";
import { locateNames } from "./names/locate-names.ts";
import { openNameBook, type BookEntry } from "./names/name-book.ts";
import type { NameSpan } from "./names/name-span.ts";
import { typeNear } from "./names/name-types.ts";
import { toNormalizer } from "./normal-word.ts";
import type { Acronyms } from "./phrases/acronym-book.ts";
import { findChunks } from "./phrases/find-chunks.ts";
import { openUnitColumns, type UnitColumns } from "./phrases/unit-columns.ts";
import { loadTagger } from "./phrases/tagger.ts";
import { toUnits } from "./phrases/units.ts";
import type { Shard } from "./shards.ts";
import { toWordCase, type CaseCounts } from "./word-case.ts";
import { wordsOf } from "./words.ts";

/** What must be known of the whole corpus before its texts can be read. */
export interface CorpusWords {
  cases: CaseCounts;
  /** The names that it has beyond the known ones. */
  names: readonly BookEntry[];
  acronyms: Acronyms;
}

/** A shard with the acronyms that its papers define, in step with them. */
export interface ReadableShard extends Shard {
  own: readonly (Acronyms | undefined)[];
}

/** What was read in a shard. */
export interface ShardRead {
  /** The names of each text of each paper. Each has a vote for its type, where the words around it say what it is. */
  names: NameSpan[][][];
  units: UnitColumns;
}

/**
 * Reads papers: the names in them, and outside of names the units that phrases are made of and the noun chunks in which
 * candidate phrases are counted. Linear; about 1 ms a paper.
 */
export const readTexts: Task<CorpusWords, ReadableShard, ShardRead> = {
  name: "texts",
  async prepare({ cases, names, acronyms }) {
    const wordCase = toWordCase(cases);
    const book = openNameBook(names);
    const normal = toNormalizer();
    const tag = await loadTagger();
    return ({ first, texts, own }, tell) => {
      const columns = openUnitColumns();
      const found = texts.map((list, place) => {
        const longForm = (short: string) => own[place]?.get(short) ?? acronyms.get(short);
        const words = list.map(({ text }) => wordsOf(text));
        const spans = locateNames(list, words, book, (short) => longForm(short) !== undefined, wordCase);
        list.forEach((text, index) => {
          const here = words[index] ?? [];
          const units = toUnits(here, { normal, longForm }, text.given ? [] : spans[index]);
          columns.add(first + place, units, findChunks(text, here, units, tag));
        });
        if (place % 100 === 99) tell(place / texts.length);
        return spans.map((names, index) => names.map((name) => withVote(name, list[index]?.text ?? "")));
      });
      return { names: found, units: columns.columns() };
    };
  },
};

function withVote(name: NameSpan, text: string): NameSpan {
  return { ...name, type: name.type ?? typeNear(text, name.start, name.end) };
}
