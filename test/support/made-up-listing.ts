import { createRandom } from "../../src/lib/random.ts";

const FAMILIES =
  "Abe Bell Cruz Dahl Eriks Fox Gray Hale Ito Jung Kern Lund Marsh Noor Ortiz Park Quist Rao Sato Tamm";
const GIVEN = "Ada Bo Cleo Dag Eva Finn Gus Hana Ivo Juna Kai Lea Mio Nils Oda Pia Quin Rosa Sven Tove";
const KINDS = "dusty frozen hidden rotating molten distant magnetic eccentric diffuse turbulent";
const THINGS = "pond galaxy meadow glacier reef comet forest nebula harbour canyon";
const PARTS = "core rim survey spectrum halo border surface shadow current ridge";

/**
 * A listing of made-up papers as JSON lines: bylines of one to seven of about `people` people, of whom some write much more
 * than others, and abstracts with phrases in them.
 */
export function madeUpListing(papers: number, people: number): string {
  const random = createRandom(11);
  const pick = (words: string) => {
    const list = words.split(" ");
    return list[Math.floor(random() * list.length)] ?? "";
  };
  const one = (person: number) => {
    const [families, given] = [FAMILIES.split(" "), GIVEN.split(" ")];
    const letter = String.fromCharCode(65 + (Math.floor(person / 400) % 26));
    return `${given[person % 20] ?? ""} ${letter}. ${families[Math.floor(person / 20) % 20] ?? ""}`;
  };
  const phrase = () => `${pick(KINDS)} ${pick(THINGS)} ${pick(PARTS)}`;
  return Array.from({ length: papers }, (_, paper) => {
    const home = Math.floor(random() * people);
    const authors = Array.from({ length: 1 + Math.floor(random() * 7) }, () =>
      random() < 0.1
        ? one(Math.floor(people * random() ** 3))
        : one((home + Math.floor(random() * 30)) % people),
    );
    const sentences = Array.from(
      { length: 4 },
      () => `We measure the ${phrase()} and compare it with a ${phrase()} as well as with the ${phrase()}.`,
    );
    return JSON.stringify({
      id: `2401.${String(paper).padStart(5, "0")}`,
      title: `On the ${phrase()} of a ${pick(KINDS)} ${pick(THINGS)}, part ${paper}`,
      authors: [...new Set(authors)],
      first_seen: "2024-01-02",
      categories: [pick("astro-ph.GA astro-ph.CO astro-ph.SR")],
      summary: sentences.join(" "),
    });
  }).join("\n");
}
