import { once } from "../lib/once.ts";
import type { DecisionAbout } from "../model/decision.ts";
import type { Paper } from "../model/paper.ts";
import { findOrganisations } from "./organisations/find-organisations.ts";
import { findCitedWorks } from "./references/find-cited-works.ts";

/** What papers cite, and where they were written: found once, when a network first asks for it. */
export function readWhenAsked(papers: readonly Paper[], ofOrganisations: DecisionAbout<"organisation">[]) {
  return {
    citedWorks: once(() => findCitedWorks(papers)),
    affiliated: once(() => findOrganisations(papers, ofOrganisations)),
  };
}
