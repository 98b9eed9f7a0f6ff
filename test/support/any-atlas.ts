import * as fc from "fast-check";
import { toLists } from "../../src/lib/lists.ts";
import { noDecisions } from "../../src/model/decision.ts";
import { verdicts } from "../../src/model/name-judgement.ts";
import { topicKinds, type Paper } from "../../src/model/paper.ts";
import type { Person } from "../../src/model/person.ts";
import { textFields, type Topic } from "../../src/model/topic.ts";
import { defaultOptions } from "../../src/model/options.ts";
import type { Atlas, AtlasNetwork } from "../../src/atlas/atlas.ts";

/** Any text of whole letters: UTF-8 has no halves of pairs. */
const text = fc.string({ unit: "binary", maxLength: 12 });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const whole = fc.oneof(fc.nat(20), fc.nat(), fc.nat(Number.MAX_SAFE_INTEGER));
const number = fc.double({ noNaN: true, noDefaultInfinity: true });
const count = fc.nat(1_000_000);

/** Rows of a table of this length; none where it is empty. */
const rowsOf = (length: number): fc.Arbitrary<number[]> =>
  length === 0 ? fc.constant([]) : fc.array(fc.nat(length - 1), { maxLength: 5 });
const risingRows = (length: number) => rowsOf(length).map((rows) => [...new Set(rows)].sort((a, b) => a - b));

/** A record that has some of these fields. */
const some = <T>(fields: { [Name in keyof T]: fc.Arbitrary<T[Name]> }): fc.Arbitrary<Partial<T>> =>
  fc.record(fields, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>; // safe: this is what it makes

const mention = fc
  .tuple(
    text,
    some({
      family: text,
      given: text,
      particle: text,
      suffix: text,
      orcid: text,
      affiliations: fc.array(text, { maxLength: 3 }),
      group: fc.boolean(),
    }),
  )
  .map(([written, rest]) => ({ written, ...rest }));

const date = fc.record({
  written: text,
  iso: maybe(fc.constantFrom("2024", "1999-12", "2025-01-31")),
  yearInferred: fc.boolean(),
});

const identifiers = some(
  Object.fromEntries(
    [
      "doi",
      "arxiv",
      "bibcode",
      "pmid",
      "pmcid",
      "openalex",
      "semanticScholar",
      "inspire",
      "wos",
      "scopus",
      "isbn",
    ].map((name) => [name, text]),
  ),
) as fc.Arbitrary<Paper["identifiers"]>; // safe: these are their names

const origin = fc.record({
  source: count,
  line: maybe(whole.map((line) => Math.max(1, line))),
  index: whole,
});

const paper: fc.Arbitrary<Paper> = fc.record({
  id: text.map((name) => `paper:${name}` as Paper["id"]), // safe: it begins as the ids of papers do
  title: text,
  byline: fc.record({ names: fc.array(mention, { maxLength: 4 }), complete: fc.boolean() }),
  date: maybe(date),
  categories: fc.array(fc.record({ code: text, archive: maybe(text), name: maybe(text) }), { maxLength: 3 }),
  code: fc.boolean(),
  affiliation: maybe(text),
  abstract: maybe(fc.string({ unit: "binary", maxLength: 60 })),
  summary: maybe(text),
  links: fc.array(text, { maxLength: 3 }),
  identifiers,
  otherDate: maybe(date),
  venue: maybe(
    fc
      .tuple(text, some({ volume: text, issue: text, pages: text }))
      .map(([name, rest]) => ({ name, ...rest })),
  ),
  keywords: fc.array(fc.record({ text, scheme: text }), { maxLength: 3 }),
  references: fc.array(fc.record({ identifiers, text: maybe(text) }), { maxLength: 3 }),
  citations: maybe(fc.record({ count: whole, source: text })),
  givenTopics: maybe(
    fc.array(fc.record({ label: text, kind: fc.constantFrom(...topicKinds), type: maybe(text) }), {
      maxLength: 2,
    }),
  ),
  origin,
  joined: fc.array(fc.record({ origin, reason: text }), { maxLength: 2 }),
  fieldSources: fc.dictionary(fc.constantFrom("title", "date", "venue"), count),
});

const person = (papers: number): fc.Arbitrary<Person> =>
  fc.record({
    id: text.map((name) => `person:${name}` as Person["id"]), // safe: it begins as the ids of people do
    name: text,
    group: fc.boolean(),
    variants: fc.array(
      fc.record({ written: text, mentions: fc.integer({ min: 1, max: 99 }), reason: maybe(text) }),
      {
        maxLength: 3,
      },
    ),
    papers: risingRows(papers),
    inferredPapers: risingRows(papers),
  });

const topic = (papers: number, topics: number): fc.Arbitrary<Topic> =>
  fc
    .record({
      id: text.map((name) => `topic:${name}` as Topic["id"]), // safe: it begins as the ids of topics do
      label: text,
      kind: fc.constantFrom(...topicKinds),
      type: maybe(text),
      forms: fc.array(text, { maxLength: 3 }),
      papers: risingRows(papers),
      broader: risingRows(topics),
      measured: fc.boolean(),
      places: rowsOf(papers),
    })
    .chain(({ measured, places, ...rest }) =>
      fc.record({
        ...Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, fc.constant(value)])),
        scores: measured
          ? fc.array(number, { minLength: rest.papers.length, maxLength: rest.papers.length })
          : fc.constant([]),
        occurrences: fc.tuple(
          ...places.map((of) =>
            fc.record({
              paper: fc.constant(of),
              field: fc.constantFrom(...textFields),
              start: count,
              end: count.map((end) => end + 1),
            }),
          ),
        ),
      }),
    )
    .map((made) => made as unknown as Topic); // safe: every field of a topic was made

