import type { Mention } from "../../../model/paper.ts";
import { flagOrNone, text, textOrNone, whole, wholeInList, wholeOrNone, type ValuesOf } from "../column.ts";
import { forEachOwner, known, listTable } from "../list-table.ts";
import type { CorpusTable } from "../table.ts";

/** The lists of mentions, one a paper. Affiliations are a table of their own: here is only how many there are. */
const bylines = listTable({
  name: "mentions",
  meaning: "one name on one byline",
  owner: "paper",
  ownerMeaning: "the paper, a row of papers",
  columns: {
    place: wholeInList("its place on the byline, from 1"),
    written: text("the name as written"),
    family: textOrNone("the family name, where the source tells it apart"),
    given: textOrNone("the given names, likewise"),
    particle: textOrNone("what stands before the family name and is not always sorted with it"),
    suffix: textOrNone("what stands behind the name, such as Jr."),
    orcid: textOrNone("the ORCID"),
    affiliations: wholeOrNone("how many affiliations the source gives; none: it gives no list"),
    is_group: flagOrNone("whether it is a collaboration that signs as one name, where the source says so"),
  },
  listsOf: ({ papers }) =>
    papers.map(({ byline }) => byline.names.map((mention, n) => ({ place: n + 1, mention }))),
  toRow: ({
    place,
    mention: { written, affiliations, group, ...parts },
  }: {
    place: number;
    mention: Mention;
  }) => ({
    place,
    written,
    family: parts.family ?? null,
    given: parts.given ?? null,
    particle: parts.particle ?? null,
    suffix: parts.suffix ?? null,
    orcid: parts.orcid ?? null,
    affiliations: affiliations?.length ?? null,
    is_group: group ?? null,
  }),
  fromRow: ({ place, written, family, given, particle, suffix, orcid, affiliations, is_group: group }) => ({
    place,
    mention: {
      written,
      ...known({ family, given, particle, suffix, orcid }),
      ...(affiliations !== null && { affiliations: [] }),
      ...(group !== null && { group }),
    },
  }),
});

const columns = {
  mention: whole("its row, from 0"),
  ...bylines.columns,
  person: wholeOrNone(
    "the person that it belongs to, a row of people; none where two people on the paper are written alike",
  ),
};

export const mentionsTable: CorpusTable<typeof columns> = {
  name: bylines.name,
  meaning: bylines.meaning,
  columns,
  from: (atlas) => {
    const values = bylines.from(atlas);
    return { mention: Uint32Array.from(values.paper.keys()), ...values, person: peopleOf(atlas, values) };
  },
};

/** The person of each mention: the only one on its paper who is written so. */
function peopleOf(
  { people, papers }: Parameters<typeof mentionsTable.from>[0],
  { paper, written }: Pick<ValuesOf<typeof columns>, "paper" | "written">,
): (number | null)[] {
  const writtenSo: Map<string, number | null>[] = papers.map(() => new Map());
  people.forEach((one, person) => {
    for (const of of one.papers)
      for (const form of one.variants) {
        const forms = writtenSo[of];
        forms?.set(form.written, forms.has(form.written) ? null : person);
      }
  });
  return written.map((name, row) => writtenSo[paper[row] ?? 0]?.get(name) ?? null);
}

/** What a mention has several of. */
export const affiliationsTable = listTable({
  name: "affiliations",
  meaning: "an affiliation of a mention",
  owner: "mention",
  ownerMeaning: "the mention, a row of mentions",
  columns: { affiliation: text("the affiliation as written") },
  listsOf: ({ papers }) =>
    papers.flatMap(({ byline }) => byline.names.map(({ affiliations }) => affiliations ?? [])),
  toRow: (affiliation: string) => ({ affiliation }),
  fromRow: ({ affiliation }) => affiliation,
});

/**
 * The mentions of each paper, with their affiliations.
 * @throws Error of a few words when the tables contradict each other.
 */
export function toMentions(
  values: ValuesOf<typeof columns>,
  affiliations: ValuesOf<typeof affiliationsTable.columns>,
  papers: number,
): Mention[][] {
  const lists = bylines.toLists(values, papers).map((list) => list.map(({ mention }) => mention));
  const mentions = lists.flat();
  forEachOwner(affiliations.mention, mentions.length, (mention, row) => {
    const own = mentions[mention]?.affiliations;
    if (!own) throw new Error("an affiliation belongs to a mention that has none");
    own.push(affiliations.affiliation[row] ?? "");
  });
  return lists;
}
