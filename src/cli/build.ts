import { formFor } from "./atlas-form.ts";
import { toOptions, type CommonOptions } from "./common-options.ts";
import { Failure } from "./failure.ts";
import { atlasAmong, findInputs, refuseToOverwrite } from "./inputs.ts";
import { writeOutput } from "./output.ts";
import { createProgress } from "./progress.ts";
import type { Stats } from "../atlas/stats.ts";
import { counted } from "../lib/counted.ts";
import { givenDecisions } from "./given-decisions.ts";
import { givenDrawing } from "./given-drawing.ts";
import { isOfDecision, noticeWords, sayDecisions } from "./notice-words.ts";
import { say } from "./say.ts";
import { buildAtlas } from "./thread.ts";

/** `build [sources…] -o corpus.atlas`: papers in, an atlas out; as JSON where the name of the file ends in .json. */
export async function build(paths: string[], options: CommonOptions & { output?: string }): Promise<void> {
  const inputs = await findInputs(paths, options.vocabulary);
  await refuseToOverwrite(inputs, options.output);
  if (await atlasAmong(inputs))
    throw new Failure(`${inputs[0]?.name} is an atlas already: build takes the files that papers are in.`, 2);
  if ((options.output ?? "-") === "-" && process.stdout.isTTY)
    throw new Failure("An atlas is no text for a terminal: name a file with -o, or pass it on.", 2);
  const decisions = await givenDecisions(options.decisions, { ...options, beside: paths });
  const older = await givenDrawing(options);
  const bar = createProgress(process.stderr, options.quiet ?? false);
  const form = formFor(options.output);
  const { workers } = options;
  const wanted = { inputs, options: toOptions(options), decisions, older, workers, form };
  const built = await buildAtlas(wanted, bar).finally(() => bar.clear());
  await writeOutput(built.pieces, options.output);
  const { stats } = built;
  if (options.json && options.output !== undefined) {
    await writeOutput([`${JSON.stringify(built.stats)}\n`], undefined);
  }
  for (const sentence of builtInWords(stats)) say(sentence, options);
  sayDecisions(built.notices, options);
  for (const notice of built.notices) if (!isOfDecision(notice)) say(`  ${noticeWords(notice)}`, options);
}

/** What was built, in figures: papers, and networks that came as files, of which there may be no papers. */
function builtInWords({ papers, people, topics, networks }: Stats): string[] {
  const within = ({ communities }: Stats["networks"][string]) =>
    counted(communities, "community", "communities");
  const between = networks["people"];
  const ties = between ? `; ${counted(between.ties, "tie")} between people in ${within(between)}` : "";
  const ofPapers = `${counted(papers, "paper")}, ${counted(people, "person", "people")}, ${counted(topics, "topic")}${ties}.`;
  const given = Object.entries(networks).flatMap(([name, network]) =>
    network.given
      ? [
          `${name}: ${counted(network.nodes, "node")}, ${counted(network.ties, "tie")} in ${within(network)}; it has no papers.`,
        ]
      : [],
  );
  return papers > 0 ? [ofPapers, ...given] : given;
}
