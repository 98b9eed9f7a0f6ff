import { counted } from "../lib/counted.ts";
import { readMentionLines, type MentionLine } from "../pipeline/identity/mention-lines.ts";
import { Failure } from "./failure.ts";
import { findInputs, toSource } from "./inputs.ts";
import { say } from "./say.ts";

/** Reads a file of mentions, one JSON object a line; lines that cannot be read are told and left out. */
export async function readMentions(path: string, options: { quiet?: boolean }): Promise<MentionLine[]> {
  const [input] = await findInputs([path]);
  const decoder = new TextDecoder();
  let text = "";
  if (input)
    for await (const bytes of toSource(input).open()) text += decoder.decode(bytes, { stream: true });
  const { mentions, rejected } = readMentionLines(text + decoder.decode());
  const [first] = rejected;
  if (mentions.length === 0)
    throw new Failure(
      `${path} holds no mentions: each line must be an object with "mention" and "name"${first ? ` (line ${first.line}: ${first.reason})` : ""}.`,
    );
  if (first)
    say(
      `${counted(rejected.length, "line")} left out; the first is line ${first.line}: ${first.reason}.`,
      options,
    );
  return mentions;
}
