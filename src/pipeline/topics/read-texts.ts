import type { Task } from "../../lib/in-parallel.ts";
import { locateNames } from "./names/locate-names.ts";
import { languagesOf } from "./languages/languages-of.ts";
import { openNameBook } from "./names/name-book.ts";
import type { BookEntry } from "./names/book-name.ts";
import type { NameSpan } from "./names/name-span.ts";
import { typeNear } from "./names/name-types.ts";
import { toNormalizer } from "./normal-word.ts";
import type { Acronyms } from "./phrases/acronym-book.ts";
import { openCandidates, type CandidateColumns, type TaggedText } from "./keyphrases/candidates.ts";
import { nounChunks } from "./phrases/noun-chunks.ts";
import { tagText } from "./phrases/tag-text.ts";
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
  /** The candidates for keyphrases of its papers. */
  candidates: CandidateColumns;
  /** The language of each paper whose texts are not English: "" where it is not recognised. */
  languages: (string | null)[];
}

/**
 * Reads papers: the names in them, and outside of names the units that phrases are made of and the noun chunks in which
 * candidate phrases are counted. What is not English is parted by the stop words of its language. Linear; about 1 ms a paper.
 */
export const readTexts: Task<CorpusWords, ReadableShard, ShardRead> = {
  name: "texts",
  async prepare({ cases, names, acronyms }) {
    const wordCase = toWordCase(cases);
    const book = openNameBook(names);
    const normal = toNormalizer();
    const tag = await loadTagger();
    return async ({ first, texts, own }, tell) => {
      const wordsOfAll = texts.map((list) => list.map(({ text }) => wordsOf(text)));
      const languages = await languagesOf(texts, wordsOfAll);
      const columns = openUnitColumns();
      const candidates = openCandidates();
      const found = texts.map((list, place) => {
        const longForm = (short: string) => own[place]?.get(short) ?? acronyms.get(short);
        const words = wordsOfAll[place] ?? [];
        const isDefinedHere = (short: string) => own[place]?.has(short) ?? false;
        const isPhrase = (short: string) => longForm(short) !== undefined;
        const spans = locateNames(list, words, book, { isPhrase, isDefinedHere }, wordCase);
        const tagged: TaggedText[] = [];
        const language = languages.of(place);
        list.forEach((text, index) => {
          const here = words[index] ?? [];
          const rules = { normal: language?.stemOf ?? normal, longForm };
          const units = toUnits(here, rules, text.given ? [] : spans[index]);
          const tags = language ? language.tagsOf(here) : tagText(text, here, tag);
          columns.add(
            first + place,
            text.field === "title",
            units,
            tags ? nounChunks(units, here, tags) : [],
          );
          const all = spans[index]?.length ? toUnits(here, rules) : units; // names are keyphrases too
          if (tags) tagged.push({ field: text.field, text: text.text, words: here, units: all, tags });
        });
        candidates.add(first + place, tagged);
        if (place % 100 === 99) tell(place / texts.length);
        return spans.map((names, index) => names.map((name) => withVote(name, list[index]?.text ?? "")));
      });
      return {
        names: found,
        units: columns.columns(),
        candidates: candidates.columns(),
        languages: languages.codes,
      };
    };
  },
};

function withVote(name: NameSpan, text: string): NameSpan {
  return { ...name, type: name.type ?? typeNear(text, name.start, name.end) };
}
