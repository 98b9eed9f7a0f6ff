import * as fc from "fast-check";
import { gzipSync } from "node:zlib";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { defaultOptions } from "../../../src/model/options.ts";
import { UnreadableSource } from "../../../src/model/unreadable-source.ts";
import { silent } from "../../../src/pipeline/effects.ts";
import { sourceOfText } from "../../../src/pipeline/source.ts";
import { readSources } from "../../../src/pipeline/sources/read-sources.ts";
import type { NamedVocabulary } from "../../../src/model/vocabulary.ts";
import { papersFile } from "../../support/build.ts";
import { root } from "../../support/shared.ts";

const papers = papersFile([["Tides", "Ann Lee"]]);

async function read(text: string, name = "my words.csv") {
  const sources = [sourceOfText("papers.json", papers), sourceOfText(name, text)];
  const all = await readSources(sources, defaultOptions, silent);
  const told = all.notices
    .filter(({ code }) => code === "entry-unread")
    .flatMap(({ items }) => items.map(({ text: one }) => one));
  return { ...all, told };
}

/** Labels of the concepts, with what else they are called and what is above them. */
const inWords = ({ concepts }: NamedVocabulary) =>
  concepts.map(({ label, otherLabels, broader }) => [
    label,
    otherLabels,
    broader.map((at) => concepts[at]?.label),
  ]);

const REEFS = [
  ["Coral reefs", ["reefs of coral"], ["Marine ecosystems"]],
  ["Marine ecosystems", [], []],
];

const SKOS = "http://www.w3.org/2004/02/skos/core#";
const TURTLE = `@prefix skos: <${SKOS}> .
@prefix dct: <http://purl.org/dc/terms/> .
<http://x/scheme> a skos:ConceptScheme ; dct:title "Sea words"@en .
<http://x/1> a skos:Concept ; skos:prefLabel "Coral reefs"@en, "Korallenriffe"@de ; skos:altLabel "reefs of coral"@en, "Riffe"@de .
<http://x/2> a skos:Concept ; skos:prefLabel "Marine ecosystems"@en ; skos:narrower <http://x/1> .`;
const RDF = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="${SKOS}">
<skos:Concept rdf:about="http://x/1"><skos:prefLabel xml:lang="de">Korallenriffe</skos:prefLabel><skos:prefLabel xml:lang="en">Coral reefs</skos:prefLabel>
<skos:altLabel xml:lang="en">reefs of coral</skos:altLabel><skos:broader rdf:resource="http://x/2"/></skos:Concept>
<rdf:Description rdf:about="http://x/2"><rdf:type rdf:resource="${SKOS}Concept"/></rdf:Description>
<rdf:Description rdf:about="http://x/2"><skos:prefLabel xml:lang="en">Marine ecosystems</skos:prefLabel></rdf:Description></rdf:RDF>`;
const JSON_LD = JSON.stringify({
  "@context": { skos: SKOS },
  "@graph": [
    {
      "@id": "http://x/1",
      "@type": "skos:Concept",
      "skos:prefLabel": [
        { "@value": "Korallenriffe", "@language": "de" },
        { "@value": "Coral reefs", "@language": "en" },
      ],
      "skos:altLabel": { en: ["reefs of coral"], de: "Riffe" },
      "skos:broader": { "@id": "http://x/2" },
    },
    { "@id": "http://x/2", "@type": ["skos:Concept"], [`${SKOS}prefLabel`]: "Marine ecosystems" },
  ],
});
const LIST = JSON.stringify([
  {
    uri: "x:1",
    name: "Coral reefs",
    altNames: ["reefs of coral"],
    broader: [{ uri: "x:2", name: "Marine ecosystems" }],
  },
  { uri: "x:2", name: "Marine ecosystems", altNames: null, broader: null },
]);

describe("vocabularies", () => {
  it.each([
    ["SKOS in Turtle", "sea.ttl", TURTLE],
    ["SKOS in RDF/XML", "sea.rdf", RDF],
    ["SKOS in JSON-LD", "sea.jsonld", JSON_LD],
    ["a list in JSON", "sea.json", LIST],
  ])("as %s give labels in English, other labels and what is above", async (_, name, text) => {
    const { vocabularies, papers: read1, accounts } = await read(text, name);
    expect(vocabularies.map(inWords)).toEqual([REEFS]);
    expect(vocabularies[0]?.name).toBe(name === "sea.ttl" ? "Sea words" : "sea");
    expect(read1).toHaveLength(1);
    expect(accounts[1]).toMatchObject({
      kind: "vocabulary",
      records: 0,
      papers: 0,
      vocabulary: { concepts: 2, mapped: 0 },
    });
  });

  it("as tables: labels of a concept, what is above it, named things, numbers and the papers mapped to them", async () => {
    const one = async (text: string) => (await read(text)).vocabularies[0];
    expect(
      (await one("label,concept\nreefs of coral,Coral reefs\natolls,Coral reefs"))?.concepts,
    ).toMatchObject([{ label: "Coral reefs", otherLabels: ["reefs of coral", "atolls"], named: null }]);
    expect(inWords((await one("concept;broader\nCoral reefs;Marine ecosystems"))!)).toEqual([
      ["Coral reefs", [], ["Marine ecosystems"]],
      ["Marine ecosystems", [], []],
    ]);
    expect((await one("Name\tType\tOther names\nArgo\tSurvey\tArgo array | ARGO"))?.concepts).toMatchObject([
      {
        label: "Argo",
        otherLabels: ["Argo array", "ARGO"],
        group: "Survey",
        named: { notBefore: [], near: [] },
      },
    ]);
    const numbered = await one('label,class,concept,description\n7,Seas,Coral reefs,"Reefs, of coral"\n');
    expect(numbered?.concepts).toMatchObject([{ label: "Coral reefs", codes: ["7"], group: "Seas" }]);
    expect((await one("arxiv_id,label\n0704.0001,7\n2501.00010,7"))?.mapped).toEqual([
      { arxiv: "0704.0001", code: "7" },
      { arxiv: "2501.00010", code: "7" },
    ]);
  });

  it("as RDF/XML may stand inside each other, make things of labels, and shorten addresses", async () => {
    const head = `<?xml version="1.0"?><!DOCTYPE rdf:RDF [<!ENTITY skos "${SKOS}">]>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="${SKOS}" xmlns:xl="http://www.w3.org/2008/05/skos-xl#">`;
    const nested = `${head}<skos:Concept rdf:about="a"><skos:prefLabel>Coral reefs</skos:prefLabel><skos:altLabel>reefs of coral</skos:altLabel>
