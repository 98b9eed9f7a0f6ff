import { describe, expect, it } from "vitest";
import { buildFrom } from "../../support/build.ts";
import { latinNames } from "../../../src/pipeline/identity/other-scripts.ts";
import { fullKey, nameParts } from "../../../src/pipeline/identity/name-parts.ts";
import { syllabicName } from "../../../src/pipeline/identity/syllabic-name.ts";
import { readMentionLines, type MentionLine } from "../../../src/pipeline/identity/mention-lines.ts";
import { resolveMentions } from "../../../src/pipeline/identity/resolve-mentions.ts";

const latin = (writing: string) =>
  latinNames(writing).map(({ family, given }) => `${family}, ${given.join(" ")}`);

type Given = Partial<MentionLine> & { name: string };
const people = (...given: Given[]) =>
  resolveMentions(
    readMentionLines(given.map((one, mention) => JSON.stringify({ mention, ...one })).join("\n")).read,
  ).people;

describe("names in Latin letters", () => {
  it.each([
    ["Иванов Иван Иванович", "ivanov, ivan ivanovich"],
    ["Достоевский Ф. М.", "dostoevsky, f m"],
    ["Белый, Юрий", "bely, yury"],
    ["Юрий Белый", "belyi, yurii"],
    ["Пафнутий Чебышёв", "cebysev, pafnutij"],
    ["Ю. А. Белый", "belyi, y a"],
    ["Ю. А. Белый", "belyj, j a"],
    ["ПЕТРОВ И.И.", "petrov, i i"],
    ["Щукина Юлия", "shchukina, yuliya"],
    ["Γιώργος Παπαδόπουλος", "papadopoulos, giorgos"],
    ["Γ. Παπαδόπουλος", "papadopoulos, g"],
    ["王小明", "wang, xiaoming"],
    ["王小明", "wang, xiao ming"],
    ["欧阳修", "ouyang, xiu"],
    ["曾庆红", "zeng, qinghong"],
    ["김민수", "kim, min soo"],
    ["박영희", "park, young hee"],
    ["김정훈", "kim, jung hoon"],
    ["김성민", "kim, sung min"],
    ["김경수", "kim, kyung soo"],
    ["이선영", "lee, sun young"],
    ["김민수".normalize("NFD"), "kim, min soo"],
    ["Яков Борисович Зельдович", "zeldovich, yakov borisovich"],
    ["Мечников Илья Ильич", "mechnikov, ilya ilich"],
    ["Ким Чен Ир", "kim, chen ir"],
    ["王, 小明", "wang, xiaoming"],
  ])("reads %s as %s", (writing, name) => {
    expect(latin(writing)).toContain(name);
  });

  it.each([
    "Müller, Anna",
    "王明 Wang Ming",
    "محمد علي",
    "たなか たろう",
    "中国科学院天文台",
    "𠮷田明",
    "田々明",
    "",
    "王",
  ])("has no reading of %s", (writing) => {
    expect(latin(writing)).toEqual([]);
  });

  it("takes a name in syllables apart", () => {
    expect(syllabicName("欧阳修")).toEqual({ family: "欧阳", given: "修" });
    expect(syllabicName("王, 小明")).toEqual({ family: "王", given: "小明" });
    expect(syllabicName("Wang Xiaoming")).toBeNull();
    expect(syllabicName("𠮷田明")).toEqual({ family: "𠮷", given: "田明" });
  });

  it("takes names in syllables for one, whatever stands between them, and never one for short for another", () => {
    const keys = ["王小明", "王 小明", "王, 小明", "王，小明"].map((written) =>
      fullKey(nameParts({ written })),
    );
    expect(new Set(keys).size).toBe(1);
    expect(fullKey(nameParts({ written: "王 小明", family: "王", given: "小明" }))).toBe(keys[0]);
    const shared = { coauthors: ["李四光", "竺可桢"], title: "Tides of the eastern sea" };
    expect(people({ name: "王伟", ...shared }, { name: "王伟明", ...shared })).toEqual([1, 2]);
  });
});

describe("who is who across scripts", () => {
  const ginzburg = { coauthors: ["Гинзбург В. Л.", "Новиков И. Д."] };
  const inLatin = { coauthors: ["V. L. Ginzburg", "Igor Novikov"] };

  it.each([
    ["Зельдович Я. Б.", "Yakov B. Zeldovich"],
    ["Зельдович, Яков", "Yakov Zel'dovich"],
    ["欧阳修", "Xiu Ouyang"],
    ["김민수", "Kim, Min-Soo"],
    ["欧阳修", "Ouyang, Xiu"],
  ])("joins %s and %s where they have co-authors in common, who are written in two scripts", (one, other) => {
    expect(people({ name: one, ...ginzburg }, { name: other, ...inLatin })).toEqual([1, 1]);
  });

  it.each([
    ["Зельдович, Яков", "Yakov Zeldovich"],
    ["王小明", "Xiaoming Wang"],
    ["田中太郎", "Taro Tanaka"],
  ])("leaves %s and %s two people where nothing but the name speaks for it", (one, other) => {
    expect(people({ name: one }, { name: other })).toEqual([1, 2]);
  });

  it("takes a name in syllables for one, whether its source tells the parts apart or not", async () => {
    const csl = [
      { type: "article-journal", id: "a", title: "Tides", author: [{ family: "王", given: "小明" }] },
    ];
    const csv = 'title,year,authors\nMore tides,2020,王小明\nThird tides,2021,"王, 小明"';
    const { people } = await buildFrom({ "a.json": JSON.stringify(csl), "b.csv": csv });
    expect(people.map(({ name, papers }) => [name, papers.length])).toEqual([["王小明", 3]]);
  });

  it("calls them as most papers do, or in Latin letters", async () => {
    const paper = (title: string, ...authors: string[]) => JSON.stringify({ title, authors });
    const cyrillic = "Виталий Гинзбург";
    const inLatin = "Vitaly Ginzburg";
    const named = async (...lines: string[]) =>
      (await buildFrom({ "papers.jsonl": lines.join("\n") })).people.map(({ name }) => name);
    const both = [
      paper("Helium lines of stars", cyrillic, "Ian Elm"),
      paper("Helium lines of suns", inLatin, "Ian Elm"),
    ];
    expect(await named(...both)).toContain(inLatin);
    expect(await named(...both, paper("Tides", cyrillic))).toContain(cyrillic);
  });

  it.each([
    ["김민수", "Kim Minsu"],
    ["王小明", "Wang Xiaoming"],
  ])("joins %s and %s, the family name first in both, where titles are alike too", (one, other) => {
    const title = "Basins of the eastern sea";
    expect(people({ name: one, ...ginzburg, title }, { name: other, ...inLatin, title })).toEqual([1, 1]);
  });

  it("never makes one of two names in syllables by way of their Latin letters", () => {
    const alike = { ...ginzburg, title: "Basins of the eastern sea" };
    const [one, other] = people(
      { name: "王小明", ...alike },
      { name: "王晓明", ...alike },
      { name: "Xiaoming Wang", ...alike },
    );
    expect(one).not.toBe(other);
  });

  it("keeps people of two scripts apart whose given names are others", () => {
    expect(people({ name: "Зельдович Яков", ...ginzburg }, { name: "Boris Zeldovich", ...inLatin })).toEqual([
      1, 2,
    ]);
  });
});
