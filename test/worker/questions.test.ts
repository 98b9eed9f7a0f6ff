import { beforeAll, describe, expect, it } from "vitest";
import { searches } from "../../src/analysis/main-path.ts";
import { memoryFile } from "../../src/atlas/memory-file.ts";
import { drawingOf } from "../../src/explorer/state/drawing.ts";
import { defaultView, fromParameters } from "../../src/explorer/state/view.ts";
import { formats } from "../../src/export/formats.ts";
import type { Selection } from "../../src/model/selection.ts";
import { buffersIn } from "../../src/worker/buffers-in.ts";
import { createCorpus, type Corpus } from "../../src/worker/corpus.ts";
import { overviewOf } from "../../src/worker/questions/overview.ts";
import { questions, type Asked, type QuestionName } from "../../src/worker/questions.ts";
import { buildFrom } from "../support/build.ts";
import { columnsIn } from "../support/columns.ts";
import { corpusOf } from "../support/corpus.ts";
import { spectra } from "../support/corpora.ts";
import { withMadeUp } from "../support/made-up-methods.ts";

let corpus: Corpus;
let asked: { [Q in QuestionName]: Asked<Q>[] };
beforeAll(async () => {
  corpus = await corpusOf(await buildFrom({ "papers.json": spectra }, {}, withMadeUp));
  asked = await everythingAsked();
});

/** What the page asks, of every network and every kind of selection. */
async function everythingAsked(): Promise<typeof asked> {
  const addresses = ["", "?years=2021-2023&papers=2&nodes=5&ties=3&inferred=off&basis=topics&colour=core"];
  const views = corpus.networkNames.flatMap((network) =>
    addresses.map((address) => ({ ...fromParameters(address), network })),
  );
  const region = { left: -1.5, bottom: -20, right: 80, top: 20 };
  const drawings = views.flatMap((view) => [drawingOf(view, "light", null), drawingOf(view, "dark", region)]);
  const selections: { network: string; selection: Selection }[] = [];
  for (const network of corpus.networkNames) {
    const { nodes, ties } = await corpus.network(network);
    const [first, second] = nodes;
    const of = (selection: Selection) => selections.push({ network, selection });
    of({ kind: "node", id: first?.id ?? "", second: null });
    of({ kind: "node", id: first?.id ?? "", second: second?.id ?? null });
    of({ kind: "tie", key: ties[0]?.key ?? "" });
    of({ kind: "community", number: 0 });
    of({ kind: "node", id: "person:nobody", second: null });
  }
  const chosen = selections.map(({ network, selection }) => {
    const { years, inferred, basis } = defaultView;
    return { network, years, inferred, basis, selection };
  });
  const lifts = selections.map(({ network, selection }) => ({
    ...drawingOf({ ...defaultView, network }, "light", null),
    selection,
  }));
  return {
    draw: drawings,
    lift: lifts,
    details: chosen,
    papers: [
      { papers: null, sort: true, from: 0, count: 8 },
      { papers: [2, 0], sort: false, from: 1, count: 8 },
    ],
    sentences: corpus.topics.map(({ id, papers }) => ({ topic: id, papers })),
    account: [{ source: 0 }],
    notice: corpus.facts.notices.map(({ code }) => ({ code })),
    find: [{ text: "ciuca" }, { text: "" }],
    mainPath: searches.flatMap((search) => corpus.networkNames.map((network) => ({ network, search }))),
    methods: [{ networks: ["people"] }, { networks: [] }],
    within: corpus.networkNames.map((network) => ({ network, number: 0 })),
    figures: corpus.networkNames.map((network) => ({ network })),
    furtherRanks: selections.flatMap(({ network, selection }) =>
      selection.kind === "node" ? [{ network, id: selection.id }] : [],
    ),
    grouped: corpus.networkNames.map((network) => ({ network })),
    chance: corpus.networkNames.map((network) => ({ network })),
    sweep: corpus.networkNames.map((network) => ({ network })),
    furtherNetworks: [{ shown: ["people"] }, { shown: [] }],
    rank: [{ network: "people", measure: "strength", count: 60 }],
    standouts: corpus.networkNames.map((network) => ({ network })),
    table: [{ network: "papers", sort: { column: "first", rising: false }, filter: "e", from: 0, count: 50 }],
    fit: selections,
    where: [{ id: "person:wei-zhang", network: "topics" }],
    ranges: [{ count: 10 }],
    review: [{ from: 0, count: 50 }],
    joinable: [{ least: 20 }],
    between: [
      { ids: ["person:ioana-ciuca", "person:wei-zhang"] },
      { ids: ["paper:nothing", "person:wei-zhang"] },
    ],
    split: [{ person: "person:wei-zhang", papers: [0] }],
    topicForms: corpus.topics.map(({ id }) => ({ topic: id })),
    splitTopic: [{ topic: corpus.topics[0]!.id, forms: [], papers: [0] }],
    effect: [
      { people: ["person:ioana-ciuca", "person:wei-zhang"], parting: [] },
      { people: ["person:wei-zhang"], parting: [0] },
    ],
    save: formats.flatMap(({ name }) =>
      drawings.slice(0, 4).flatMap((choice) => [
        { format: name, choice, drawn: true },
        { format: name, choice, drawn: false },
      ]),
    ),
  };
}

