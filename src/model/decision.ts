import { z } from "zod";

/**
 * What a user said about the data: these mentions are one person, this topic is noise. No kind of decision can be made
 * yet, so a list of them is empty; it is part of a run and of its recipe all the same.
 */
export const decision = z.never();
export type Decision = z.infer<typeof decision>;

export const noDecisions: readonly Decision[] = [];
