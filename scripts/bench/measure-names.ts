import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { createRandom } from "../../src/lib/random.ts";
import { resolveNames } from "../../src/pipeline/identity/resolve-names.ts";
import type { SignedPaper } from "../../src/pipeline/identity/signed-paper.ts";
import { growthExponent } from "./measure-run.ts";

/** What telling people apart takes. */
export interface NameFigures {
  mentions: number;
  pairs: number;
  people: number;
  seconds: number;
}

const line = z.object({ authors: z.array(z.string()) });

/**
 * Measures how long it takes to tell people apart in made-up bylines, and how that grows: given and family names of a real listing
 * put together anew, three people a paper, three in ten of their mentions abbreviated, so that frequent families are as crowded as real ones.
 *
 * @param like a listing as JSON lines, gzipped.
 */
export function measureNames(
  like: string,
  sizes: readonly number[],
): { runs: NameFigures[]; exponent: number } {
  const names = gunzipSync(readFileSync(like))
    .toString("utf8")
    .split("\n")
    .filter(Boolean)
    .flatMap((text) => line.parse(JSON.parse(text)).authors.map((name) => name.split(" ")))
    .filter(({ length }) => length > 1);
  const runs = sizes.map((papers) => {
    const signed = madeUpBylines(names, papers);
    const started = performance.now();
    const { judged, person } = resolveNames(signed);
    const figures = {
      mentions: signed.reduce((sum, { byline }) => sum + byline.names.length, 0),
      pairs: judged.length,
      people: new Set(person).size,
      seconds: (performance.now() - started) / 1000,
    };
    console.log(
      `\n${figures.mentions} mentions: ${figures.seconds.toFixed(1)} s; ${figures.pairs} pairs, ${figures.people} people`,
    );
    return figures;
  });
  const exponent = growthExponent(
    runs.map(({ mentions }) => mentions),
    runs.map(({ seconds }) => seconds),
  );
  console.log(`Time grows with mentions to the power of ${exponent.toFixed(2)}.`);
  return { runs, exponent };
}

function madeUpBylines(names: readonly (readonly string[])[], papers: number): SignedPaper[] {
  const random = createRandom(1);
  const below = (count: number) => Math.floor(random() * count);
  const pick = () => names[below(names.length)] ?? [];
  const people = Array.from(
    { length: papers * 3 },
    () => [pick().slice(0, -1).join(" "), pick().at(-1) ?? ""] as const,
  );
  return Array.from({ length: papers }, (_, index) => {
    const circle = below(people.length);
    const byline = Array.from({ length: 1 + below(15) }, () => {
      const [given = "", family = ""] = people[(circle + below(40)) % people.length] ?? [];
      return { written: random() < 0.3 ? `${given[0] ?? ""}. ${family}` : `${given} ${family}` };
    });
    return {
      title: `On ${pick().join(" ")} and ${pick().join(" ")}`,
      byline: { names: byline, complete: true },
      date: null,
      venue: null,
      origin: { source: 0, line: null, index },
      joined: [],
    };
  });
}
