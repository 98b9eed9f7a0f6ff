import { beforeAll, describe, expect, it } from "vitest";
import { fitNames } from "../../../src/explorer/state/fit-names.ts";
import { defaultView } from "../../../src/explorer/state/view.ts";
import { overviewOf, type Overview } from "../../../src/worker/questions/overview.ts";
import { buildFrom } from "../../support/build.ts";
import { corpusOf } from "../../support/corpus.ts";
import { spectra } from "../../support/corpora.ts";

let overview: Overview;
beforeAll(async () => {
  overview = overviewOf(await corpusOf(await buildFrom({ "papers.json": spectra })));
});

describe("a view with the names that a corpus has", () => {
  it.each(["everything", "constructor", "__proto__"])("does not know the network %s", (network) => {
    expect(fitNames({ ...defaultView, network }, overview)).toEqual(defaultView);
  });

  it("keeps what is there and lets go of what is not", () => {
    expect(fitNames({ ...defaultView, size: "huge", colour: "toString" }, overview)).toEqual(defaultView);
    const measured = { ...defaultView, network: "topics", size: "betweenness", colour: "core" };
    expect(fitNames(measured, overview)).toEqual(measured);
    expect(fitNames({ ...defaultView, size: "core" }, overview).size).toBe("papers");
  });

  it("has its own layout where another cannot draw the network, or is not known", () => {
    const layoutOf = (layout: string, of: Overview = overview) =>
      fitNames({ ...defaultView, layout }, of).layout;
    expect(["circle", "forces", "spiral"].map((layout) => layoutOf(layout))).toEqual(["circle", null, null]);
    const large = overview.networks.map((one) => ({
      ...one,
      layouts: one.layouts.map((known) => ({ ...known, lacking: "it is too large" })),
    }));
    expect(layoutOf("circle", { ...overview, networks: large })).toBeNull();
  });

  it("has no network to show where the corpus has none", () => {
    expect(fitNames(defaultView, { ...overview, networks: [] })).toEqual(defaultView);
  });
});
