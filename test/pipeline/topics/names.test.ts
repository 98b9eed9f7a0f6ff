import { describe, expect, test } from "vitest";
import { nameKey } from "../../../src/pipeline/topics/name-key.ts";
import { byLabel, topicsOf } from "./make-paper.ts";

describe("names inside other names and words", () => {
  test.each([
    ["GPT-4 is not in GPT-4o", "We ask GPT-4o for help.", ["GPT-4o"]],
    ["CLIP is not in a coined name", "We align spectra with StarCLIP today.", ["StarCLIP"]],
    [
      "a member of a family is not the family",
      "MoonLLaMA-2-70B and MoonLLaMA-Chat differ.",
      ["MoonLLaMA-2-70B", "MoonLLaMA-Chat"],
    ],
    [
      "headings and menus that ran together with what stood beside them are none",
      "AbstractDuring, ContentAll, AmericaPDF, BusinessAuthor and IssueFor; but SkyView, SearchBERT, ContentVec and IssueBench.",
      ["ContentVec", "IssueBench", "SearchBERT", "SkyView"],
    ],
    ["DESI is not in design", "The design is desired.", []],
    ["WISE is not in pairwise", "A pairwise, likewise wise choice.", []],
    ["o3 is a whole word", "The LLM o3 beats o3x and foo3.", ["o3"]],
    ["o3 is no model without a language model about", "Column o3 of the table.", []],
    ["a planet is not the mission", "The planet Kepler-11b transits.", ["Kepler-11b"]],
    ["Kepler's laws are not the mission", "We derive Kepler's third law.", []],
    ["the Planck mass is not the mission", "Close to the Planck mass.", []],
    ["a spectral type is no Messier number", "It orbits an M15 dwarf near M15.", ["M15"]],
    [
      "an address holds the organization whose account it is",
      "See https://huggingface.co/universeTBD/x for more.",
      ["UniverseTBD"],
    ],
    ["an event is its host's as well", "We met at the NSF Workshop on Tides.", ["NSF", "NSF Workshop"]],
    [
      "a model that is called like a first name is one beside its kin",
      "Ada wrote programs; an ada is a word.",
      [],
    ],
    ["addresses hold no names", "See https://github.com/MoonNet/SpecNet for more.", []],
    [
      "a comet is not the survey that found it",
      "We saw C/2025 N1 (ATLAS) and C/2023 A3 (Tsuchinshan-ATLAS).",
      ["3I/ATLAS", "C/2023 A3 (Tsuchinshan-ATLAS)"],
    ],
    [
      "a source of a catalogue is not the mission",
      "The protostar IRAS 15398-3359 is young.",
      ["IRAS 15398-3359"],
    ],
    [
      "what the paper says a short form means goes before what it means elsewhere",
      "Kilns of doubtful shape (KiDS) are hot. KiDS cool.",
      [],
    ],
    ["words that lost the blank between them are no name", "We saw theArctic, and more inCreate.", []],
    ["units and surnames are no names", "At 5 keV and 3 GHz McDonald saw MgII.", []],
    [
      "small words at the ends of a compound are left off",
      "A non-MoonNet and a MoonNet-based run.",
      ["MoonNet"],
    ],
  ])("%s", async (_, text, labels) => {
    expect(Object.keys(byLabel(await topicsOf(text), "entity")).sort()).toEqual([...labels].sort());
  });
});

describe("spellings of one name", () => {
  test.each([
    ["Gemini-2.5-Pro", "Gemini 2.5 Pro"],
    ["LLaMA-2", "Llama 2"],
    ["LLaMA-2-7B", "Llama-2-7b"],
    ["Deepseek-R1", "DeepSeek-R1"],
    ["Olympiad on A & B", "olympiad on A and B"],
  ])("%s = %s", (a, b) => expect(nameKey(a)).toBe(nameKey(b)));

  test.each([
    ["LLaMA-2-7B", "LLaMA-27B"],
    ["GPT-4", "GPT-4o"],
    ["Gaia DR2", "Gaia DR3"],
    ["Athena", "Athena++"],
  ])("%s ≠ %s", (a, b) => expect(nameKey(a)).not.toBe(nameKey(b)));

  test("they make one topic, known by long and short form", async () => {
    const topics = await topicsOf(
      "The Canada-France-Hawaii Telescope (CFHT) is old.",
      "CFHT sees first light.",
    );
    const cfht = topics.find(({ kind }) => kind === "entity");
    expect(cfht).toMatchObject({ label: "CFHT", type: "Telescope", papers: [0, 1] });
    expect(cfht?.forms).toEqual(["CFHT", "Canada-France-Hawaii Telescope"]);
  });
});

describe("names that no list has", () => {
  test("a title's head, and what the text says it is", async () => {
    const [topic] = await topicsOf("We present QUUX, a model of dust. QUUX is fast.");
    expect(topic).toMatchObject({ label: "QUUX", kind: "entity", type: "Model" });
  });

  test("an acronym of a facility", async () => {
    const topics = await topicsOf("The Lunar Backside Survey (LBS) begins. LBS will see much.");
    expect(topics[0]).toMatchObject({
      label: "LBS",
      type: "Survey",
      forms: ["LBS", "Lunar Backside Survey"],
    });
  });

  test("capitalised words before a head noun", async () => {
    const topics = await topicsOf("Seen with the Old Mountain Telescope last night.");
    expect(byLabel(topics, "entity")).toEqual({ "Old Mountain Telescope": [0] });
  });

  test("an acronym that the paper defines as a phrase is no name", async () => {
    const topics = await topicsOf(
      "A stellar activity model (SAM) is fitted. The SAM survey of SAM values follows.",
    );
    expect(byLabel(topics, "entity")).toEqual({});
  });

  test("common words with capitals are no names", async () => {
    const topics = await topicsOf(
      "We use Bayesian methods. Bayesian, Gaussian: both GaLactic and galactic, galactic.",
    );
    expect(byLabel(topics, "entity")).toEqual({});
  });
});

test("two letters are a name in papers that write it out, and nowhere else", async () => {
  const topics = await topicsOf(
    "We see the Galactic Center (GC). The GC is bright.",
    "The Galactic Center is bright, and so is the GC.",
    "Stars of a GC are old.",
  );
  expect(byLabel(topics, "entity")).toEqual({ "Galactic Center": [0, 1] });
});
