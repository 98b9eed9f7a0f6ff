import { citations } from "./citations.ts";
import { citedAuthors } from "./cited-authors.ts";
import { citedVenues } from "./cited-venues.ts";
import { cocitation } from "./cocitation.ts";
import { coupling } from "./coupling.ts";
import { keywords } from "./keywords.ts";
import { knowledge } from "./knowledge.ts";
import type { Network } from "./network.ts";
import { countries } from "./countries.ts";
import { organisations } from "./organisations.ts";
import { papers } from "./papers.ts";
import { people } from "./people.ts";
import { topics } from "./topics.ts";

/** Every network, in the order in which it is shown. */
export const networks: readonly Network[] = [
  people,
  topics,
  papers,
  knowledge,
  keywords,
  organisations,
  countries,
  citations,
  coupling,
  cocitation,
  citedAuthors,
  citedVenues,
];
