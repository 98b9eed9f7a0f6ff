import type { SourceAccount } from "../model/account.ts";
import type { Decisions } from "../model/decision.ts";
import type { Options } from "../model/options.ts";
import type { Paper } from "../model/paper.ts";
import type { Recipe } from "../model/recipe.ts";
import { VERSION } from "../model/version.ts";

/** Writes down what a run was made from. There is no clock in it: its date is that of the data. */
export function writeRecipe(
  read: { papers: readonly Paper[]; accounts: readonly SourceAccount[] },
  options: Options,
  decisions: Decisions,
  places: Recipe["places"],
): Recipe {
  const latest = read.papers.reduce((last, { date }) => (date?.iso && date.iso > last ? date.iso : last), "");
  return {
    tool: "visible-college",
    version: VERSION,
    date: options.asOf ?? latest,
    sources: read.accounts.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
    ...(places && { places }),
    options,
    decisions,
  };
}
