import { z } from "zod";
import { shortHash } from "../../lib/short-hash.ts";
import { joinDecisions, noDecisions, type Decisions } from "../../model/decision.ts";
import { parseDecisions } from "../../model/decision-file.ts";
import type { Overview } from "../../worker/questions/overview.ts";
import { readPreference, writePreference } from "./preference.ts";

type Recipe = Pick<Overview, "recipe">;

const list = z.object({ madeOn: z.array(z.string()), made: z.array(z.unknown()) });
const stored = z.object({ began: list, decisions: list });

/** What was decided about some sources in this browser, beginning with what their atlas had been built with. */
interface Kept {
  began: Decisions;
  decisions: Decisions;
}

/** The name that decisions about these sources are kept under in this browser. */
function keyOf({ recipe: { sources } }: Recipe): string {
  const hashes = sources.map(({ sha256 }) => sha256).sort();
  return `visible-college-decisions-${hashes[0]?.slice(0, 16) ?? ""}-${shortHash(hashes.join(" "))}`;
}

/**
 * What is decided about the sources of an atlas that is opened: what was decided in this browser, or what the atlas was built with.
 * Where both are there and the atlas was built with something else than last time, all of it.
 */
export function keptDecisions(opened: Recipe): Decisions {
  const built = opened.recipe.decisions;
  const here = readKept(opened);
  if (!here) return built;
  return JSON.stringify(here.began) === JSON.stringify(built)
    ? here.decisions
    : joinDecisions([built, here.decisions]);
}

/** What is decided about the sources of an atlas that is opened, and what of it is kept as it is. */
export function whatIsKept(opened: Recipe): { decisions: Decisions; kept: Decisions } {
  return { decisions: keptDecisions(opened), kept: storedDecisions(opened) ?? noDecisions };
}

/** What this browser keeps now of what was decided about the sources of an atlas, by this tab or another; null where it keeps nothing. */
export const storedDecisions = (opened: Recipe): Decisions | null => readKept(opened)?.decisions ?? null;

/** Whether what this browser keeps under a name is about the sources of an atlas. */
export const isKeptUnder = (name: string | null, opened: Recipe) => name === keyOf(opened);

/** Keeps what is decided, and tells whether it can be; `began` is what the atlas that was opened had been built with. */
export function keepDecisions(opened: Recipe, began: Decisions, decided: Decisions): boolean {
  return writePreference(keyOf(opened), JSON.stringify({ began, decisions: decided } satisfies Kept));
}

/** What is kept; decisions that this version does not know are left aside one by one. */
function readKept(opened: Recipe): Kept | null {
  const text = readPreference(keyOf(opened));
  if (text === null) return null;
  try {
    const { began, decisions } = stored.parse(JSON.parse(text));
    const parsed = ({ madeOn, made }: z.infer<typeof list>) =>
      parseDecisions({ madeOn, decisions: made }).decisions;
    return { began: parsed(began), decisions: parsed(decisions) };
  } catch {
    return null; // something else than decisions
  }
}
