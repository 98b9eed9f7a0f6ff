import { createWriteStream, readFileSync } from "node:fs";
import { once } from "node:events";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { createRandom, type Random } from "../../src/lib/random.ts";

/** What is learned of a real listing: the lengths of its bylines, its names, and which word follows which. */
interface Model {
  bylines: number[];
  given: string[];
  families: string[];
  titles: Words;
  abstracts: Words;
  categories: string[][];
}

/** Running text as one row of words; a word is followed by what follows one of its places. */
interface Words {
  row: string[];
  placesOf: Map<string, number[]>;
  lengths: number[];
}

const line = z.object({
  title: z.string(),
  authors: z.array(z.string()),
  categories: z.array(z.string()),
  summary: z.string(),
});

/** So many people for each paper, as the real listing has them. */
const PEOPLE_A_PAPER = 3.95;
/** People work in fields of so many; the others on a byline come from anywhere. */
const FIELD = 500;
const ABROAD = 0.12;

/**
 * Writes a listing of made-up papers: lengths of bylines as in a real listing, names by rank with Zipf's law within fields of
 * people, and titles and abstracts in which every word follows one that it follows there. The same seed, the same file.
 *
 * @param like a listing as JSON lines, gzipped, which is read and of which nothing else is kept.
 */
export async function writeMadeUpCorpus(
  like: string,
  papers: number,
  seed: number,
  to: string,
): Promise<void> {
  const model = learn(like);
  const random = createRandom(seed);
  const people = Math.round(papers * PEOPLE_A_PAPER);
  const out = createWriteStream(to);
  for (let paper = 0; paper < papers; paper++) {
    const text = JSON.stringify({
      id: `${2401 + Math.floor(paper / 90_000)}.${String(paper % 90_000).padStart(5, "0")}`,
      title: sentence(model.titles, random),
      authors: byline(model, people, random),
      categories: pick(model.categories, random),
      first_seen: `20${10 + Math.floor(random() * 15)}-0${1 + Math.floor(random() * 9)}-15`,
      summary: sentence(model.abstracts, random),
    });
    if (!out.write(`${text}\n`)) await once(out, "drain");
  }
  out.end();
  await once(out, "close");
}

function learn(like: string): Model {
  const lines = gunzipSync(readFileSync(like))
    .toString("utf8")
    .split("\n")
    .filter(Boolean)
    .map((text) => line.parse(JSON.parse(text)));
  const names = lines.flatMap(({ authors }) => authors.map((name) => name.split(" ")));
  return {
    bylines: lines.map(({ authors }) => authors.length),
    given: [...new Set(names.map(([given = ""]) => given))],
    families: [...new Set(names.map((parts) => parts.at(-1) ?? ""))],
    titles: wordsIn(lines.map(({ title }) => title)),
    abstracts: wordsIn(lines.map(({ summary }) => summary)),
    categories: lines.map(({ categories }) => categories),
  };
}

function wordsIn(texts: readonly string[]): Words {
  const split = texts.map((text) => text.split(/\s+/).filter(Boolean));
  const row = split.flat();
  const placesOf = new Map<string, number[]>();
  row.forEach((word, place) => {
    const known = placesOf.get(word);
    if (known) known.push(place);
    else placesOf.set(word, [place]);
  });
  return { row, placesOf, lengths: split.map(({ length }) => length) };
}

/** As many words as one of the texts has, each after one that it follows somewhere. */
function sentence({ row, placesOf, lengths }: Words, random: Random): string {
  const words = [];
  let place = Math.floor(random() * row.length);
  for (let left = pick(lengths, random); left > 0; left--) {
    const word = row[place] ?? "";
    words.push(word);
    place = (pick(placesOf.get(word) ?? [0], random) + 1) % row.length;
  }
  return words.join(" ");
}

function byline({ bylines, given, families }: Model, people: number, random: Random): string[] {
  const fields = Math.max(1, Math.round(people / FIELD));
  const home = Math.floor(random() * fields);
  const names = new Set<string>();
  for (let left = pick(bylines, random); left > 0; left--) {
    const field = random() < ABROAD ? Math.floor(random() * fields) : home;
    const person = field + fields * zipf(Math.ceil(people / fields), random);
    const family = families[(person * 7919) % families.length] ?? "";
    names.add(`${given[(person * 31) % given.length] ?? ""} ${initial(person)} ${family}`);
  }
  return [...names];
}

const initial = (person: number) => `${String.fromCharCode(65 + (Math.floor(person / 7) % 26))}.`;

/** A rank from 0, each about as probable as one over itself. */
function zipf(ranks: number, random: Random): number {
  return Math.min(ranks - 1, Math.floor(ranks ** random()) - 1);
}

function pick<T>(list: readonly T[], random: Random): T {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error("pick: the list is empty");
  return found;
}