const names = Object.keys(questions) as QuestionName[]; // safe: they are its keys

async function answersOf(name: QuestionName): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const one of asked[name]) {
    const { asked: schema, answer } = questions[name];
    // safe: what is asked was just parsed by the schema of this very question
    answers.push(await answer(corpus, schema.parse(structuredClone(one)) as never));
  }
  return answers;
}

describe.each(names)("the question %s", (name) => {
  it("takes what the page asks, and nothing else", () => {
    const { asked: schema } = questions[name];
    expect(asked[name].length).toBeGreaterThan(0);
    for (const one of asked[name]) expect(schema.parse(structuredClone(one))).toEqual(one);
    for (const wrong of [undefined, null, 7, {}, []]) expect(schema.safeParse(wrong).success).toBe(false);
  });

  it("is answered with what comes whole from thread to thread, and again just the same", async () => {
    const answers = await answersOf(name);
    for (const answer of answers) {
      const buffers = buffersIn(answer);
      expect(new Set(buffers)).toEqual(new Set(columnsIn(answer).map(({ buffer }) => buffer)));
      if (!(answer instanceof Blob)) expect(structuredClone(answer)).toEqual(answer);
    }
    const given = answers.map((answer) => structuredClone(answer, { transfer: buffersIn(answer) }));
    const again = await answersOf(name);
    for (const [n, answer] of again.entries()) {
      const before = given[n];
      if (answer instanceof Blob && before instanceof Blob)
        expect(await answer.text()).toBe(await before.text());
      else expect(answer).toEqual(before);
    }
  });
});

describe("the overview", () => {
  it("comes whole from thread to thread, and holds no table", () => {
    const overview = overviewOf(corpus);
    expect(structuredClone(overview)).toEqual(overview);
    expect(columnsIn(overview)).toEqual([]);
    expect(Object.keys(overview).toSorted()).toEqual([
      "dates",
      "formats",
      "layouts",
      "networks",
      "notices",
      "owner",
      "recipe",
      "sizes",
      "sources",
    ]);
    expect(overview.notices.every((notice) => !("items" in notice))).toBe(true);
  });

  it("tells of the networks in the order in which they are shown, with their communities of more than one", async () => {
    const { networks, owner, sizes, dates } = overviewOf(corpus);
    expect(networks.map(({ name }) => name)).toEqual(corpus.networkNames);
    for (const { name, communities, summary, sizings, colourings } of networks) {
      const view = await corpus.network(name);
      expect(summary).toEqual(view.summary);
      expect(communities).toEqual(
        view.communities
          .filter(({ size }) => size > 1)
          .map(({ number, name: called, size }) => ({
            number,
            name: called,
            size,
          })),
      );
      expect([sizings[0]?.name, colourings[0]?.name]).toEqual(["papers", "community"]);
    }
    expect(owner?.id).toBe("person:yuan-sen-ting");
    expect(sizes).toEqual({ papers: 4, people: 3, topics: corpus.topics.length });
    expect(dates).toMatchObject({ first: 2021, last: 2025, undated: 1 });
  });

  it("offers for each network the measures that it has", async () => {
    const atlas = structuredClone(await corpus.file.whole());
    delete atlas.networks["people"]?.nodes.measures["betweenness"];
    for (const of of [await createCorpus(memoryFile(atlas)), await corpusOf(atlas)]) {
      const { networks } = overviewOf(of);
      const offering = (list: "sizings" | "colourings") =>
        networks.filter((network) => network[list].some(({ name }) => name === "betweenness"));
      const others = corpus.networkNames.filter((name) => name !== "people");
      expect(offering("sizings").map(({ name }) => name)).toEqual(others);
      expect(offering("colourings").map(({ name }) => name)).toEqual(others);
    }
  });
});
