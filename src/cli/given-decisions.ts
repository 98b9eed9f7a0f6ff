import { joinDecisions, type Decisions } from "../model/decision.ts";
import { listed, readDecisions, type Listed } from "../model/decision-file.ts";
import { Failure } from "./failure.ts";
import { asAtlas, findInputs, toSource, type Input } from "./inputs.ts";
import { say } from "./say.ts";

/** How a file of decisions is named on the command line: a path, or what its names are and the path. */
const GIVEN = new RegExp(`^(${Object.keys(listed).join("|")})=(.+)$`, "s");

/**
 * The decisions of all files given, as one list: files of decisions, atlases (those that they were built with), and lists of two
 * columns as `people=names.csv`. What is not understood in them is told, and the rest holds.
 */
export async function givenDecisions(
  given: readonly string[] | undefined,
  options: { quiet?: boolean },
): Promise<Decisions> {
  const lists: Decisions[] = [];
  for (const one of given ?? []) {
    const [, of, named] = GIVEN.exec(one) ?? [];
    const path = named ?? one;
    const inputs = await findInputs([path]);
    const atlas = of ? null : await asAtlas(inputs.slice(0, 1));
    if (atlas) lists.push(atlas.atlas.facts.recipe.decisions);
    else for (const input of inputs) lists.push(await decisionsIn(input, of as Listed | undefined, options)); // safe: one of the words of the pattern
  }
  return joinDecisions(lists);
}

async function decisionsIn(
  input: Input,
  of: Listed | undefined,
  options: { quiet?: boolean },
): Promise<Decisions> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const bytes of toSource(input).open()) text += decoder.decode(bytes, { stream: true });
  try {
    const { decisions, rejected } = readDecisions(text + decoder.decode(), of);
    for (const reason of rejected) say(`${input.name}: ${reason}: left aside.`, options);
    return decisions;
  } catch (error) {
    throw new Failure(
      `${input.name} cannot be used: ${error instanceof Error ? error.message : String(error)}.`,
      2,
    );
  }
}
