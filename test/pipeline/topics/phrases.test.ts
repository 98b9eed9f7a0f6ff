import { describe, expect, test } from "vitest";
import { toNormalizer } from "../../../src/pipeline/topics/normal-word.ts";
import { byLabel, topicsOf } from "./make-paper.ts";

describe("grouping", () => {
  test("plural, case, hyphen and acronym are one phrase under its long form", async () => {
    const topics = await topicsOf(
      "Large language models (LLMs) help, as large language models do. Every LLM is large.",
      "We tune a large language model for stars.",
      "Here Large-Language Models fail.",
      "Four LLMs were asked.",
    );
    const phrases = topics.filter(({ kind }) => kind === "phrase");
    expect(phrases).toHaveLength(1);
    expect(phrases[0]).toMatchObject({ label: "large language models", papers: [0, 1, 2, 3] });
    expect(new Set(phrases[0]?.forms)).toEqual(
      new Set(["LLMs", "LLM", "large language models", "large language model", "Large-Language Models"]),
    );
  });

  test("British and American, run together and apart", async () => {
    const topics = await topicsOf(
      "The light-curve modelling of ionised gas.",
      "We do lightcurve modeling for ionized gas.",
      "Light curve modeling again, of ionized gas.",
    );
    expect(Object.values(byLabel(topics, "phrase"))).toContainEqual([0, 1, 2]);
    expect(byLabel(topics, "phrase")).toHaveProperty("ionized gas", [0, 1, 2]);
  });

  test.each([
    ["spectra", "spectrum"],
    ["galaxies", "galaxy"],
    ["supernovae", "supernova"],
    ["masses", "mass"],
    ["physics", "physics"],
    ["series", "series"],
    ["modelling", "modeling"],
    ["colours", "color"],
    ["Lyα", "lyalpha"],
    ["constructor", "constructor"],
  ])("%s → %s", (word, normal) => expect(toNormalizer()(word)).toBe(normal));
});

test("terms that begin with a plain word are phrases where several papers have them, and what only begins so is none", async () => {
  const term = "The main sequence of stars depends on initial conditions.";
  const talk = "The main factor is an initial study; the main result holds.";
  const topics = await topicsOf(term + talk, term + talk, term + talk, term, term);
  expect(byLabel(topics, "phrase")).toEqual({
    "main sequence": [0, 1, 2, 3, 4],
    "initial conditions": [0, 1, 2, 3, 4],
  });
});

describe("what is no phrase", () => {
  test("what is a known name elsewhere", async () => {
    const text = "The Milky Way is a galaxy. Milky Way analogs are like it, and Milky Way analogs are many.";
    const topics = await topicsOf(text, text, text);
    expect(byLabel(topics, "entity")).toEqual({ "Milky Way": [0, 1, 2] });
    expect(Object.keys(byLabel(topics, "phrase")).map((label) => label.toLowerCase())).not.toContain(
      "milky way",
    );
  });

  test("empty talk", async () => {
    const talk =
      "In this case study, recent advancements and previous work show a wide range of state-of-the-art results. " +
      "As a proof of concept, future work for the community may follow. Code availability is given.";
    expect(byLabel(await topicsOf(talk, talk, talk), "phrase")).toEqual({});
  });

  test("a fragment of what it nearly always stands in", async () => {
    const topics = await topicsOf(
      "A graph neural network is built for dwarf galaxies.",
      "Our graph neural network learns dwarf galaxies.",
      "Graph neural networks are good.",
    );
    expect(byLabel(topics, "phrase")).toEqual({
      "graph neural network": [0, 1, 2],
      "dwarf galaxies": [0, 1],
    });
  });

  test("a phrase on one paper only", async () => {
    expect(byLabel(await topicsOf("Stellar winds blow.", "Tidal tails grow."), "phrase")).toEqual({});
  });
});

test("an acronym means in a paper what that paper says", async () => {
  const topics = await topicsOf(
    "The globular cluster (GC) is old. A GC is round.",
    "A globular cluster (GC) has stars.",
    "The gas content (GC) of disks: GC is low.",
    "Gas content rises.",
  );
  expect(byLabel(topics, "phrase")).toEqual({ "globular cluster": [0, 1], "gas content": [2, 3] });
});

test("a phrase inside a longer one counts as well", async () => {
  const topics = await topicsOf(
    "Dark matter is dark.",
    "Dark matter again.",
    "The dark matter halo.",
    "A dark matter halo.",
  );
  expect(byLabel(topics, "phrase")).toMatchObject({
    "dark matter": [0, 1, 2, 3],
    "dark matter halo": [2, 3],
  });
});
