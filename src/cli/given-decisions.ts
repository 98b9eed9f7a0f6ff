import { textOfBytes } from "../lib/text-of-bytes.ts";
import { joinDecisions, type Decisions } from "../model/decision.ts";
import { listed, readDecisions, type Listed } from "../model/decision-file.ts";
import { Failure } from "./failure.ts";
import { asAtlas, findInputs, STANDARD_INPUT, toSource, type GivenAtlas, type Input } from "./inputs.ts";
import { say } from "./say.ts";

/** How a file of decisions is named on the command line: a path, or what its names are and the path. */
const GIVEN = new RegExp(`^(${Object.keys(listed).join("|")})=(.*)$`, "s");

/**
 * The decisions of all files given, as one list: files of decisions, atlases (those that they were built with), and lists of two
 * columns as `people=names.csv`; `beside` is what else is read. What is not understood in them is told, and the rest holds.
 */
export async function givenDecisions(
  given: readonly string[] | undefined,
  options: { quiet?: boolean; beside?: readonly string[] },
): Promise<Decisions> {
  const lists: Decisions[] = [];
  if (
    options.beside?.includes(STANDARD_INPUT) &&
    given?.some((one) => one === STANDARD_INPUT || one.endsWith(`=${STANDARD_INPUT}`))
  )
    throw new Failure("Standard input (-) can be read only once: it is either papers or decisions.", 2);
  for (const one of given ?? []) {
    const [, of, named] = GIVEN.exec(one) ?? [];
    const path = named ?? one;
    if (path === "") throw new Failure(`--decisions ${one || '""'} names no file.`, 2);
    const [input, another] = await findInputs([path]);
    if (!input) continue;
    if (another) throw new Failure(`${path} holds several files: name one of them.`, 2);
    const atlas = of ? null : await asAtlas([input]);
    lists.push(atlas ? decisionsOf(atlas) : await decisionsIn(input, of as Listed | undefined, options)); // safe: one of the words of the pattern
  }
  return joinDecisions(lists);
}

/** The decisions that an atlas was built with, made on its sources if nothing else is said. */
function decisionsOf({ atlas: { facts } }: GivenAtlas): Decisions {
  const { decisions, sources } = facts.recipe;
  return decisions.madeOn.length > 0
    ? decisions
    : { ...decisions, madeOn: sources.map(({ sha256 }) => sha256) };
}

async function decisionsIn(
  input: Input,
  of: Listed | undefined,
  options: { quiet?: boolean },
): Promise<Decisions> {
  const chunks: Uint8Array[] = [];
  for await (const bytes of toSource(input).open()) chunks.push(bytes);
  const read = (() => {
    try {
      return readDecisions(textOfBytes(Buffer.concat(chunks)), of);
    } catch (error) {
      throw new Failure(
        `${input.name} cannot be used: ${error instanceof Error ? error.message : String(error)}.`,
        2,
      );
    }
  })();
  const [first] = read.rejected;
  if (first !== undefined && read.decisions.made.length === 0)
    throw new Failure(`${input.name} cannot be used: nothing in it is understood; ${first}.`, 2);
  for (const reason of read.rejected) say(`${input.name}: ${reason}: left aside.`, options);
  return read.decisions;
}
