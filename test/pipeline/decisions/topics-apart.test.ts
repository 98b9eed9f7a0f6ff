import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Atlas } from "../../../src/atlas/atlas.ts";
import { decisions, mentionsIn, type DecisionAbout, type Mentions } from "../../../src/model/decision.ts";
import { decisionWords } from "../../../src/model/decision-words.ts";
import { allMethods } from "../../../src/pipeline/methods.ts";
import { jsonText } from "../../../src/atlas/json/write-json.ts";
import { buildFrom } from "../../support/build.ts";

const topic = ({ topics }: Atlas, label: string) =>
  topics.find((one) => one.label.toLowerCase() === label.toLowerCase());
const toldIn = ({ notices }: Atlas, code: string) =>
  notices.find((notice) => notice.code === code)?.items.map(({ text }) => text) ?? [];

const NAMES = `
@article{a, title={Large language models and dust}, author={Lee, Ann}, year=2019, doi={10.1234/a},
  abstract={Large language models (LLMs) are bright. We ask LLMs about the light curves of TESS.}}
@article{b, title={Rates of LLMs}, author={Dow, Cy}, year=2020, doi={10.1234/b},
  abstract={The rates of large language models (LLMs) in clusters. Planets of TESS resolve them.}}
@article{c, title={Dust around large language models}, author={Ray, Bo}, year=2021, doi={10.1234/c},
  abstract={Large language models in dusty galaxies, with photometry of TESS.}}
`;
const buildNames = (...made: unknown[]): Promise<Atlas> =>
  buildFrom({ "x.bib": NAMES }, {}, allMethods, decisions.parse({ made }));
const formsAndPapers = ({ topics }: Atlas, form: RegExp) =>
  topics
    .filter(({ forms }) => forms.some((one) => form.test(one)))
    .map(({ forms, papers }) => ({ forms: forms.map((one) => one.toLowerCase()).sort(), papers }));
const onPaper = (paper: string) => ({ name: "TESS", papers: [paper] });

describe("topics that are apart", () => {
  it("are split by the way in which they are written, each with its places", async () => {
    const before = formsAndPapers(await buildNames(), /llm|large language/i);
    expect(before).toEqual([{ forms: ["large language models", "llms"], papers: [0, 1, 2] }]);
    const apart = { about: "topic", decide: "apart", of: ["LLM", "large language model"] };
    const atlas = await buildNames(apart);
    expect(formsAndPapers(atlas, /llm|large language/i)).toEqual(
      expect.arrayContaining([
        { forms: ["large language models"], papers: [0, 1, 2] },
        { forms: ["llms"], papers: [0, 1] },
      ]),
    );
    expect(toldIn(atlas, "decision-followed")).toEqual([
      '"LLM" and "large language model" are never one topic.',
    ]);
    const texts = atlas.topics.flatMap(({ label, occurrences }) =>
      /^llm/i.test(label) ? occurrences.map(({ field, paper }) => `${paper} ${field}`) : [],
    );
    expect(texts).toEqual(["0 abstract", "0 abstract", "1 title", "1 abstract"]);
  });

  it("are split by papers, and the name alone means those on the others", async () => {
    const atlas = await buildNames(
      { about: "topic", decide: "apart", of: [onPaper("10.1234/a"), "TESS"] },
      { about: "topic", decide: "rename", of: onPaper("10.1234/a"), as: "TESS toolkit" },
      { about: "topic", decide: "rename", of: "TESS", as: "TESS simulations" },
    );
    expect(topic(atlas, "TESS toolkit")?.papers).toEqual([0]);
    expect(topic(atlas, "TESS simulations")?.papers).toEqual([1, 2]);
    expect(topic(atlas, "TESS")).toBeUndefined();
    expect(toldIn(atlas, "decision-followed")).toHaveLength(3);
  });

  it("are noise on some papers, and keyphrases on the others", async () => {
    const atlas = await buildNames({ about: "topic", decide: "noise", of: [onPaper("10.1234/a")] });
    expect(formsAndPapers(atlas, /^tess/i)).toEqual([{ forms: ["tess"], papers: [1, 2] }]);
  });

  it("are one on each side, and what is said of several forms holds for all of them", async () => {
    const atlas = await buildNames({
      about: "topic",
      decide: "apart",
      of: ["large language models", ["LLMs", onPaper("10.1234/b")]],
    });
    expect(formsAndPapers(atlas, /tess|llm/i)).toEqual(
      expect.arrayContaining([{ forms: ["llms", "tess"], papers: [0, 1] }]),
    );
  });

  it("have ids that do not depend on which decision came first, and that stay when they are renamed", async () => {
    const apart = { about: "topic", decide: "apart", of: [onPaper("10.1234/a"), "TESS"] };
    const ids = ({ topics }: Atlas) => topics.map(({ id }) => id).sort();
    const renamed = await buildNames(apart, {
      about: "topic",
      decide: "rename",
      of: onPaper("10.1234/a"),
      as: "Another",
    });
    expect(ids(renamed)).toEqual(ids(await buildNames(apart)));
  });

  it("are told where they are said to be one, too, where the words are the same, and where a paper has none of it", async () => {
    const contradicting = await buildNames(
      { about: "topic", decide: "apart", of: ["LLMs", "large language models"] },
      { about: "topic", decide: "same", of: ["LLMs", "large language models"] },
    );
    expect(toldIn(contradicting, "decision-contradicts")).toHaveLength(2);
    expect(formsAndPapers(contradicting, /llm|large language/i)).toHaveLength(1);
    const itself = await buildNames({
      about: "topic",
      decide: "apart",
      of: ["large language model", "Large language models"],
    });
    expect(toldIn(itself, "decision-contradicts")).toEqual([
      expect.stringContaining("name the papers of what is to be told apart"),
    ]);
    const missing = await buildNames(
      { about: "topic", decide: "noise", of: [{ name: "LLMs", papers: ["10.1234/c"] }] },
      { about: "topic", decide: "noise", of: [onPaper("10.1234/z")] },
    );
    expect(toldIn(missing, "decision-void")).toEqual([
      expect.stringContaining('none of these papers has the topic "LLMs"'),
      expect.stringContaining("there is no 10.1234/z here"),
    ]);
  });
});

