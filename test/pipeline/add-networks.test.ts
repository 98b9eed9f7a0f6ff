import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonText } from "../../src/atlas/json/write-json.ts";
import { addNetworks } from "../../src/pipeline/add-networks.ts";
import { silent } from "../../src/pipeline/effects.ts";
import { networks } from "../../src/pipeline/networks/networks.ts";
import { withMadeUp } from "../support/made-up-methods.ts";
import { buildFrom } from "../support/build.ts";

const reference = (n: number) => `Lee A, 200${n}, NATURE, V${n}, P${n}`;
const paper = (n: number, cites: readonly number[]) =>
  `@article{p${n}, title={Tides of the ${["north", "south", "east", "west"][n]} sea}, author={Lee, Ann},
  affiliation={Inst Town${n}, Oslo, Norway}, 
  year={200${n}}, doi={10.1234/${n}}, cited-references={${cites.map(reference).join("\n")}}}`;
const BIB = [paper(0, [1, 2, 3]), paper(1, [1, 2]), paper(2, [2, 3, 4]), paper(3, [])].join("\n");
const further = networks.flatMap(({ name, standard }) => (standard ? [] : [name]));
const build = (networks: string[]) => buildFrom({ "x.bib": BIB }, { networks });

describe("networks that are added to an atlas", () => {
  it("give the same bytes as if they had been asked for when it was built, in whatever steps", async () => {
    const some = fc.uniqueArray(fc.constantFrom(...further), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(some, some, async (first, then) => {
        const added = await addNetworks(await build(first), then, silent);
        expect(jsonText(added)).toBe(jsonText(await build([...first, ...then])));
      }),
      { numRuns: 25 },
    );
  });

  it("leave those of another program where they are", async () => {
    const atlas = await buildFrom({ "x.bib": BIB }, {}, withMadeUp);
    const added = await addNetworks(atlas, ["coupling"], silent);
    expect(Object.keys(added.networks)).toEqual([
      "people",
      "topics",
      "papers",
      "knowledge",
      "coupling",
      "initials",
    ]);
    const named = {
      ...atlas,
      recipe: { ...atlas.recipe, options: { ...atlas.recipe.options, networks: ["another"] } },
    };
    const both = await addNetworks(named, ["coupling"], silent);
    expect(both.recipe.options.networks).toEqual(["another", "coupling"]);
  });

  it("are told where there is nothing to build them of, once", async () => {
    const atlas = await buildFrom(
      { "x.ris": "TY  - JOUR\nTI  - On tides\nER  - \n" },
      { networks: ["coupling"] },
    );
    const added = await addNetworks(atlas, ["citations"], silent);
    const told = added.notices.filter(({ code }) => code === "network-lacking");
    expect(told).toMatchObject([{ count: 2 }]);
  });

  it("are not added where they are not known", async () => {
    await expect(addNetworks(await build([]), ["nothing"], silent)).rejects.toThrow('no network "nothing"');
  });
});
