import { nothingCited } from "../../../src/model/cited-work.ts";
import { nothingAffiliated } from "../../../src/model/organisation.ts";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { personId } from "../../../src/model/ids.ts";
import type { Paper } from "../../../src/model/paper.ts";
import type { Owner, Person } from "../../../src/model/person.ts";
import type { Topic } from "../../../src/model/topic.ts";
import { knowledge } from "../../../src/pipeline/networks/knowledge.ts";
import type { BuiltNetwork } from "../../../src/pipeline/networks/network.ts";
import { networks } from "../../../src/pipeline/networks/networks.ts";
import { papers as papersOnly } from "../../../src/pipeline/networks/papers.ts";
import { topics as topicsOnly } from "../../../src/pipeline/networks/topics.ts";
import { papersOfNode, readTies } from "../../support/network-table.ts";
import { makePaper } from "../topics/make-paper.ts";
import { makeTopic as topic } from "../../support/make-topic.ts";

const person = (name: string, papers: number[], inferredPapers: number[] = []): Person => {
  return { id: personId.parse(`person:${name}`), name, group: false, variants: [], papers, inferredPapers };
};
const papersOf = (count: number) =>
  Array.from({ length: count }, (_, index) => makePaper({ title: `Paper ${index}` }, index));
const owner = (index: number): Owner => ({
  source: 0,
  person: index,
  inferred: true,
  listedOn: 0,
  hiddenOn: 0,
  evidence: "",
});

const options = { counting: "full", maxByline: 25 } as const;
const topicsNetwork = (papers: number, topics: readonly Topic[]) =>
  topicsOnly.build({
    papers: papersOf(papers),
    people: [],
    owners: [],
    topics,
    cited: nothingCited,
    affiliated: nothingAffiliated,
    options,
  });
const sizeOf = ({ network }: BuiltNetwork) => network.ties.a.length;
const papersNetwork = (papers: Paper[], people: Person[], topics: Topic[], owners: Owner[]) =>
  papersOnly.build({
    papers,
    people,
    topics,
    owners,
    cited: nothingCited,
    affiliated: nothingAffiliated,
    options,
  });

describe("the topics network", () => {
  it("weighs by association strength, worked out by hand", () => {
    // Papers: 0 has a b c, 1 has a b, 2 has a c, 3 has d.
    // Co-occurrences ab 2, ac 2, bc 1; sums a 4, b 3, c 3; 2m = 10; ab = 10·2/(4·3), ac the same, bc = 10·1/(3·3).
    const { network, notices } = topicsNetwork(4, [
      topic("a", [0, 1, 2]),
      topic("b", [0, 1]),
      topic("c", [0, 2]),
      topic("d", [3]),
    ]);
    const found = readTies(network);
    expect(found.map(({ key, papers }) => [key, papers])).toEqual([
      ["topic:a~topic:b", [0, 1]],
      ["topic:a~topic:c", [0, 2]],
      ["topic:b~topic:c", [0]],
    ]);
    expect(found[0]?.weight).toBeCloseTo(20 / 12, 12);
    expect(found[1]?.weight).toBeCloseTo(20 / 12, 12);
    expect(found[2]?.weight).toBeCloseTo(10 / 9, 12);
    expect(found.filter(({ a, b }) => a === "topic:d" || b === "topic:d")).toEqual([]);
    expect(notices).toEqual([]);
  });

  it("makes observed over expected: normalised by the sums, the weights give back 2m", () => {
    const lists = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 6 }), {
      minLength: 2,
      maxLength: 7,
    });
    fc.assert(
      fc.property(lists, (all) => {
        const topics = all.map((papers, index) =>
          topic(
            `t${index}`,
            papers.toSorted((a, b) => a - b),
          ),
        );
        const ties = readTies(topicsNetwork(10, topics).network);
        const sums = new Map<string, number>();
        for (const { a, b, papers } of ties)
          for (const end of [a, b]) sums.set(end, (sums.get(end) ?? 0) + papers.length);
        const twice = [...sums.values()].reduce((sum, one) => sum + one, 0);
        for (const { a, b, weight, papers } of ties)
          expect((weight * (sums.get(a) ?? 0) * (sums.get(b) ?? 0)) / twice).toBeCloseTo(papers.length, 9);
      }),
    );
  });

  it("asks for two common papers in large corpora, and tells how many ties that leaves out", () => {
    const topics = [topic("a", [0, 1]), topic("b", [0, 1]), topic("c", [1])];
    expect(sizeOf(topicsNetwork(500, topics))).toBe(3);
    const large = topicsNetwork(501, topics);
    expect(readTies(large.network).map(({ key }) => key)).toEqual(["topic:a~topic:b"]);
    expect(large.notices).toMatchObject([{ code: "topic-ties-limited", count: 2 }]);
  });
});