describe("decisions about topics that are left aside", () => {
  it("change nothing: a side that is nowhere splits no topic", async () => {
    const plain = await buildNames();
    const nowhere = { name: "TESS", papers: ["10.1234/z"] };
    for (const made of [
      { about: "topic", decide: "apart", of: [onPaper("10.1234/b"), nowhere] },
      { about: "topic", decide: "same", of: [onPaper("10.1234/b"), "Nonesuch"] },
    ]) {
      const atlas = await buildNames(made);
      expect(toldIn(atlas, "decision-void")).toHaveLength(1);
      expect(formsAndPapers(atlas, /tess/i)).toEqual(formsAndPapers(plain, /tess/i));
    }
  });

  it("are told once where they contradict each other, and paper by paper where a topic is not there", async () => {
    const [one, other] = [onPaper("10.1234/a"), onPaper("10.1234/b")];
    const clash = await buildNames(
      { about: "topic", decide: "apart", of: [one, other] },
      { about: "topic", decide: "same", of: [one, other] },
    );
    expect(toldIn(clash, "decision-contradicts")).toHaveLength(2);
    expect(toldIn(clash, "decision-void")).toEqual([]);
    const partly = await buildNames({
      about: "topic",
      decide: "rename",
      of: { name: "LLM", papers: ["10.1234/a", "10.1234/c"] },
      as: "Q",
    });
    expect(toldIn(partly, "decision-partly")).toEqual([
      expect.stringContaining('"LLM" is no topic of 10.1234/c'),
    ]);
  });

  it("name what keywords alone name as all of it is called", async () => {
    const bib = ["a", "b", "c"]
      .map(
        (key) =>
          `@article{${key}, title={On ${key} alone}, author={Lee, Ann}, doi={10.1234/${key}}, keywords={galaxy rotation}}`,
      )
      .join("\n");
    const made = [
      {
        about: "topic",
        decide: "apart",
        of: [{ name: "galaxy rotation", papers: ["10.1234/a"] }, "galaxy rotation"],
      },
    ];
    const atlas = await buildFrom({ "x.bib": bib }, {}, allMethods, decisions.parse({ made }));
    const own = atlas.topics.filter(({ label }) => /galaxy/i.test(label));
    expect(own.map(({ label, papers }) => [label.toLowerCase(), papers])).toEqual(
      expect.arrayContaining([
        ["galaxy rotation", [0]],
        ["galaxy rotation", [1, 2]],
      ]),
    );
  });
});

