import { describe, expect, it } from "vitest";
import { buildFrom } from "../../support/build.ts";

const file = (...bylines: [written: string, orcid?: string][][]) =>
  JSON.stringify({
    kind: "visible-college/papers",
    version: 1,
    papers: bylines.map((names, n) => ({
      title: `Paper ${n} about something of its own`,
      byline: {
        complete: true,
        names: names.map(([written, orcid]) => ({ written, ...(orcid ? { orcid } : {}) })),
      },
    })),
  });

const A = "0000-0001-0000-0001";
const B = "0000-0001-0000-0002";

describe("ORCIDs", () => {
  it("tell people of one name apart", async () => {
    const { people } = await buildFrom({
      "a.json": file([["Wei Wang", A]], [["Wei Wang", B]], [["Wei Wang", A]]),
    });
    expect(people.map((person) => person.papers)).toEqual([[0, 2], [1]]);
  });

  it("join writings that nothing else joins, with the reason", async () => {
    const { people } = await buildFrom({ "a.json": file([["Maria Skłodowska", A]], [["Marie Curie", A]]) });
    expect(people).toHaveLength(1);
    expect(people[0]?.variants.map((variant) => variant.reason)).toContain(`the same ORCID ${A}`);
  });

  it("keep initials apart from the only full name that fits when they differ", async () => {
    const names = file([["Jane Doe", A], ["Richard Roe"]], [["J. Doe", B], ["Richard Roe"]]);
    expect((await buildFrom({ "a.json": names })).people).toHaveLength(3);
  });
});

describe("co-authors as evidence", () => {
  it("count where another file abbreviates them too", async () => {
    const names = file(
      [["Doe, Jane"], ["Roe, Richard"], ["Poe, Edgar"]],
      [["Doe, J."], ["Roe, R."], ["Poe, E."]],
    );
    const { people } = await buildFrom({ "a.json": names });
    expect(people.map((person) => person.name)).toEqual(["Edgar Poe", "Jane Doe", "Richard Roe"]);
  });
});
