import { resolveMentions } from "../pipeline/identity/resolve-mentions.ts";
import { readMentions } from "./mention-file.ts";
import { writeOutput } from "./output.ts";

/** `resolve mentions.jsonl`: who is who, as a line of JSON for each mention in the order of the file. */
export async function resolve(path: string, options: { output?: string; quiet?: boolean }): Promise<void> {
  const mentions = await readMentions(path, options);
  const people = resolveMentions(mentions);
  const lines = mentions.map(
    ({ mention }, n) => `${JSON.stringify({ mention, person: String(people[n]) })}\n`,
  );
  await writeOutput(lines, options.output);
}