const columnOf = (length: number) =>
  fc.array(number, { minLength: length, maxLength: length }).map((list) => Float64Array.from(list));

function network(sizes: { papers: number; people: number; topics: number }): fc.Arbitrary<AtlasNetwork> {
  const listsOf = (length: number, rows: number) =>
    fc.array(risingRows(rows), { minLength: length, maxLength: length }).map(toLists);
  return fc
    .record({
      nodes: fc.nat(6),
      ties: fc.nat(9),
      communities: fc.nat(2),
      own: fc.boolean(),
      shares: fc.boolean(),
    })
    .chain(({ nodes, ties: most, communities, own, shares }) => {
      const ties = nodes === 0 ? 0 : most;
      const ints = (max: number, length: number, min = 0) =>
        fc.array(fc.integer({ min, max }), { minLength: length, maxLength: length });
      const ends = ints(Math.max(0, nodes - 1), ties).map((list) => Uint32Array.from(list));
      return fc.record({
        words: fc.record({
          name: fc.constant("made-up"),
          label: text,
          kinds: fc.constant([]),
          tie: text,
          weight: text,
          formula: text,
          source: text,
          thickness: fc.constantFrom("papers" as const, "weight" as const),
          shares: fc.constant([]),
        }),
        nodes: fc
          .record({
            id: fc.array(text, { minLength: nodes, maxLength: nodes }),
            x: columnOf(nodes),
            y: columnOf(nodes),
            radius: columnOf(nodes),
            community: ints(communities - 1, nodes, -1).map((list) => Int32Array.from(list)),
            stability: columnOf(nodes),
            component: ints(9, nodes).map((list) => Uint32Array.from(list)),
            measures: fc.dictionary(
              fc.constantFrom("degree", "Größe", "core"),
              fc
                .array(fc.oneof(number, fc.constant(NaN)), { minLength: nodes, maxLength: nodes })
                .map((list) => Float64Array.from(list)),
            ),
            label: fc.array(text, { minLength: nodes, maxLength: nodes }),
            papers: listsOf(nodes, sizes.papers),
          })
          .map(({ label, papers, ...rest }) => (own ? { ...rest, label, papers } : rest)),
        ties: fc
          .record({
            a: ends,
            b: ends,
            weight: columnOf(ties).map((column) => column.map((one) => Math.min(1e15, Math.abs(one)))),
            papers: listsOf(ties, sizes.papers),
            inferred: ints(1, ties).map((list) => Uint8Array.from(list)),
            topics: listsOf(ties, sizes.topics),
            people: listsOf(ties, sizes.people),
          })
          .map(({ topics, people, ...rest }) => (shares ? { ...rest, topics, people } : rest)),
        communities: fc.array(
          fc.record({
            number: count,
            name: text,
            terms: fc.array(fc.record({ topic: count, score: number.filter((one) => !Object.is(one, -0)) }), {
              maxLength: 2,
            }),
            size: fc.integer({ min: 1, max: 9 }),
            stability: fc.constant(0.5),
          }),
          { minLength: communities, maxLength: communities },
        ),
        summary: fc.constant({
          nodes,
          ties,
          inferredTies: 0,
          components: 1,
          communities,
          modularity: 0.25,
          agreement: null,
          runs: 10,
          sampledSources: null,
        }),
      });
    });
}

