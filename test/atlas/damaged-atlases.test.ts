import { expect, it } from "vitest";
import { writeAtlas } from "../../src/atlas/write-atlas.ts";
import { createRandom } from "../../src/lib/random.ts";
import { brokenPromise } from "../support/atlas-promises.ts";
import { buildFrom, papersFile } from "../support/build.ts";
import { damageAtlas } from "../support/damage-atlas.ts";
import { joinBytes } from "../support/join-bytes.ts";

const TIMES = 500;

it(`gives an atlas or one sentence for each of ${TIMES} damaged ones, soon`, async () => {
  const papers = papersFile([
    ["Deep learning for galaxy spectra", "Ann Lee", "Bo Chen"],
    ["Galaxy spectra and deep learning again", "Ann Lee", "Cy Day", "…"],
    ["A paper alone", "Ann Lee"],
  ]);
  const bytes = joinBytes(await writeAtlas(await buildFrom({ "papers.json": papers })));
  const random = createRandom(20261129);
  expect(await brokenPromise(bytes)).toBeNull();
  for (let run = 0; run < TIMES; run++) {
    const { what, bytes: damaged } = damageAtlas(bytes, random);
    expect([run, what, await brokenPromise(damaged)]).toEqual([run, what, null]);
  }
});
