import type { Organisation } from "../../model/organisation.ts";
import type { Corpus } from "../corpus.ts";

/** The kind of nodes that organisations are. */
export const ORGANISATION = "organisation";

/** The organisation of an id, with the ways in which it is written; undefined where there is none. */
export async function organisationOf(corpus: Corpus, id: string): Promise<Organisation | undefined> {
  return (await corpus.organisations()).find((one) => one.id === id);
}
