import type { PaperFacts } from "../../atlas/atlas-file.ts";
import { keepPromise } from "../../lib/keep-promises.ts";
import type { Mentions } from "../../model/decision.ts";
import { fullKey, nameParts } from "../../pipeline/identity/name-parts.ts";
import type { Corpus } from "../corpus.ts";

/** One way in which a person is written, with the papers on whose bylines it stands so. */
export interface WrittenForm {
  written: string;
  papers: number[];
  /** The mentions of it, as decisions name them: all of the name, or those on these papers where others have the name too. */
  mentions: Mentions;
}

const holders = new WeakMap<Corpus, () => Promise<ReadonlyMap<string, number>>>();

/** So many writings are remembered at most. */
const MOST_KEYS = 500_000;
const keys = new Map<string, string>();

/** What writings of one name have in common. Names come again and again: what they come to is remembered. */
function keyOf(written: string): string {
  const key = keys.get(written) ?? fullKey(nameParts({ written }));
  if (keys.size < MOST_KEYS) keys.set(written, key);
  return key;
}

/** How many people hold each name. Cost: linear in all names, once. */
function holdersIn(corpus: Corpus): Promise<ReadonlyMap<string, number>> {
  const known =
    holders.get(corpus) ??
    keepPromise(async () => {
      const counts = new Map<string, number>();
      for (const variants of await corpus.file.names())
        for (const key of new Set(variants.map(({ written }) => keyOf(written))))
          counts.set(key, (counts.get(key) ?? 0) + 1);
      return counts;
    });
  holders.set(corpus, known);
  return known();
}

/** Each name of a person, with its papers: writings that differ only in accents, case, hyphens and points are one. */
export async function formsOf(corpus: Corpus, person: number): Promise<WrittenForm[]> {
  const [counts, papers] = [await holdersIn(corpus), await corpus.file.papers()];
  const own = corpus.people[person]?.papers ?? [];
  const forms = new Map<string, string>();
  for (const { written } of (await corpus.file.names())[person] ?? [])
    if (!forms.has(keyOf(written))) forms.set(keyOf(written), written);
  return [...forms].map(([key, written]) => {
    const on = own.filter((paper) => namesOn(papers[paper]).some((name) => keyOf(name) === key));
    const ids = on.flatMap((paper) => papers[paper]?.id ?? []);
    const shared = (counts.get(key) ?? 0) > 1;
    return {
      written,
      papers: on,
      mentions: shared && ids.length > 0 ? { name: written, papers: ids } : written,
    };
  });
}

/** Whether a name is one of the writings of a form. */
export const isWritingOf = (form: Pick<WrittenForm, "written">, written: string): boolean =>
  keyOf(form.written) === keyOf(written);

/** The mentions of a form on some of its papers. */
export function mentionsOn(corpus: Corpus, { written }: WrittenForm, papers: readonly number[]): Mentions {
  return { name: written, papers: papers.flatMap((paper) => corpus.papers[paper]?.id ?? []) };
}

const namesOn = (paper: PaperFacts | undefined) => paper?.byline.names.map(({ written }) => written) ?? [];