describe("the papers network", () => {
  const weightsOf = (network: ReturnType<typeof papersNetwork>) =>
    Object.fromEntries(
      readTies(network.network).map(({ key, weight }) => [key.replaceAll("paper:", ""), weight]),
    );

  it("is the cosine over shared topics and people, rare things counting more", () => {
    // Four papers. Topic x on 0 1 (idf ln 2), topic y on 0 1 2 (idf ln 4/3), person p on 2 3 (idf ln 2).
    const [x, y, p] = [Math.log(2), Math.log(4 / 3), Math.log(2)];
    const network = papersNetwork(
      papersOf(4),
      [person("p", [2, 3])],
      [topic("x", [0, 1]), topic("y", [0, 1, 2])],
      [],
    );
    const found = weightsOf(network);
    expect(Object.keys(found)).toEqual(["0~1", "0~2", "1~2", "2~3"]);
    expect(found["0~1"]).toBeCloseTo(1, 12);
    expect(found["0~2"]).toBeCloseTo((y * y) / Math.sqrt((x * x + y * y) * (y * y + p * p)), 12);
    expect(found["2~3"]).toBeCloseTo((p * p) / Math.sqrt((y * y + p * p) * (p * p)), 12);
    const [tie, , , last] = readTies(network.network);
    expect(tie).toMatchObject({ papers: [0, 1], topics: [0, 1], people: [], inferred: false });
    expect(last).toMatchObject({ papers: [2, 3], topics: [], people: [0] });
  });

  it("leaves out owners, categories, what is on all papers, and what is on one", () => {
    const topics = [topic("IM", [0, 1], "category"), topic("all", [0, 1, 2]), topic("one", [0])];
    const network = papersNetwork(papersOf(3), [person("owner", [0, 1])], topics, [owner(0)]);
    expect(sizeOf(network)).toBe(0);
    expect(sizeOf(papersNetwork(papersOf(3), [person("owner", [0, 1])], topics, []))).toBe(1);
  });

  it("does not take an inferred person for something that papers share", () => {
    expect(sizeOf(papersNetwork(papersOf(3), [person("p", [0], [1])], [], []))).toBe(0);
  });

  it("keeps the ten nearest of each paper, and tells how many pairs that leaves out", () => {
    const network = papersNetwork(
      papersOf(30),
      [],
      [
        topic(
          "x",
          Array.from({ length: 29 }, (_, paper) => paper),
        ),
      ],
      [],
    );
    // All are equally near: each keeps the ten with the lowest index, so ties run to the first eleven only.
    const pairs = (29 * 28) / 2;
    expect(network.notices).toMatchObject([{ code: "paper-ties-limited", count: pairs - sizeOf(network) }]);
    for (const { a, b } of readTies(network.network))
      expect(Math.min(Number(a.slice(6)), Number(b.slice(6)))).toBeLessThanOrEqual(10);
    expect(sizeOf(network)).toBe(55 + 18 * 10);
  });

  it("keeps cosines within 0 and 1, and says what each tie shares", () => {
    const lists = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 6 }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(lists, lists, (a, b) => {
        const rising = (list: number[]) => list.toSorted((x, y) => x - y);
        const topics = a.map((papers, index) => topic(`t${index}`, rising(papers)));
        const people = b.map((papers, index) => person(`p${index}`, rising(papers)));
        for (const tie of readTies(papersNetwork(papersOf(8), people, topics, []).network)) {
          expect(tie.weight).toBeGreaterThan(0);
          expect(tie.weight).toBeLessThanOrEqual(1 + 1e-12);
          expect(tie.topics.length + tie.people.length).toBeGreaterThan(0);
          for (const shared of tie.topics)
            expect(tie.papers.every((paper) => topics[shared]?.papers.includes(paper))).toBe(true);
          for (const shared of tie.people)
            expect(tie.papers.every((paper) => people[shared]?.papers.includes(paper))).toBe(true);
        }
      }),
    );
  });
});

describe("the knowledge network", () => {
  it("ties people to their papers and papers to their topics", () => {
    const people = [person("p", [0], [1])];
    const { network } = knowledge.build({
      papers: papersOf(2),
      people,
      owners: [],
      cited: nothingCited,
      affiliated: nothingAffiliated,
      topics: [topic("x", [1])],
      options,
    });
    expect(network.nodes.id).toEqual(["paper:0", "paper:1", "person:p", "topic:x"]);
    expect(
      readTies(network).map(({ key, weight, papers, inferred }) => [key, weight, papers, inferred]),
    ).toEqual([
      ["paper:0~person:p", 1, [0], false],
      ["paper:1~person:p", 1, [1], true],
      ["paper:1~topic:x", 1, [1], false],
    ]);
    expect(papersOfNode(network, "person:p")).toEqual([0, 1]);
  });
});

describe("the networks", () => {
  it("have the names in their words, and are empty for an empty corpus", () => {
    const nothing = {
      papers: [],
      people: [],
      owners: [],
      topics: [],
      cited: nothingCited,
      affiliated: nothingAffiliated,
      options,
    };
    expect(networks.map((network) => network.words(options).name)).toEqual(networks.map(({ name }) => name));
    for (const network of networks) {
      const { network: empty, notices } = network.build(nothing);
      expect([empty.nodes.id.length, notices]).toEqual([0, []]);
    }
  });
});
