import { quoted } from "../../../lib/quoted.ts";
import { verdicts, type NameJudgement } from "../../../model/name-judgement.ts";
import { text, wholeInList } from "../column.ts";
import { listTable } from "../list-table.ts";

export const nameJudgementsTable = listTable({
  name: "name_judgements",
  meaning: "how two names were judged that may be one person's",
  owner: "person",
  ownerMeaning: "the person, a row of people",
  columns: {
    verdict: text(`what was made of it: ${verdicts.join(", ")}`),
    other: wholeInList("the other person, a row of people; the same where the names were joined"),
    written: text("the name as written"),
    other_written: text("the other name as written"),
    chance: wholeInList("how likely it is that they are one person's, in 100"),
    reason: text("what speaks for it and against it"),
  },
  listsOf: ({ nameJudgements }) => nameJudgements,
  toRow: ({ otherWritten, ...judgement }: NameJudgement) => ({ ...judgement, other_written: otherWritten }),
  fromRow: ({ verdict, other_written: otherWritten, ...judgement }): NameJudgement => {
    const known = verdicts.find((one) => one === verdict);
    if (!known) throw new Error(`it has a judgement of names that is none: ${quoted(verdict)}`);
    return { verdict: known, otherWritten, ...judgement };
  },
});
