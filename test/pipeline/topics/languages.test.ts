import { describe, expect, it } from "vitest";
import type { Paper } from "../../../src/model/paper.ts";
import { findTopics } from "../../../src/pipeline/topics/find-topics.ts";
import { LANGUAGE_NAMES } from "../../../src/pipeline/topics/languages/language-names.ts";
import { loadLanguages } from "../../../src/pipeline/topics/languages/load-languages.ts";
import { makePaper } from "./make-paper.ts";

const FRENCH = [
  "Les récifs coralliens du lagon de Nouvelle-Calédonie subissent le changement climatique. Nous étudions la croissance des récifs coralliens et la température des eaux.",
  "La pêche artisanale dans les récifs coralliens du Pacifique dépend de la température des eaux et de la gestion des ressources.",
];
const GERMAN = [
  "Die Verteilung des Planktons in der Nordsee wird durch die Strömung bestimmt. Wir untersuchen die Verteilung des Planktons über viele Jahre.",
  "Wir messen die Strömung in der Nordsee und vergleichen sie mit der Verteilung des Planktons in den letzten Jahren.",
];
const ENGLISH =
  "We study the growth of coral reefs in the lagoon and the temperature of the water that is around them.";
const papers = (...abstracts: string[]): Paper[] =>
  abstracts.map((abstract, n) => ({
    ...makePaper({ title: `Number ${n}`, abstract }, n),
    givenTopics: null,
  }));

describe("texts in other languages", () => {
  it("are recognised, told by language, and give topics and keyphrases of their own words", async () => {
    const { topics, keyphrases, notices } = await findTopics(papers(...FRENCH, ...GERMAN, ENGLISH), {});
    const notice = notices.find(({ code }) => code === "language-other");
    expect(notice).toMatchObject({
      count: 4,
      message: expect.stringMatching(/^French 2, German 2\./) as string,
    });
    expect(notice?.items.map(({ paper }) => paper)).toEqual([0, 1, 2, 3]);
    const labels = topics.filter(({ kind }) => kind === "phrase").map(({ label }) => label.toLowerCase());
    expect(labels).toContain("récifs coralliens");
    const phrases = keyphrases.map((own) => own.map(({ text }) => text.toLowerCase()));
    expect(phrases[0]).toContain("récifs coralliens");
    expect(phrases[2]?.join(" ")).toMatch(/planktons|nordsee/);
    for (const own of phrases.slice(0, 4))
      expect(own.join(" ")).not.toMatch(/\b(?:les|des|die|der|wir|nous)\b/);
  });

  it("meet by their stems", async () => {
    const languages = await loadLanguages();
    expect(languages.stemOf("coralliens", "fr")).toBe(languages.stemOf("corallien", "fr"));
    expect(languages.stemOf("Strömungen", "de")).toBe(languages.stemOf("Strömung", "de"));
    expect(languages.stemOf("海洋", "zh")).toBe("海洋");
  });

  it("are told where the language is not known, or too short to tell; English needs no notice", async () => {
    const { notices } = await findTopics(papers("Xqz wvk pfj ".repeat(12), "海洋"), {});
    expect(notices.find(({ code }) => code === "language-other")?.items[0]?.text).toMatch(/not recognised/);
    expect((await findTopics(papers(ENGLISH, ENGLISH), {})).notices).toEqual([]);
  });

  it("have names, all that are recognised", async () => {
    const { eld } = await import("eld/extrasmall");
    expect(Object.values(eld.info().Languages).filter((code) => !LANGUAGE_NAMES[code])).toEqual([]);
  });
});
