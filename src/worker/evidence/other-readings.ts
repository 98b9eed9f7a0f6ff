import type { PaperFacts, PersonFacts } from "../../atlas/atlas-file.ts";
import { compareText } from "../../lib/order.ts";
import { openUnion } from "../../lib/union.ts";
import { personId } from "../../model/ids.ts";
import type { Person } from "../../model/person.ts";
import { fullKey, nameParts } from "../../pipeline/identity/name-parts.ts";
import type { Corpus } from "../corpus.ts";

/** Another answer to who is who: its people, and which of them each person of the atlas would mostly be. */
export interface OtherReading {
  people: Person[];
  of: Int32Array;
}

/** Everybody as if no name were joined with another, and none parted. Cost: linear in mentions. */
export async function nothingJoined(
  { file, people }: Corpus,
  papers: readonly PaperFacts[],
): Promise<OtherReading> {
  const found = new Map<string, Set<number>>();
  const keys = new Map<string, string>();
  papers.forEach(({ byline }, paper) => {
    for (const mention of byline.names) {
      const key = fullKey(nameParts(mention));
      keys.set(mention.written, key);
      found.set(key, (found.get(key) ?? new Set()).add(paper));
    }
  });
  const places = new Map([...found.keys()].map((key, place) => [key, place]));
  const names = await file.names();
  const of = people.map(({ papers: own }, person) => {
    const shared = (key: string) => own.filter((paper) => found.get(key)?.has(paper)).length;
    const forms = [...new Set((names[person] ?? []).map(({ written }) => keys.get(written) ?? ""))];
    const [most = ""] = forms.sort((a, b) => shared(b) - shared(a) || compareText(a, b));
    return places.get(most) ?? -1;
  });
  return { people: withInferred([...found.values()], of, people), of: Int32Array.from(of) };
}

/** Everybody as if all were one who may be, by chains too. Cost: linear in judgements and papers. */
export async function everythingJoined({ file, people }: Corpus): Promise<OtherReading> {
  const { top, join } = openUnion(people.length);
  (await file.nameJudgements()).forEach((own, person) => {
    for (const { verdict, other } of own) if (verdict !== "joined") join(person, other);
  });
  const places = new Map<number, number>();
  const found: Set<number>[] = [];
  const of = people.map(({ papers }, person) => {
    const place = places.get(top(person)) ?? found.length;
    places.set(top(person), place);
    const own = (found[place] ??= new Set());
    for (const paper of papers) own.add(paper);
    return place;
  });
  return { people: withInferred(found, of, people), of: Int32Array.from(of) };
}

/** People of these papers; what is inferred of a person stays with whom the person mostly is. */
function withInferred(
  found: readonly ReadonlySet<number>[],
  of: readonly number[],
  known: readonly PersonFacts[],
): Person[] {
  const people = found.map((papers, place): Person => ({
    id: personId.parse(`person:${place}`),
    name: "",
    group: false,
    variants: [],
    papers: [...papers].sort((a, b) => a - b),
    inferredPapers: [],
  }));
  known.forEach(({ inferredPapers }, person) => {
    const own = people[of[person] ?? -1];
    const papers = found[of[person] ?? -1];
    for (const paper of inferredPapers) if (!papers?.has(paper)) own?.inferredPapers.push(paper);
  });
  return people;
}
