import { resolveMentions } from "../pipeline/identity/resolve-mentions.ts";
import { readMentionLines } from "../pipeline/identity/mention-lines.ts";
import { readJsonLines } from "./json-lines.ts";
import { writeOutput } from "./output.ts";

export const MENTION = 'an object with "mention" and "name"';

/** `resolve mentions.jsonl`: who is who, as a line of JSON for each mention in the order of the file. */
export async function resolve(path: string, options: { output?: string; quiet?: boolean }): Promise<void> {
  const mentions = await readJsonLines(path, readMentionLines, MENTION, options);
  const people = resolveMentions(mentions);
  const lines = mentions.map(
    ({ mention }, n) => `${JSON.stringify({ mention, person: String(people[n]) })}\n`,
  );
  await writeOutput(lines, options.output);
}
