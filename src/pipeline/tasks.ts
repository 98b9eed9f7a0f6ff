import { chanceRun } from "../analysis/communities/chance.ts";
import { communityRun } from "../analysis/communities/find-communities.ts";
import { arrangePieces } from "../analysis/layouts/forces/arrange.ts";
import { distanceSums } from "../analysis/measures/distances.ts";
import { clubByChance } from "../analysis/network-figures.ts";
import { pathSums } from "../analysis/measures/path-sums.ts";
import { packTable } from "../atlas/tables/table.ts";
import type { Task, Work } from "../lib/in-parallel.ts";
import { identifyPeople } from "./identity/identify.ts";
import { learnNames } from "./topics/names/learn-names.ts";
import { readTexts } from "./topics/read-texts.ts";
import { countCases } from "./topics/word-case.ts";

/** Every task that another thread may be asked to do. */
const tasks = [
  identifyPeople,
  countCases,
  learnNames,
  readTexts,
  communityRun,
  chanceRun,
  clubByChance,
  pathSums,
  distanceSums,
  arrangePieces,
  packTable,
];

/**
 * Makes a task ready in this thread.
 * @throws Error when the list does not have it.
 */
export async function prepareTask(name: string, common: unknown): Promise<Work<unknown, unknown>> {
  const found: { name: string } | undefined = tasks.find((task) => task.name === name);
  if (!found) throw new Error(`prepareTask: "${name}" is not in the list of tasks`);
  const task = found as Task<unknown, unknown, unknown>; // safe: what comes under this name was told to this very task
  return task.prepare(common);
}
