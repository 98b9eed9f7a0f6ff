import { beforeAll, describe, expect, it } from "vitest";
import type { Atlas } from "../../../src/atlas/atlas.ts";
import { viewNetwork } from "../../../src/atlas/network-view.ts";
import { formats } from "../../../src/export/formats.ts";
import { wholeNetwork } from "../../../src/export/request.ts";
import { draw } from "../../../src/worker/questions/draw.ts";
import { save } from "../../../src/worker/questions/save.ts";
import type { Corpus } from "../../../src/worker/corpus.ts";
import { buildFrom } from "../../support/build.ts";
import { choiceOf } from "../../support/choice.ts";
import { corpusOf } from "../../support/corpus.ts";
import { hiddenOwner } from "../../support/corpora.ts";

let atlas: Atlas;
let corpus: Corpus;
beforeAll(async () => {
  atlas = await buildFrom({ "papers.json": hiddenOwner });
  corpus = await corpusOf(atlas);
});

describe.each(formats.map(({ name }) => name))("a network saved as %s", (name) => {
  const format = formats.find((one) => one.name === name) ?? formats[0];
  const choice = choiceOf({ maxNodes: 2, maxTies: 1, colour: "first-year" });

  it("is all of it, byte for byte as the command line writes it, whatever is drawn", async () => {
    const file = await save(corpus, { format: name, choice, drawn: false });
    const wanted = [...format.write(wholeNetwork(atlas, viewNetwork(atlas, "people")), {})].join("");
    expect([await file.text(), file.type]).toEqual([wanted, format.mediaType]);
  });

  it("is only what is drawn, where that is wanted, and says so", async () => {
    const text = await (await save(corpus, { format: name, choice, drawn: true })).text();
    const { nodes, ties, reasons } = await draw(corpus, choice);
    const { nodes: all, ties: allTies } = viewNetwork(atlas, "people");
    expect([nodes.id.length, ties.index.length]).toEqual([2, 1]);
    for (const { id } of all) expect(text.includes(`"${id}"`)).toBe(nodes.id.includes(id));
    for (const { key, index } of allTies) expect(text.includes(`"${key}"`)).toBe(ties.index.includes(index));
    for (const reason of reasons) expect(text).toContain(reason);
  });
});
