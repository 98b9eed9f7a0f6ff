import { beforeAll, describe, expect, it } from "vitest";
import type { Atlas } from "../../../src/atlas/atlas.ts";
import { decisions, type Decision } from "../../../src/model/decision.ts";
import { allMethods } from "../../../src/pipeline/methods.ts";
import type { Corpus } from "../../../src/worker/corpus.ts";
import { topicDetails } from "../../../src/worker/questions/details/topic.ts";
import { between } from "../../../src/worker/questions/between.ts";
import { splitTopic } from "../../../src/worker/questions/split-topic.ts";
import { topicForms } from "../../../src/worker/questions/topic-forms.ts";
import { buildFrom } from "../../support/build.ts";
import { corpusOf } from "../../support/corpus.ts";

const BIB = `
@article{a, title={Large language models and dust}, author={Lee, Ann}, year=2019, doi={10.1234/a},
  abstract={Large language models (LLMs) are bright. We ask LLMs about the light curves of TESS.}}
@article{b, title={Rates of LLMs}, author={Dow, Cy}, year=2020, doi={10.1234/b},
  abstract={The rates of large language models (LLMs) in clusters. Planets of TESS resolve them.}}
@article{c, title={Dust around large language models}, author={Ray, Bo}, year=2021, doi={10.1234/c},
  abstract={A large language model in dusty galaxies, with photometry of TESS.}}
`;
const build = (...made: readonly Decision[]) =>
  buildFrom({ "x.bib": BIB }, {}, allMethods, decisions.parse({ made }));
const writtenSo = ({ topics }: Pick<Atlas, "topics">, form: RegExp) =>
  topics.filter(({ forms }) => forms.some((one) => form.test(one)));

let atlas: Atlas;
let corpus: Corpus;
beforeAll(async () => {
  atlas = await build();
  corpus = await corpusOf(atlas);
});
const idOf = (form: RegExp) => writtenSo(atlas, form)[0]!.id;

describe("splitting a topic", () => {
  it("shows the ways in which it is written, one of number and case, with the papers of each", async () => {
    const forms = await topicForms(corpus, { topic: idOf(/LLM/) });
    expect(forms.map(({ written, papers }) => [written.toLowerCase(), papers])).toEqual([
      ["large language models", [0, 1, 2]],
      ["llms", [0, 1]],
    ]);
  });

  it("parts a way of writing, and building with that gives the two topics", async () => {
    const made = await splitTopic(corpus, { topic: idOf(/LLM/), forms: ["LLMs"], papers: [] });
    const after = await build(...made);
    expect(writtenSo(after, /LLM/).map(({ papers }) => papers)).toEqual([[0, 1]]);
    expect(writtenSo(after, /large language/i).map(({ papers }) => papers)).toEqual([[0, 1, 2]]);
  });

  it("parts papers, whatever is written there, and names what is parted", async () => {
    const made = await splitTopic(corpus, { topic: idOf(/LLM/), forms: [], papers: [1], as: "Other" });
    const after = await build(...made);
    expect(after.topics.find(({ label }) => label === "Other")?.papers).toEqual([1]);
    expect(writtenSo(after, /large language/i).map(({ papers }) => papers)).toEqual(
      expect.arrayContaining([[1], [0, 2]]),
    );
  });

  it("names each half by its papers from then on, splits it again and joins it again", async () => {
    const made = await splitTopic(corpus, { topic: idOf(/TESS/), forms: [], papers: [1] });
    const after = await build(...made);
    const halves = await corpusOf(after);
    const own = writtenSo(after, /TESS/);
    expect(own.map(({ papers }) => papers)).toEqual(expect.arrayContaining([[1], [0, 2]]));
    const place = after.topics.findIndex(({ papers, forms }) => papers.length === 2 && forms[0] === "TESS");
    expect((await topicDetails(halves, place))?.mentions).toEqual({
      name: "TESS",
      papers: [atlas.papers[0]!.id, atlas.papers[2]!.id].sort(),
    });
    const again = await splitTopic(halves, { topic: after.topics[place]!.id, forms: [], papers: [2] });
    const thirds = writtenSo(await build(...made, ...again), /TESS/).map(({ papers }) => papers);
    expect(thirds).toHaveLength(3);
    const joined = await between(halves, { ids: [own[0]!.id, own[1]!.id] });
    expect(writtenSo(await build(joined!.same), /TESS/).map(({ papers }) => papers)).toEqual([[0, 1, 2]]);
  });

  it("decides nothing where everything or nothing is parted", async () => {
    const topic = idOf(/TESS/);
    expect(await splitTopic(corpus, { topic, forms: [], papers: [0, 1, 2] })).toEqual([]);
    expect(await splitTopic(corpus, { topic, forms: [], papers: [] })).toEqual([]);
    expect(await splitTopic(corpus, { topic: "topic:nothing", forms: [], papers: [0] })).toEqual([]);
  });
});
