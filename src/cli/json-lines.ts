import { counted } from "../lib/counted.ts";
import type { LinesRead } from "../lib/json-lines.ts";
import { Failure } from "./failure.ts";
import { findInputs, toSource } from "./inputs.ts";
import { say } from "./say.ts";

/** Reads a file of one JSON object a line; lines that cannot be read are told and left out. `what` says what a line must be. */
export async function readJsonLines<T>(
  path: string,
  read: (text: string) => LinesRead<T>,
  what: string,
  options: { quiet?: boolean },
): Promise<T[]> {
  const [input, another] = await findInputs([path]);
  if (another) throw new Failure(`${path} holds several files: name one of them.`, 2);
  const decoder = new TextDecoder();
  let text = "";
  if (input)
    for await (const bytes of toSource(input).open()) text += decoder.decode(bytes, { stream: true });
  const { read: found, rejected } = read(text + decoder.decode());
  const [first] = rejected;
  if (found.length === 0) {
    const why = first ? ` (line ${first.line}: ${first.reason})` : "";
    throw new Failure(`${path} cannot be used: each line must be ${what}${why}.`);
  }
  if (first)
    say(
      `${counted(rejected.length, "line")} left out; the first is line ${first.line}: ${first.reason}.`,
      options,
    );
  return found;
}
