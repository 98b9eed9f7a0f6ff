import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { createRandom, type Random } from "../../src/lib/random.ts";
import type { MentionLine } from "../../src/pipeline/identity/mention-lines.ts";

/** Mentions of which it is known whose they are, where `person` is given. */
export type NameSet = MentionLine[];

const below = (random: Random, count: number) => Math.floor(random() * count);
const line = (mention: number, known: Omit<MentionLine, "mention">): MentionLine => ({ mention, ...known });

/** A: signatures of INSPIRE with affiliations. */
export function inspireSignatures(data: string): NameSet {
  const [, ...rows] = gunzip(join(data, "names", "inspire-signatures.csv.gz"))
    .trim()
    .split("\n");
  return rows.map((row, n) => {
    const [, name = "", affiliation = "", person = ""] =
      /^"?(.*?)"?,("[^"]*"|[^"]*),(\d+)\s*$/.exec(row) ?? [];
    return line(n, { name, person, affiliation: affiliation ? [affiliation] : undefined });
  });
}

const work = z.object({
  id: z.string(),
  title: z.string().nullable(),
  publication_year: z.number().nullable(),
  authorships: z.array(
    z.object({
      raw_author_name: z.string().nullish(),
      author: z.object({ display_name: z.string(), orcid: z.string().nullish() }),
      raw_affiliation_strings: z.array(z.string()).nullish(),
    }),
  ),
});

/** B: pages of OpenAlex, with ORCIDs as the truth. */
export function openAlexPages(data: string): NameSet {
  const folder = join(data, "openalex");
  const works = readdirSync(folder)
    .sort()
    .flatMap(
      (file) => z.object({ results: z.array(work) }).parse(JSON.parse(gunzip(join(folder, file)))).results,
    );
  return works
    .flatMap(({ id, title, publication_year, authorships }) =>
      authorships.map(({ raw_author_name, author, raw_affiliation_strings }) => ({
        name: raw_author_name || author.display_name,
        affiliation: raw_affiliation_strings ?? undefined,
        title: title ?? undefined,
        year: publication_year === null ? undefined : String(publication_year),
        paper: id,
        person: author.orcid ?? undefined,
      })),
    )
    .map((known, n) => line(n, known));
}

const listed = z.object({
  id: z.string(),
  title: z.string(),
  first_seen: z.string(),
  authors: z.array(z.string()),
});

/** S: a listing whose papers write some names shorter than they are; the truth is the name before. */
export function abbreviatedListing(data: string, seed = 7): NameSet {
  const random = createRandom(seed);
  return gunzip(join(data, "astroph", "astroph-2025-2026.jsonl.gz"))
    .split("\n")
    .filter(Boolean)
    .map((text) => listed.parse(JSON.parse(text)))
    .filter(({ authors }) => authors.length <= 60)
    .flatMap(({ id, title, first_seen, authors }) => {
      const shorten = styleOf(random());
      return authors.map((name) => {
        const words = name.split(/\s+/);
        const spelled = (words[0] ?? "").replace(/[.-]/g, "").length > 1 && words.length > 1;
        const known = { title, year: first_seen.slice(0, 4), paper: id };
        return { ...known, name: shorten(words), person: spelled ? name : undefined };
      });
    })
    .map((known, n) => line(n, known));
}

/** How a paper writes names: all initials, the first initial, the first name alone, or as they are. */
function styleOf(draw: number): (words: readonly string[]) => string {
  const family = (words: readonly string[]) => words.at(-1) ?? "";
  const initials = (name: string) =>
    name
      .split("-")
      .map((part) => `${part[0] ?? ""}.`)
      .join("-");
  if (draw < 0.25) return (words) => [...words.slice(0, -1).map(initials), family(words)].join(" ");
  if (draw < 0.45) return (words) => `${words[0]?.[0] ?? ""}. ${family(words)}`;
  if (draw < 0.6) return (words) => `${words[0] ?? ""} ${family(words)}`;
  return (words) => words.join(" ");
}

const FAMILIES =
  "Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Kim Lee Park Nguyen Kumar Gupta Smith Johnson Tanaka Singh".split(
    " ",
  );
const GIVEN = "Wei Jing Jun Lei Ping Hui Yan Ming Feng Tao Rajesh David Robert Michael Hiroshi Anil".split(
  " ",
);
const SYLLABLES =
  "wei xiao jian yong zhi hong ming hua jun feng li yu hui ping dong guo tao xin ying jing sung min soo hyun young".split(
    " ",
  );

/** D: people of A under frequent family names and given names of one or two syllables, a tenth of them under one that is taken. */
export function oneKindOfNames(signatures: NameSet, seed = 9): NameSet {
  const random = createRandom(seed);
  const pick = (list: readonly string[]) => list[below(random, list.length)] ?? "";
  const taken: [family: string, given: string][] = [];
  const made: MentionLine[] = [];
  for (const own of shuffled(
    peopleOf(signatures).filter((own) => own.length >= 8),
    random,
  ).slice(0, 524)) {
    const first = capital(pick(SYLLABLES));
    const given = random() < 0.15 ? first : `${first}${random() < 0.5 ? "-" : ""}${pick(SYLLABLES)}`;
    const again = random() < 0.12 ? taken[below(random, taken.length)] : undefined;
    const [family, called] = again ?? [pick(FAMILIES.slice(0, 7)), given];
    taken.push([family, called]);
    for (const { affiliation, person } of shuffled(own, random).slice(0, Math.max(2, drawn(random, 29)))) {
      const name = random() < 0.9 ? `${family}, ${called}` : `${family}, ${called[0]}.`;
      made.push(line(made.length, { name, affiliation, person }));
    }
  }
  return made;
}

/** E: people of A under names that up to 17 of them share, some with the family name first. */
export function homonyms(signatures: NameSet, seed = 5): NameSet {
  const random = createRandom(seed);
  const names = shuffled(
    FAMILIES.flatMap((family) => GIVEN.map((given) => [family, given] as const)),
    random,
  );
  const people = shuffled(peopleOf(signatures), random);
  const made: MentionLine[] = [];
  for (let from = 0; from < people.length && names.length > 0;) {
    const [family, given] = names.pop() ?? ["", ""];
    const sharing = Math.min(17, 1 + drawn(random, 2.2));
    for (const own of people.slice(from, from + sharing))
      for (const { affiliation, person } of shuffled(own, random).slice(0, Math.max(1, drawn(random, 6))))
        made.push(
          line(made.length, {
            name: random() < 0.15 ? `${family} ${given}` : `${given} ${family}`,
            affiliation,
            person,
          }),
        );
    from += sharing;
  }
  return made;
}

/** The mentions of each person that have an affiliation. */
function peopleOf(signatures: NameSet): MentionLine[][] {
  const people = new Map<string, MentionLine[]>();
  for (const one of signatures)
    if (one.person !== undefined && one.affiliation)
      people.set(one.person, [...(people.get(one.person) ?? []), one]);
  return [...people.values()];
}

/** A whole number drawn from an exponential distribution of this mean. */
const drawn = (random: Random, mean: number) => Math.floor(-Math.log(1 - random()) * mean);

function shuffled<T>(list: readonly T[], random: Random): T[] {
  const mixed = [...list];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = below(random, at + 1);
    [mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
  }
  return mixed;
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const gunzip = (path: string) => gunzipSync(readFileSync(path)).toString("utf8");
