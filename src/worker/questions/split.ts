import { z } from "zod";
import type { Decision } from "../../model/decision.ts";
import type { Corpus } from "../corpus.ts";
import { formsOf, mentionsOn, type WrittenForm } from "../evidence/mentions-of.ts";
import { apartPeople, samePerson } from "../evidence/person-decisions.ts";

export const askedSplit = z.object({ person: z.string(), papers: z.array(z.int().nonnegative()) });

/** The decisions that part these papers from a person; none where nothing or everything would be parted. */
export async function split(
  corpus: Corpus,
  { person, papers }: z.infer<typeof askedSplit>,
): Promise<Decision[]> {
  const entity = corpus.entity(person);
  if (entity?.kind !== "person") return [];
  const forms = await formsOf(corpus, entity.index);
  const chosen = new Set(papers);
  const onPapers = (isWanted: (paper: number) => boolean) =>
    forms.map((form) => ({ form, own: form.papers.filter(isWanted) })).filter(({ own }) => own.length > 0);
  const isWhole = ({ papers: all, mentions }: WrittenForm, own: readonly number[]) =>
    own.length === all.length && typeof mentions === "string";
  const parted = onPapers((paper) => chosen.has(paper)).map(({ form, own }) =>
    isWhole(form, own) ? form.mentions : mentionsOn(corpus, form, own),
  );
  // A name alone stands for all of its mentions that are not parted from it.
  const left = onPapers((paper) => !chosen.has(paper)).map(({ form, own }) =>
    typeof form.mentions === "string" ? form.mentions : mentionsOn(corpus, form, own),
  );
  if (parted.length === 0 || left.length === 0) return [];
  const apart = parted.flatMap((one) => left.map((other) => apartPeople(one, other)));
  return parted.length > 1 ? [samePerson(parted), ...apart] : apart;
}
