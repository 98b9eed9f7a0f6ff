import { knowledge } from "./knowledge.ts";
import type { Network } from "./network.ts";
import { papers } from "./papers.ts";
import { people } from "./people.ts";
import { topics } from "./topics.ts";

/** Every network, in the order in which the header shows them. */
export const networks: readonly Network[] = [people, topics, papers, knowledge];
