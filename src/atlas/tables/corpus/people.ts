import { quoted } from "../../../lib/quoted.ts";
import type { Person } from "../../../model/person.ts";
import type { PersonFacts } from "../../atlas-file.ts";
import { flag, text, textOrNone, whole, wholeInList } from "../column.ts";
import { forEachOwner, listTable } from "../list-table.ts";
import type { CorpusTable, ReadTable } from "../table.ts";

const columns = {
  person: whole("its row, from 0: other tables name it by this"),
  id: text("the id, as in addresses"),
  name: text("the name"),
  is_group: flag("whether it is a collaboration that signs as one name"),
};

export const peopleTable: CorpusTable<typeof columns> = {
  name: "people",
  meaning: "a person, or a group that signs as one",
  columns,
  from: ({ people }) => ({
    person: Uint32Array.from(people.keys()),
    id: people.map(({ id }) => id),
    name: people.map(({ name }) => name),
    is_group: Uint8Array.from(people, ({ group }) => Number(group)),
  }),
};

export const nameVariantsTable = listTable({
  name: "name_variants",
  meaning: "one way in which the name of a person is written",
  owner: "person",
  ownerMeaning: "the person, a row of people",
  columns: {
    written: text("the name as written"),
    mentions: wholeInList("how many mentions are written so"),
    reason: textOrNone("why it is the same person; none for the form that names the person"),
  },
  listsOf: ({ people }) => people.map(({ variants }) => variants),
  toRow: ({ written, mentions, reason }: Person["variants"][number]) => ({ written, mentions, reason }),
  fromRow: ({ written, mentions, reason }) => {
    if (mentions === 0) throw new Error(`it has a name that is written nowhere: ${quoted(written)}`);
    return { written, mentions, reason };
  },
});

const paperColumns = {
  person: whole("the person, a row of people"),
  paper: whole("the paper, a row of papers"),
  inferred: flag("whether the person is inferred to be on it, hidden behind a cut byline"),
};

export const personPapersTable: CorpusTable<typeof paperColumns> = {
  name: "person_papers",
  meaning: "a paper of a person",
  columns: paperColumns,
  from: ({ people }) => {
    const rows = people.flatMap(({ papers, inferredPapers }, person) => [
      ...papers.map((paper) => ({ person, paper, inferred: 0 })),
      ...inferredPapers.map((paper) => ({ person, paper, inferred: 1 })),
    ]);
    return {
      person: Uint32Array.from(rows, ({ person }) => person),
      paper: Uint32Array.from(rows, ({ paper }) => paper),
      inferred: Uint8Array.from(rows, ({ inferred }) => inferred),
    };
  },
};

/**
 * People of their tables, without the ways in which their names are written.
 * @throws Error when a table is damaged, or they contradict each other.
 */
export async function readPeople(read: ReadTable): Promise<PersonFacts[]> {
  const { id, name, is_group: group } = await read(peopleTable);
  const { person, paper, inferred } = await read(personPapersTable);
  const people = id.map((own, row): PersonFacts => {
    if (!own.startsWith("person:"))
      throw new Error(`it has a person of the id ${quoted(own)}, which is none`);
    return {
      id: own as Person["id"], // safe: it begins as the ids of people do
      name: name[row] ?? "",
      group: group[row] === 1,
      papers: [],
      inferredPapers: [],
    };
  });
  forEachOwner(personPapersTable.name, person, people.length, (of, row) => {
    people[of]?.[inferred[row] === 1 ? "inferredPapers" : "papers"].push(paper[row] ?? 0);
  });
  return people;
}

/**
 * The ways in which the names of people are written.
 * @throws Error when the table is damaged.
 */
export async function readNames(read: ReadTable, people: number): Promise<Person["variants"][]> {
  return nameVariantsTable.toLists(await read(nameVariantsTable), people);
}
