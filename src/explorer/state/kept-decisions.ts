import { shortHash } from "../../lib/short-hash.ts";
import { decisions as schema, type Decisions } from "../../model/decision.ts";
import type { Overview } from "../../worker/questions/overview.ts";
import { readPreference, writePreference } from "./preference.ts";

/** The name that decisions about these sources are kept under in this browser. */
function keyOf({ recipe: { sources } }: Pick<Overview, "recipe">): string {
  const hashes = sources.map(({ sha256 }) => sha256).sort();
  return `visible-college-decisions-${hashes[0]?.slice(0, 16) ?? ""}-${shortHash(hashes.join(" "))}`;
}

/** What was decided about these sources in this browser; what the atlas was built with where nothing was. */
export function keptDecisions(overview: Pick<Overview, "recipe">): Decisions {
  try {
    const kept = schema.safeParse(JSON.parse(readPreference(keyOf(overview)) ?? ""));
    if (kept.success) return kept.data;
  } catch {
    // Nothing is kept, or something that is none.
  }
  return overview.recipe.decisions;
}

export function keepDecisions(overview: Pick<Overview, "recipe">, decisions: Decisions): void {
  writePreference(keyOf(overview), JSON.stringify(decisions));
}
