import { beforeAll, describe, expect, it } from "vitest";
import { slug } from "../../../src/lib/fold.ts";
import type { Selection } from "../../../src/model/selection.ts";
import type { Corpus } from "../../../src/worker/corpus.ts";
import { fit } from "../../../src/worker/questions/fit.ts";
import { buildFrom } from "../../support/build.ts";
import { corpusOf } from "../../support/corpus.ts";
import { spectra } from "../../support/corpora.ts";

let corpus: Corpus;
beforeAll(async () => {
  corpus = await corpusOf(await buildFrom({ "papers.json": spectra }));
});

const fitted = (selection: Selection, network = "knowledge") => fit(corpus, { network, selection });
const node = (id: string, second: string | null = null): Selection => ({ kind: "node", id, second });

describe("a selection fitted to the corpus", () => {
  it("keeps what is there and lets go of what is not", async () => {
    const ting = node("person:yuan-sen-ting", "person:wei-zhang");
    expect(await fitted(ting)).toEqual(ting);
    expect(await fitted(node("person:nobody"))).toBeNull();
    expect(await fitted(node("person:wei-zhang", "person:nobody"))).toEqual(node("person:wei-zhang"));
    // What is in no table of the network can be chosen, but not beside another.
    expect(await fitted(node("paper:halos-zhang", "person:wei-zhang"), "topics")).toEqual(
      node("paper:halos-zhang"),
    );
    expect(await fitted({ kind: "tie", key: "person:x~person:y" })).toBeNull();
    const { communities } = await corpus.network("knowledge");
    expect(await fitted({ kind: "community", number: 0 })).toEqual({ kind: "community", number: 0 });
    expect(await fitted({ kind: "community", number: communities.length })).toBeNull();
  });

  it("knows what older addresses mean, from when ids were names and titles alone", async () => {
    expect(await fitted(node("paper:halos"))).toMatchObject({ id: "paper:halos-zhang" });
    expect(await fitted(node("paper:halos", "paper:stellar-spectra-with-gpt-4"))).toMatchObject({
      id: "paper:halos-zhang",
      second: "paper:stellar-spectra-with-gpt-4-ciuca",
    });
    for (const { id, label } of corpus.topics)
      expect(await fitted(node(`topic:${slug(label)}`))).toMatchObject({ id });
    for (const key of ["paper:halos~person:wei-zhang", "person:wei-zhang~paper:halos"])
      expect(await fitted({ kind: "tie", key })).toEqual({
        kind: "tie",
        key: "paper:halos-zhang~person:wei-zhang",
      });
    expect(await fitted(node("person:i-ciuca"))).toBeNull();
    expect(await fitted(node("paper:nothing-like-it"))).toBeNull();
  });
});
