import { openSourceText } from "../../src/pipeline/sources/source-text.ts";
import { readers } from "../../src/pipeline/sources/readers.ts";
import { options as schema } from "../../src/model/options.ts";
import { sourceOfBytes } from "../../src/pipeline/source.ts";

/** A file of one format, so many megabytes of made-up papers, for measuring its reader. */
function madeUp(write: (n: number) => string, head: string, foot: string, megabytes: number): Uint8Array {
  const parts: string[] = [head];
  let size = 0;
  for (let n = 0; size < megabytes * 1e6; n++) {
    const part = write(n);
    size += part.length;
    parts.push(part);
  }
  return new TextEncoder().encode(parts.join("") + foot);
}

const WORDS =
  "the winds of massive stars in metal poor galaxies are measured with spectra of many surveys and compared to models".split(
    " ",
  );
const sentence = (n: number, length: number) =>
  Array.from({ length }, (_, k) => WORDS[(n * 7 + k * 3) % WORDS.length]).join(" ");
const people = (n: number) =>
  [0, 1, 2, 3].map((k) => ({ family: `Family${(n * 5 + k) % 3000}`, given: `Given${(n + k) % 400}` }));

const FORMATS: [name: string, make: (megabytes: number) => Uint8Array][] = [
  [
    "BibTeX",
    (mb) =>
      madeUp(
        (n) =>
          `@article{k${n},\n  title = {{Paper ${n} on ${sentence(n, 8)}}},\n  author = {${people(n)
            .map((p) => `${p.family}, ${p.given}`)
            .join(
              " and ",
            )}},\n  year = ${2000 + (n % 25)},\n  journal = {\\apj},\n  doi = {10.1234/x.${n}},\n  abstract = {${sentence(n, 120)}}\n}\n\n`,
        "",
        "",
        mb,
      ),
  ],
  [
    "RIS",
    (mb) =>
      madeUp(
        (n) =>
          `TY  - JOUR\nTI  - Paper ${n} on ${sentence(n, 8)}\n${people(n)
            .map((p) => `AU  - ${p.family}, ${p.given}\n`)
            .join("")}PY  - ${2000 + (n % 25)}\nDO  - 10.1234/x.${n}\nAB  - ${sentence(n, 120)}\nER  - \n\n`,
        "",
        "",
        mb,
      ),
  ],
  [
    "MEDLINE",
    (mb) =>
      madeUp(
        (n) =>
          `PMID- ${n + 1}\nTI  - Paper ${n} on ${sentence(n, 8)}\nAB  - ${sentence(n, 120)}\n${people(n)
            .map((p) => `FAU - ${p.family}, ${p.given}\n`)
            .join("")}DP  - ${2000 + (n % 25)} Mar\n\n`,
        "",
        "",
        mb,
      ),
  ],
  [
    "CSV",
    (mb) =>
      madeUp(
        (n) =>
          `"Paper ${n} on ${sentence(n, 8)}","${people(n)
            .map((p) => `${p.family}, ${p.given}`)
            .join("; ")}",${2000 + (n % 25)},10.1234/x.${n},"${sentence(n, 120)}"\n`,
        "Title,Authors,Year,DOI,Abstract\n",
        "",
        mb,
      ),
  ],
  [
    "JSON lines",
    (mb) =>
      madeUp(
        (n) =>
          `${JSON.stringify({ id: `2${String(n).padStart(3, "0").slice(-3)}.${String(n).padStart(5, "0").slice(-5)}`, title: `Paper ${n} on ${sentence(n, 8)}`, authors: people(n).map((p) => `${p.given} ${p.family}`), first_seen: "2024-01-01", summary: sentence(n, 120) })}\n`,
        "",
        "",
        mb,
      ),
  ],
  [
    "CSL-JSON",
    (mb) =>
      madeUp(
        (n) =>
          `${n > 0 ? "," : ""}${JSON.stringify({ type: "article-journal", id: String(n), title: `Paper ${n} on ${sentence(n, 8)}`, author: people(n), issued: { "date-parts": [[2000 + (n % 25)]] }, DOI: `10.1234/x.${n}`, abstract: sentence(n, 120) })}`,
        "[",
        "]",
        mb,
      ),
  ],
  [
    "Atom",
    (mb) =>
      madeUp(
        (n) =>
          `<entry><id>http://arxiv.org/abs/2401.${String(n).padStart(5, "0").slice(-5)}v1</id><title>Paper ${n} on ${sentence(n, 8)}</title><summary>${sentence(n, 120)}</summary>${people(
            n,
          )
            .map((p) => `<author><name>${p.given} ${p.family}</name></author>`)
            .join("")}<published>2024-01-01T00:00:00Z</published></entry>`,
        '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">',
        "</feed>",
        mb,
      ),
  ],
];

export interface ReaderFigures {
  format: string;
  megabytesPerSecond: number;
  recordsPerSecond: number;
  timesReadHashDecode: number;
}

/** Each reader beside a baseline that only reads and decodes the same bytes, both in this run. */
export async function measureReaders(megabytes: number): Promise<ReaderFigures[]> {
  const figures: ReaderFigures[] = [];
  console.log(
    `\nReaders, ${megabytes} MB of made-up papers each; × is against reading and decoding the same bytes`,
  );
  for (const [name, make] of FORMATS) {
    const bytes = make(megabytes);
    const options = schema.parse({});
    const index = sourceOfBytes("made-up", bytes);
    const found = readers.find((reader) =>
      reader.recognise(new TextDecoder().decode(bytes.slice(0, 60_000)), options),
    );
    const baseline = await time(async () => (await openSourceText(index, () => undefined)).whole());
    const decode = await time(async () => new TextDecoder().decode(bytes));
    const reading = await time(
      async () =>
        (await (found ?? readers[0])?.read(await openSourceText(index, () => undefined), 0, options))
          ?.records ?? 0,
    );
    const [mb, seconds] = [bytes.length / 1e6, reading.ms / 1000];
    figures.push({
      format: name,
      megabytesPerSecond: mb / seconds,
      recordsPerSecond: reading.value / seconds,
      timesReadHashDecode: reading.ms / baseline.ms,
    });
    console.log(
      `  ${name.padEnd(11)} ${found?.kind.padEnd(14)} ${(mb / seconds).toFixed(1).padStart(6)} MB/s ${(reading.value / seconds).toFixed(0).padStart(7)} records/s ` +
        `${(reading.ms / baseline.ms).toFixed(1).padStart(6)} × read, hash and decode; ${(reading.ms / decode.ms).toFixed(0).padStart(4)} × decode alone`,
    );
  }
  return figures;
}

async function time<T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const started = performance.now();
  const value = await work();
  return { ms: performance.now() - started, value };
}
