import { told } from "../fields/told.ts";
import type { Reader } from "../reader.ts";
import { fromSkos, localName, type Described, type Value } from "./skos-entries.ts";
import { vocabularyReading, type Rejected } from "./vocabulary-reading.ts";
import { toVocabulary } from "./to-vocabulary.ts";

/** A vocabulary as Turtle or N-Triples with SKOS. */
export const turtleVocabularyReader: Reader = {
  kind: "vocabulary",
  label: "a vocabulary as SKOS in Turtle",
  format: "Vocabulary (SKOS Turtle, N-Triples)",
  writtenBy: ["thesauri", "Skosmos"],
  recognise(head) {
    const isTurtle = /^\s*(?:@prefix|PREFIX|@base|BASE|(?:<[^<>\s]+>|_:\w+)\s+<[^<>\s]+>|#)/i.test(head);
    return isTurtle && head.includes("http://www.w3.org/2004/02/skos/core#")
      ? "it is Turtle with labels of SKOS"
      : null;
  },
  async read(text) {
    const { things, rejected } = await thingsIn(await text.whole());
    const { name, entries } = fromSkos(things);
    return vocabularyReading(toVocabulary(name, entries), rejected);
  },
};

/** A file with more faults than this is read no further. */
const MOST_FAULTS = 20;

/** The things of a text; a statement that cannot be read is left out, and the rest is read again without it. */
async function thingsIn(text: string): Promise<{ things: Described[]; rejected: Rejected[] }> {
  const { Parser } = await import("n3");
  const lines = text.split("\n");
  const rejected: Rejected[] = [];
  for (;;) {
    try {
      return { things: toThings(new Parser().parse(lines.join("\n"))), rejected };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const line = Number(/ on line (\d+)/.exec(reason)?.[1]);
      if (!(line > 0) || rejected.length >= MOST_FAULTS) throw error;
      const [from, to] = statementAround(lines, line - 1);
      rejected.push({ line: from + 1, reason, text: told(lines.slice(from, to + 1).join("\n")) });
      lines.fill("", from, to + 1);
    }
  }
}

/** The lines of the statement that a line is in: from behind the last one that ends with a full stop to the next. */
function statementAround(lines: readonly string[], line: number): [number, number] {
  const ends = (text: string) => /\.\s*$/.test(text) || text.trim() === "";
  let from = Math.min(line, lines.length - 1);
  while (from > 0 && !ends(lines[from - 1] ?? "")) from--;
  let to = Math.max(from, Math.min(line, lines.length - 1));
  while (to < lines.length - 1 && !ends(lines[to] ?? "")) to++;
  return [from, to];
}

interface Triple {
  subject: { value: string };
  predicate: { value: string };
  object: { termType: string; value: string; language?: string };
}

function toThings(triples: readonly Triple[]): Described[] {
  const things = new Map<string, { id: string; types: string[]; properties: Map<string, Value[]> }>();
  for (const { subject, predicate, object } of triples) {
    const id = subject.value;
    const thing = things.get(id) ?? { id, types: [], properties: new Map<string, Value[]>() };
    things.set(id, thing);
    const property = localName(predicate.value);
    const isThing = object.termType !== "Literal";
    if (property === "type") thing.types.push(localName(object.value));
    const value = { text: object.value, language: object.language || null, isThing };
    const values = thing.properties.get(property);
    if (values) values.push(value);
    else thing.properties.set(property, [value]);
  }
  return [...things.values()];
}
