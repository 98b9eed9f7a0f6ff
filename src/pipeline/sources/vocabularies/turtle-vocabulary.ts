import type { Reader } from "../reader.ts";
import { fromSkos, localName, type Described, type Value } from "./skos-entries.ts";
import { vocabularyReading } from "./vocabulary-reading.ts";
import { toVocabulary } from "./to-vocabulary.ts";

/** A vocabulary as Turtle or N-Triples with SKOS. */
export const turtleVocabularyReader: Reader = {
  kind: "vocabulary",
  label: "a vocabulary as SKOS in Turtle",
  format: "Vocabulary (SKOS Turtle, N-Triples)",
  writtenBy: ["thesauri", "Skosmos"],
  recognise(head) {
    const isTurtle = /^\s*(?:@prefix|PREFIX|@base|BASE|<[^<>\s]+>\s+<[^<>\s]+>|#)/i.test(head);
    return isTurtle && head.includes("http://www.w3.org/2004/02/skos/core#")
      ? "it is Turtle with labels of SKOS"
      : null;
  },
  async read(text) {
    const { name, entries } = fromSkos(await thingsIn(await text.whole()));
    return vocabularyReading(toVocabulary(name, entries));
  },
};

/** @throws Error with the line where the text is no Turtle. */
async function thingsIn(text: string): Promise<Described[]> {
  const { Parser } = await import("n3");
  const things = new Map<string, { id: string; types: string[]; properties: Map<string, Value[]> }>();
  for (const { subject, predicate, object } of new Parser().parse(text)) {
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
