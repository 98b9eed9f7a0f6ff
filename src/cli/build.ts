import { readJson } from "../atlas/json/read-json.ts";
import { statsOf } from "../atlas/stats.ts";
import { toOptions, type CommonOptions } from "./common-options.ts";
import { Failure } from "./failure.ts";
import { asAtlas, findInputs, refuseToOverwrite } from "./inputs.ts";
import { writeOutput } from "./output.ts";
import { createProgress } from "./progress.ts";
import { counted } from "../lib/counted.ts";
import { noticeWords } from "./notice-words.ts";
import { say } from "./say.ts";
import { buildText } from "./thread.ts";

/** `build [sources…] -o atlas.json`: papers in, an atlas out. */
export async function build(paths: string[], options: CommonOptions & { output?: string }): Promise<void> {
  const inputs = await findInputs(paths);
  await refuseToOverwrite(inputs, options.output);
  if (await asAtlas(inputs))
    throw new Failure(`${inputs[0]?.name} is an atlas already: build takes the files that papers are in.`, 2);
  const bar = createProgress(process.stderr, options.quiet ?? false);
  const text = await buildText(inputs, toOptions(options), bar, options.workers).finally(() => bar.clear());
  await writeOutput([text], options.output);
  const atlas = readJson(text);
  const { papers, people, topics, networks } = statsOf(atlas);
  const between = networks["people"];
  if (options.json && options.output !== undefined) {
    await writeOutput([`${JSON.stringify(statsOf(atlas))}\n`], undefined);
  }
  const ties = between
    ? `; ${counted(between.ties, "tie")} between people in ${counted(between.communities, "community", "communities")}`
    : "";
  say(
    `${counted(papers, "paper")}, ${counted(people, "person", "people")}, ${counted(topics, "topic")}${ties}.`,
    options,
  );
  for (const notice of atlas.notices) say(`  ${noticeWords(notice)}`, options);
}
