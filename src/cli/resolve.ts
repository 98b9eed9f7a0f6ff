import { grouped } from "../lib/counted.ts";
import { resolveMentions } from "../pipeline/identity/resolve-mentions.ts";
import { readMentionLines, repeatedMentions } from "../pipeline/identity/mention-lines.ts";
import { decisionNotices } from "../pipeline/decision-notices.ts";
import { givenDecisions } from "./given-decisions.ts";
import { sayDecisions, sayUnused } from "./notice-words.ts";
import { say } from "./say.ts";
import { readJsonLines } from "./json-lines.ts";
import { writeOutput } from "./output.ts";

export const MENTION = 'an object with "mention" and "name"';

/** `resolve mentions.jsonl`: who is who, as a line of JSON for each mention in the order of the file. */
export async function resolve(
  path: string,
  options: { output?: string; decisions?: string[]; quiet?: boolean },
): Promise<void> {
  const mentions = await readJsonLines(path, readMentionLines, MENTION, options);
  const [repeated, ...others] = repeatedMentions(mentions);
  if (repeated !== undefined) {
    const more = others.length > 0 ? ` and ${grouped(others.length)} more` : "";
    say(`Several lines have the mention ${repeated}${more}; each line is resolved on its own.`, options);
  }
  const decisions = await givenDecisions(options.decisions, { ...options, beside: [path] });
  const made = decisions.made.filter((one) => one.about === "person");
  sayUnused(decisions, ["person"], options);
  const { people, told } = resolveMentions(mentions, made);
  sayDecisions(decisionNotices({ madeOn: [], made }, told, []), options);
  const lines = mentions.map(
    ({ mention }, n) => `${JSON.stringify({ mention, person: String(people[n]) })}\n`,
  );
  await writeOutput(lines, options.output);
}