describe("any decisions about topics", () => {
  const dois = ["10.1234/a", "10.1234/b", "10.1234/c"];
  const name = fc.constantFrom("LLM", "LLMs", "large language model", "TESS", "dust", "nothing");
  const mentions = fc.oneof(
    { weight: 2, arbitrary: name },
    fc.record({ name, papers: fc.uniqueArray(fc.constantFrom(...dois), { minLength: 1, maxLength: 2 }) }),
  );
  const two = fc.uniqueArray(mentions, {
    minLength: 2,
    maxLength: 3,
    selector: (one) => JSON.stringify(typeof one === "string" ? one : [one.name, one.papers.toSorted()]),
  });
  const about = fc.constant("topic" as const);
  const one = fc.oneof(
    fc.record({ about, decide: fc.constant("same" as const), of: two }),
    fc.record({ about, decide: fc.constant("apart" as const), of: two }),
    fc.record({
      about,
      decide: fc.constant("noise" as const),
      of: fc.array(mentions, { minLength: 1, maxLength: 2 }),
    }),
    fc.record({
      about,
      decide: fc.constant("rename" as const),
      of: mentions,
      as: fc.constantFrom("New", "Other"),
    }),
  );

  /** The topics that stand where these words are, on these papers: a second, naive way to find them. */
  function topicsAt(atlas: Atlas, wanted: Mentions, all: readonly Mentions[]): Set<string> {
    const plain = (text: string) => text.toLowerCase().replace(/s$/, "");
    const form = plain(typeof wanted === "string" ? wanted : wanted.name);
    const isOn = (paper: number) => (one: Mentions) =>
      typeof one !== "string" && plain(one.name) === form && one.papers.includes(dois[paper]!);
    return new Set(
      atlas.topics.flatMap(({ id, occurrences }) =>
        occurrences
          .filter(({ paper, field, start, end }) => {
            const { title, abstract } = atlas.papers[paper]!;
            const isForm = plain((field === "title" ? title : (abstract ?? "")).slice(start, end)) === form;
            return isForm && (typeof wanted === "string" ? !all.some(isOn(paper)) : isOn(paper)(wanted));
          })
          .map(() => id),
      ),
    );
  }

  it("give the same bytes in any order, are each followed or told, and what is followed holds", async () => {
    let followed = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 4 }), async (list) => {
        const atlas = await buildNames(...list);
        expect(jsonText(await buildNames(...list.toReversed()))).toBe(jsonText(atlas));
        const made = atlas.recipe.decisions.made as DecisionAbout<"topic">[];
        const told = ["decision-contradicts", "decision-void", "decision-partly"].flatMap((code) =>
          toldIn(atlas, code),
        );
        const whole = toldIn(atlas, "decision-followed");
        const all = made.flatMap(mentionsIn);
        for (const decision of made) {
          const words = decisionWords(decision);
          if (!whole.includes(`${words}.`) || told.some((text) => text.includes(words))) {
            expect(told.some((text) => text.includes(words))).toBe(true);
            continue;
          }
          followed++;
          const sides =
            decision.decide === "apart" ? decision.of.map((side) => [side].flat()) : [mentionsIn(decision)];
          const ids = sides.map(
            (side) => new Set(side.flatMap((mentions) => [...topicsAt(atlas, mentions, all)])),
          );
          const each = ids.flatMap((own) => [...own]);
          if (decision.decide === "apart") expect(new Set(each).size).toBe(each.length);
          if (decision.decide === "noise") expect(each).toEqual([]);
          if (decision.decide === "same") expect(each.length).toBeLessThan(2);
        }
      }),
      { numRuns: 150 },
    );
    expect(followed).toBeGreaterThan(60);
  }, 120_000);
});
