import { z } from "zod";
import { shortHash } from "../../lib/short-hash.ts";
import { decisions, joinDecisions, type Decisions } from "../../model/decision.ts";
import type { Overview } from "../../worker/questions/overview.ts";
import { readPreference, writePreference } from "./preference.ts";

type Recipe = Pick<Overview, "recipe">;

/** What was decided about some sources in this browser, beginning with what their atlas had been built with. */
const kept = z.object({ began: decisions, decisions });

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

/** Keeps what is decided; `began` is what the atlas that was opened had been built with. */
export function keepDecisions(opened: Recipe, began: Decisions, decided: Decisions): void {
  writePreference(
    keyOf(opened),
    JSON.stringify({ began, decisions: decided } satisfies z.infer<typeof kept>),
  );
}

function readKept(opened: Recipe): z.infer<typeof kept> | null {
  const text = readPreference(keyOf(opened));
  if (text === null) return null;
  try {
    return kept.parse(JSON.parse(text));
  } catch {
    return null; // something else than decisions
  }
}
