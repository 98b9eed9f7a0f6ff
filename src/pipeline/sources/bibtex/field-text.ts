import type { Entry } from "./entry.ts";
import { texToText } from "../../../lib/latex.ts";

/** The first field of these that holds anything, as written; empty when none does. */
export function rawField(entry: Entry, ...names: string[]): string {
  for (const name of names) {
    const value = entry.fields.get(name)?.trim();
    if (value) return value;
  }
  return "";
}

/** The first field of these that holds anything, read as text on one line. */
export function textField(entry: Entry, ...names: string[]): string {
  return toLine(rawField(entry, ...names));
}

/** TeX as text on one line. */
export function toLine(tex: string, kind: "text" | "address" = "text"): string {
  return texToText(escapedOnce(tex), kind).replace(/\s+/g, " ").trim();
}

/** Mendeley escapes what was escaped already: `$\backslash$textcopyright`, and `$\backslash$n` for the end of a line. */
function escapedOnce(tex: string): string {
  if (!tex.includes("$\\backslash$")) return tex;
  return tex
    .replace(/\$\\backslash\$n(?!(?:u|e|i|abla|eq|ot|atural|ewline)\b)/g, "\n")
    .replaceAll("$\\backslash$", "\\");
}

/**
 * TeX as text in paragraphs. Lines are joined; a word that was broken behind its hyphen is made whole, as ADS breaks
 * `flat-spectrum` at the end of a line.
 */
export function toParagraphs(tex: string): string {
  return escapedOnce(tex)
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => toLine(paragraph.replace(/(?<=\p{L}-)\n\s*(?=\p{L})(?!(?:and|or|to)\b)/gu, "")))
    .filter((paragraph) => paragraph !== "")
    .join("\n\n");
}
