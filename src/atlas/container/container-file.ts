import { keepPromise } from "../../lib/keep-promises.ts";
import type { AtlasNetwork } from "../atlas.ts";
import type { AtlasFacts, AtlasFile } from "../atlas-file.ts";
import * as check from "../check-references.ts";
import { keyphrasesTable } from "../tables/corpus/keyphrases.ts";
import { nameJudgementsTable } from "../tables/corpus/name-judgements.ts";
import { noticeItemsTable } from "../tables/corpus/notice-items.ts";
import { readNames, readPeople } from "../tables/corpus/people.ts";
import { readOutlines, readPapers } from "../tables/corpus/read-papers.ts";
import { readOccurrences } from "../tables/corpus/occurrences.ts";
import { readTopics, topicBroaderTable } from "../tables/corpus/topics.ts";
import type { ReadTable } from "../tables/table.ts";
import { wholeAtlas } from "../whole-atlas.ts";
import { fileOf, type Manifest } from "./manifest.ts";
import type { OpenContainer } from "./open-container.ts";
import { abstractReader } from "./read-abstract.ts";
import { readNetwork } from "./read-network.ts";

/** An atlas of which the tables are in a container. */
export function containerFile(container: OpenContainer): AtlasFile {
  const { manifest } = container;
  const { sizes } = manifest;
  check.refuse(check.brokenInOwners(manifest.owners, sizes));
  const read: ReadTable = async ({ name, columns }) => (await container.table(fileOf(name)))(columns);
  const networks = new Map(
    manifest.networks.map((facts) => [
      facts.name,
      keepPromise(async (): Promise<AtlasNetwork> => {
        const network = await readNetwork(container, facts);
        check.refuse(check.brokenInNetwork(facts.name, network, sizes));
        return network;
      }),
    ]),
  );
  const file: AtlasFile = {
    facts: factsOf(manifest),
    outlines: keepPromise(async () => sized(await readOutlines(read), sizes.papers, "papers")),
    papers: keepPromise(async () => sized(await readPapers(read), sizes.papers, "papers")),
    people: keepPromise(async () => {
      const people = sized(await readPeople(read), sizes.people, "people");
      check.refuse(check.brokenInPeople(people, sizes));
      return people;
    }),
    // As many as there are, not as the manifest tells of.
    names: keepPromise(async () => readNames(read, (await file.people()).length)),
    topics: keepPromise(async () => {
      const topics = sized(
        await readTopics(read, container.has(fileOf(topicBroaderTable.name))),
        sizes.topics,
        "topics",
      );
      check.refuse(check.brokenInTopics(topics, sizes));
      return topics;
    }),
    occurrences: keepPromise(async () => {
      const occurrences = await readOccurrences(read);
      check.refuse(check.brokenInOccurrences(occurrences, sizes));
      return occurrences;
    }),
    nameJudgements: keepPromise(async () => {
      const { length } = await file.people();
      if (!container.has(fileOf(nameJudgementsTable.name))) return Array.from({ length }, () => []);
      const judgements = nameJudgementsTable.toLists(await read(nameJudgementsTable), length);
      check.refuse(check.brokenInJudgements(judgements, sizes));
      return judgements;
    }),
    keyphrases: keepPromise(async () => {
      const { length } = await file.outlines();
      if (!container.has(fileOf(keyphrasesTable.name))) return Array.from({ length }, () => []);
      const keyphrases = keyphrasesTable.toLists(await read(keyphrasesTable), length);
      check.refuse(check.brokenInKeyphrases(keyphrases, sizes));
      return keyphrases;
    }),
    noticeItems: keepPromise(async () =>
      noticeItemsTable.toLists(await read(noticeItemsTable), manifest.notices.length),
    ),
    abstract: abstractReader(container),
    async network(name) {
      const network = networks.get(name);
      if (!network) throw new Error(`there is no network "${name}" in this atlas`);
      return network();
    },
    whole: keepPromise(() => wholeAtlas(file, [...networks.keys()])),
  };
  return file;
}

function factsOf(manifest: Manifest): AtlasFacts {
  const { recipe, sources, notices, owners, measures, layouts, sizes, networks } = manifest;
  return {
    recipe,
    sources,
    notices,
    owners,
    measures,
    layouts,
    sizes,
    networks: networks.map(({ words, communities, summary, measures }) => ({
      words,
      communities,
      summary,
      measures,
    })),
  };
}

function sized<T extends readonly unknown[]>(rows: T, size: number, what: string): T {
  if (rows.length !== size)
    throw new Error(`it has ${rows.length} ${what}, and its manifest tells of ${size}`);
  return rows;
}