<skos:broader><skos:Concept rdf:about="b"><skos:prefLabel>Marine ecosystems</skos:prefLabel></skos:Concept></skos:broader></skos:Concept></rdf:RDF>`;
    expect((await read(nested, "sea.rdf")).vocabularies.map(inWords)).toEqual([[REEFS[1], REEFS[0]]]);
    const labels = `${head}<rdf:Description rdf:about="a"><rdf:type rdf:resource="&skos;Concept"/><xl:prefLabel rdf:resource="l1"/></rdf:Description>
<xl:Label rdf:about="l1"><xl:literalForm xml:lang="en">Coral reefs</xl:literalForm></xl:Label></rdf:RDF>`;
    expect((await read(labels, "sea.rdf")).vocabularies.map(inWords)).toEqual([[["Coral reefs", [], []]]]);
  });

  it("may name what is above by its label, and give one concept two numbers", async () => {
    const list = [
      { uri: "x:1", name: "Coral reefs", altNames: [], broader: ["Marine ecosystems"] },
      { uri: "x:2", name: "Marine ecosystems" },
    ];
    const { vocabularies } = await read(JSON.stringify(list), "sea.json");
    expect(vocabularies.map(inWords)[0]?.[0]).toEqual(["Coral reefs", [], ["Marine ecosystems"]]);
    const numbered = (await read("label,class,concept,description\n1,A,Stars,x\n2,B,Stars,y"))
      .vocabularies[0];
    expect(numbered?.concepts.map(({ codes }) => codes)).toEqual([["1", "2"]]);
    expect((await read("arxiv_id,label\narXiv:2501.00010v2,7")).vocabularies[0]?.mapped[0]?.arxiv).toBe(
      "2501.00010",
    );
  });

  it("are read in time that grows with their size", async () => {
    const many = Array.from({ length: 40_000 }, (_, n) => `<http://x/${n}>`).join(", ");
    const started = performance.now();
    await read(`${TURTLE}\n<http://x/scheme> skos:hasTopConcept ${many} .`, "sea.ttl");
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it("leave tables of papers alone", async () => {
    const { vocabularies, papers: all } = await read("title,authors,year,label\nReefs,Ann Lee,2001,x");
    expect(vocabularies).toEqual([]);
    expect(all.map(({ title }) => title)).toEqual(["Tides", "Reefs"]);
  });

  it("give labels of what is out of use to what is used instead, and keep no concept without a label", async () => {
    const list = JSON.stringify([
      { uri: "x:1", name: "Coral reefs", altNames: [], broader: [] },
      { uri: "x:2", name: "Reef banks", altNames: ["Banks"], status: "deprecated", useInstead: ["x:1"] },
      { uri: "x:5", name: "Old banks", status: "deprecated", useInstead: ["x:2"] },
      { uri: "x:3", name: "Decay", status: "deprecated" },
      { uri: "x:4", name: " " },
      "nothing",
    ]);
    const { vocabularies, accounts, told } = await read(list, "sea.json");
    expect(vocabularies.map(inWords)).toEqual([[["Coral reefs", ["Reef banks", "Banks", "Old banks"], []]]]);
    expect(told).toEqual([
      'it is no concept: it has no name: {"uri":"x:4","name":" "}',
      'it is no concept: it has no name: "nothing"',
    ]);
    expect(accounts[1]?.records).toBe(0);
  });

  it("say what is wrong with them in a sentence, and leave the papers alone", async () => {
    const broken = await read(
      TURTLE.replace("<http://x/2>", '<http://x/9> a skos:Concept ; skos:prefLabel "open .\n<http://x/2>'),
      "sea.ttl",
    );
    expect(broken.vocabularies.map(inWords)).toEqual([REEFS]);
    expect(broken.told).toHaveLength(1);
    expect(broken.told[0]).toContain("on line 5");
    const nothing = await read(
      "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n<a> <b> .\n",
      "sea.ttl",
    );
    expect(nothing.papers).toHaveLength(1);
    expect(nothing.accounts[1]?.recognised).toMatch(
      /^sea\.ttl looks like a vocabulary as SKOS in Turtle, but cannot be read: /,
    );
    const cut = await read(
      RDF.slice(0, RDF.indexOf("<rdf:Description")) + "<skos:Concept rdf:about='http://x/3'>",
      "sea.rdf",
    );
    expect(cut.vocabularies.map(({ concepts }) => concepts.map(({ label }) => label))).toEqual([
      ["Coral reefs"],
    ]);
    expect(cut.told).toHaveLength(1);
    const empty = await read("label,concept\n,", "words.csv");
    expect(empty.accounts[1]?.recognised).toContain("nothing in it has a label that can be read");
  });

  it("as JSON-LD may stand inside each other, and use words of their own for its keywords", async () => {
    const inside = {
      "@context": ["https://x/context.json", { narrower: "skos:narrower" }],
      "@id": "s",
      "@type": "skos:ConceptScheme",
      prefLabel: "Sea words",
      hasTopConcept: [
        {
          "@id": "b",
          prefLabel: "Marine ecosystems",
          narrower: [{ "@id": "a", prefLabel: "Coral reefs", altLabel: "reefs of coral" }],
        },
      ],
    };
    const { vocabularies } = await read(JSON.stringify(inside), "x.json");
    expect(vocabularies[0]?.name).toBe("Sea words");
    expect(vocabularies.map(inWords)).toEqual([[REEFS[1], REEFS[0]]]);
    const skosmos = {
      "@context": {
        uri: "@id",
        type: "@type",
        lang: "@language",
        value: "@value",
        graph: "@graph",
        skos: SKOS,
      },
      graph: [
        {
          uri: "a",
          type: "skos:Concept",
          prefLabel: [
            { lang: "fi", value: "Koralliriutat" },
            { lang: "en", value: "Coral reefs" },
          ],
          altLabel: { lang: "en", value: "reefs of coral" },
          broader: { uri: "b" },
        },
        { uri: "b", type: "skos:Concept", prefLabel: { lang: "en", value: "Marine ecosystems" } },
      ],
    };
    expect((await read(JSON.stringify(skosmos), "x.json")).vocabularies.map(inWords)).toEqual([REEFS]);
  });

  it("keep to the language of each concept where it has no English label", async () => {
    const german = `${TURTLE}\n<http://x/3> a skos:Concept ; skos:prefLabel "Meereis"@de ; skos:altLabel "Packeis"@de, "sea ice"@en .`;
    expect((await read(german, "sea.ttl")).vocabularies.map(inWords)[0]?.[2]).toEqual([
      "Meereis",
      ["Packeis"],
      [],
    ]);
  });

  it("as tables may have blank columns and lines, and a quote that does not end costs its line", async () => {
    const loose = "\r\n\r\nLabel , Concept,,\r\natolls,Coral reefs,,\r\n,,,\r\n,,x,\r\n";
    const { vocabularies, told } = await read(loose);
    expect(vocabularies.map(inWords)).toEqual([[["Coral reefs", ["atolls"], []]]]);
    expect(told).toEqual(["it names nothing: ,,x,"]);
    const open = `label,concept\nfloes,"Sea ice\n${Array.from({ length: 300 }, (_, n) => `word ${n},Concept ${n}`).join("\n")}`;
    expect((await read(open)).vocabularies[0]?.concepts).toHaveLength(301);
    const long = `label,concept\n${"long ".repeat(99)},Coral reefs\natolls,${"long ".repeat(99)}\natolls,Coral reefs`;
    const shortened = await read(long);
    expect(shortened.vocabularies.map(inWords)).toEqual([[["Coral reefs", ["atolls"], []]]]);
    expect(shortened.told).toHaveLength(1);
  });

  it("are text: signs of HTML in them become what they stand for", async () => {
    const { vocabularies } = await read("label,concept\n<b>Sea</b> ice,Kelp &amp; forests");
    expect(vocabularies.map(inWords)).toEqual([[["Kelp & forests", ["Sea ice"], []]]]);
  });

  it("are not seen in papers whose records speak of labels", async () => {
    const csl = [
      {
        id: "a",
        type: "article-journal",
        title: "Reefs",
        author: [{ family: "Lee" }],
        custom: { prefLabel: "Ice", altNames: [], name: "x", broader: [] },
      },
    ];
    const { vocabularies, papers: all } = await read(JSON.stringify(csl), "x.json");
    expect(vocabularies).toEqual([]);
    expect(all.map(({ title }) => title)).toEqual(["Tides", "Reefs"]);
  });

  it("are refused alone, for there must be papers", async () => {
    const alone = readSources([sourceOfText("sea.ttl", TURTLE)], defaultOptions, silent);
    await expect(alone).rejects.toThrow(
      "sea.ttl is a vocabulary: it says what papers can be about. Give it together with papers.",
    );
    await expect(alone).rejects.toBeInstanceOf(UnreadableSource);
  });

  it("may be gzipped", async () => {
    const bytes = gzipSync("label,concept\natolls,Coral reefs");
    const source = {
      name: "sea.csv.gz",
      size: null,
      async *open() {
        yield await Promise.resolve(new Uint8Array(bytes));
      },
    };
    const { vocabularies } = await readSources(
      [sourceOfText("papers.json", papers), source],
      defaultOptions,
      silent,
    );
    expect(vocabularies[0]).toMatchObject({ name: "sea", concepts: [{ label: "Coral reefs" }] });
  });

  it("do not fail on any JSON or text that looks like one", async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const text = JSON.stringify([
          { prefLabel: value },
          { "@id": "x", "skos:prefLabel": value, broader: value },
        ]);
        const { papers: all } = await read(text, "any.json");
        expect(all).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });

  it("come with the program: the Unified Astronomy Thesaurus, whole", async () => {
    const text = readFileSync(join(root, "data/vocabularies/unified-astronomy-thesaurus.json"), "utf8");
    const { vocabularies } = await read(text, "uat.json");
    const [uat] = vocabularies;
    expect(uat?.name).toBe("UAT");
    expect(uat?.concepts).toHaveLength(2275); // of 2,372 entries 97 are out of use
    const stars = uat?.concepts.find(({ label }) => label === "DC stars");
    expect(stars?.broader.map((at) => uat?.concepts[at]?.label)).toEqual(["White dwarf stars"]);
    const quintet = uat?.concepts.find(({ otherLabels }) => otherLabels.includes("Stephan's quintet"));
    expect(quintet?.label).toBe("Galaxy groups");
  });
});