const nameJudgement = (people: number) =>
  fc.record({
    verdict: fc.constantFrom(...verdicts),
    other: fc.nat(people - 1),
    written: text,
    otherWritten: text,
    chance: fc.nat(100),
    reason: text,
  });

const keyphrase = (topics: number) =>
  fc.record({
    text,
    place: maybe(
      fc.record({
        field: fc.constantFrom(...textFields),
        start: count,
        end: fc.integer({ min: 1, max: 99 }),
      }),
    ),
    score: maybe(number),
    topic: topics === 0 ? fc.constant(null) : maybe(fc.nat(topics - 1)),
  });

/** An atlas that holds anything that one may hold. */
export const madeUpAtlas: fc.Arbitrary<Atlas> = fc
  .record({ papers: fc.array(paper, { maxLength: 6 }), people: fc.nat(4), topics: fc.nat(4) })
  .chain(({ papers, people, topics }) => {
    const sizes = { papers: papers.length, people, topics };
    return fc.record({
      recipe: fc.constant<Atlas["recipe"]>({
        tool: "visible-college",
        version: "0.1.0",
        date: "2026-01-01",
        sources: [],
        options: defaultOptions,
        decisions: noDecisions,
      }),
      sources: fc.constant([]),
      notices: fc.array(
        fc.record({
          code: text,
          kind: fc.constantFrom("dropped" as const, "claim" as const),
          count,
          title: text,
          message: text,
          items: fc.array(
            fc
              .tuple(text, some({ paper: count, source: count, line: fc.integer({ min: 1, max: 99 }) }))
              .map(([words, rest]) => ({ text: words, ...rest })),
            { maxLength: 3 },
          ),
        }),
        { maxLength: 3 },
      ),
      papers: fc.constant(papers),
      people: fc.array(person(papers.length), { minLength: people, maxLength: people }),
      owners: fc.constant(
        people === 0
          ? []
          : [{ source: 0, person: people - 1, inferred: true, listedOn: 1, hiddenOn: 0, evidence: "" }],
      ),
      topics: fc.array(topic(papers.length, topics), { minLength: topics, maxLength: topics }),
      nameJudgements: fc.tuple(
        ...Array.from({ length: people }, () => fc.array(nameJudgement(people), { maxLength: 2 })),
      ),
      keyphrases: fc.tuple(...papers.map(() => fc.array(keyphrase(topics), { maxLength: 3 }))),
      measures: fc.constant([]),
      layouts: fc.constant([]),
      networks: network(sizes).map((made): Atlas["networks"] => ({ "made-up": made })),
    });
  });
