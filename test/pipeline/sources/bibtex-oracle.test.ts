import { existsSync, readFileSync } from "node:fs";
import { parse } from "@retorquere/bibtex-parser";
import { describe, expect, it } from "vitest";
import { readBibtex } from "./bibtex-reading.ts";

const folder = new URL("../../../../shared/data/exports/ads/", import.meta.url);
const FILES = [
  "data",
  "data_with_abs",
  "data_publisher",
  "data_with_abs_publisher",
  "data_software",
  "data_techreport_with_publisher",
];

const SAMPLE = `@string{acm = "ACM"}
@article{a, author = {Ludwig van Beethoven and de la Fuente Marcos, C. and {\\v{C}}apek, Karel and Smith, Jr., John},
  title = {On {\\'E}tudes \\& more}, year = 1801, journal = acm # { Press}}
@inproceedings{b, author = "M{\\"u}ller, J{\\"o}rg and {\\L}ukasz Nowak and {\\O}stergaard, S{\\o}ren", title = "A {B}ig Title", year = {2001}}
@misc{c, author = {{Planck Collaboration} and Ade, P. A. R.}, title = {No. 3}, year = "2013"}
`;

/** The same bytes read by a library that shares no code with the reader. */
function oracle(text: string) {
  const library = parse(text, {
    sentenceCase: false,
    english: false,
    caseProtection: false,
    unsupported: "ignore",
  });
  return library.entries.map(({ fields }) => ({
    title: plain(fields.title ?? ""),
    year: (fields.year ?? fields.date ?? "").slice(0, 4),
    names: (fields.author ?? []).map(({ name, prefix, lastName, suffix, firstName }) =>
      plain(
        name ?? [[prefix, lastName].filter(Boolean).join(" "), suffix, firstName].filter(Boolean).join(", "),
      ),
    ),
  }));
}

async function ours(text: string) {
  const { papers } = await readBibtex(text);
  return papers.map(({ title, date, byline }) => ({
    title: plain(title),
    year: date?.iso?.slice(0, 4) ?? "",
    names: byline.names.map(({ written, family, given, particle, suffix }) =>
      plain(
        family
          ? [[particle, family].filter(Boolean).join(" "), suffix, given].filter(Boolean).join(", ")
          : written,
      ),
    ),
  }));
}

/** Without what the library is known to do: markup, no-break spaces, letters whose accents stay apart. */
const plain = (text: string) =>
  text
    .replace(/<[^>]*>/g, "")
    .replace(/ı\u0301/g, "í")
    .normalize("NFC")
    .replace(/[\s\u00a0]+/g, " ")
    .trim();

describe("an independent reading", () => {
  it("agrees on names, titles and years of a sample", async () => {
    expect(await ours(SAMPLE)).toEqual(oracle(SAMPLE));
  });

  it.skipIf(!existsSync(folder)).each(FILES)("agrees on ADS's %s", async (name) => {
    const text = readFileSync(new URL(`bibTexTest.${name}.txt`, folder)).toString();
    expect(await ours(text)).toEqual(oracle(text).map(withoutRest));
  });
});

/** The library takes the rest of a list that ADS cut, `{}, . . .`, for a name; here it makes the byline incomplete. */
function withoutRest<T extends { names: string[] }>(paper: T): T {
  return { ...paper, names: paper.names.filter((name) => /[\p{L}\p{N}]/u.test(name)) };
}
