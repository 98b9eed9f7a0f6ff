import { isSyllabic } from "../../lib/syllabic.ts";

/** Family names of two letters; all others are of one. */
const TWO_LETTERS = new Set(
  (
    "欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 皇甫 尉迟 尉遲 慕容 司徒 令狐 东方 東方 公孙 公孫 夏侯 轩辕 軒轅 宇文 长孙 長孫 端木 " +
    "남궁 황보 선우 독고 제갈 사공 서문"
  ).split(" "),
);

/** What is longer without a space is no name of a person. */
const LONGEST_GIVEN = 3;

/** A name in letters that are syllables each, taken apart. */
export interface SyllabicName {
  family: string;
  given: string;
}

/**
 * A Chinese or Korean name in its own letters, with the family name first, taken apart: `王小明`, `王 小明`, `欧阳修`, `김, 민수`. A
 * Japanese name is taken apart in the same way, which its letters alone do not forbid. Null for all others.
 */
export function syllabicName(writing: string): SyllabicName | null {
  const [first = "", ...rest] = writing
    .normalize("NFC")
    .split(/[\s,，·・]+/u)
    .filter((word) => word !== "");
  if (!isSyllabic(first + rest.join(""))) return null;
  if (rest.length > 0) return { family: first, given: rest.join("") };
  const letters = Array.from(first);
  const own = letters.length > 2 && TWO_LETTERS.has(letters.slice(0, 2).join("")) ? 2 : 1;
  if (letters.length <= own || letters.length > own + LONGEST_GIVEN) return null;
  return { family: letters.slice(0, own).join(""), given: letters.slice(own).join("") };
}
