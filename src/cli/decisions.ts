import { counted } from "../lib/counted.ts";
import { decisionWords } from "../model/decision-words.ts";
import { writeDecisions, writeThesaurus, type Listed } from "../model/decision-file.ts";
import { Failure } from "./failure.ts";
import { givenDecisions } from "./given-decisions.ts";
import { writeOutput } from "./output.ts";
import { say } from "./say.ts";

interface DecisionsOptions {
  output?: string;
  thesaurus?: Listed;
  quiet?: boolean;
}

/** `decisions files… -o decisions.json`: several files of decisions as one, each decision once; or as a thesaurus for VOSviewer. */
export async function decisions(files: string[], options: DecisionsOptions): Promise<void> {
  if (files.length === 0)
    throw new Failure("Name the files of decisions, or an atlas that was built with some.", 2);
  const all = await givenDecisions(files, options);
  const { thesaurus: of, output } = options;
  if (!of) {
    await writeOutput([writeDecisions(all)], output);
    return say(`${counted(all.made.length, "decision")}.`, options);
  }
  const { text, left, renaming } = writeThesaurus(all, of);
  await writeOutput([text], output);
  if (renaming.length > 0)
    say(
      `${counted(renaming.length, "new name")} in it: a thesaurus only says what replaces what, so whoever reads it makes one of all that are called so.`,
      options,
    );
  for (const one of left) say(`No thesaurus can say that ${decisionWords(one)}: left out.`, options);
}
