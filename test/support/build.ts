import { noDecisions, type Decisions } from "../../src/model/decision.ts";
import { sourceOfText } from "../../src/pipeline/source.ts";
import { silent } from "../../src/pipeline/effects.ts";
import { options as schema, type Options } from "../../src/model/options.ts";
import { allMethods, type Methods } from "../../src/pipeline/methods.ts";
import { noOlderDrawing } from "../../src/pipeline/older-drawing.ts";
import { run } from "../../src/pipeline/run.ts";
import type { Atlas } from "../../src/atlas/atlas.ts";

/** Builds an atlas from texts, named as given. */
export function buildFrom(
  texts: Record<string, string>,
  options: Partial<Options> = {},
  methods: Methods = allMethods,
  decisions: Decisions = noDecisions,
): Promise<Atlas> {
  const sources = Object.entries(texts).map(([name, text]) => sourceOfText(name, text));
  return run(sources, schema.parse(options), decisions, noOlderDrawing, silent, methods);
}

/** Papers in our own format: titles with bylines; a byline that ends in "…" is cut. */
export function papersFile(papers: [title: string, ...names: string[]][], page = false): string {
  return JSON.stringify({
    kind: "visible-college/papers",
    version: 1,
    page: page ? { claims: [], takenYear: null, takenYearInferred: false, takenYearEvidence: "" } : null,
    papers: papers.map(([title, ...names]) => ({
      title,
      byline: {
        names: names.filter((name) => name !== "…").map((written) => ({ written })),
        complete: !names.includes("…"),
      },
    })),
  });
}
