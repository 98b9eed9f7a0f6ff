import type { Atlas } from "../atlas/atlas.ts";
import { oneByOne } from "../lib/in-parallel.ts";
import type { Decisions } from "../model/decision.ts";
import type { Options } from "../model/options.ts";
import { chooseNetworks } from "./choose-networks.ts";
import { decisionNotices } from "./decision-notices.ts";
import type { Effects } from "./effects.ts";
import { analyseNetworks } from "./analyse-networks.ts";
import { heldNotice } from "./held-notice.ts";
import { identityInput, identifyPeople } from "./identity/identify.ts";
import { allMethods, layoutNamed, measuresNamed, wordsOf, type Methods } from "./methods.ts";
import type { OlderDrawing } from "./older-drawing.ts";
import { writeRecipe } from "./recipe.ts";
import type { Source } from "./source.ts";
import { readWhenAsked } from "./read-when-asked.ts";
import { readSources } from "./sources/read-sources.ts";
import { givenNetworks } from "./networks/given/given-network.ts";
import { beginTopics } from "./topics/find-topics.ts";

/** Fewer papers are done before another thread has begun. */
const WORTH_THREADS = 200;

const namesOf = (networks: readonly { name: string }[]) => networks.map(({ name }) => name);

/**
 * The whole method, room by room: sources → papers → people → topics → networks → analysis → atlas. Pure but for the
 * sources that it reads and the progress that it tells: the same sources, options, decisions and older places give the same
 * atlas, everywhere. `older` is where nodes lay in an older atlas, so that a map can hold still.
 * @throws UnreadableSource when none of the sources can be read.
 */
export async function run(
  sources: readonly Source[],
  options: Options,
  decisions: Decisions,
  older: OlderDrawing,
  effects: Effects,
  methods: Methods = allMethods,
): Promise<Atlas> {
  const layout = layoutNamed(options.layout, methods);
  const measures = measuresNamed(options.measures, methods);
  const read = await readSources(sources, options, effects, decisions.made);
  const { papers } = read;
  const inParallel = papers.length < WORTH_THREADS ? oneByOne : effects.inParallel;

  effects.progress("people", 0, papers.length, `${papers.length} papers`);
  const ofPeople = decisions.made.filter((one) => one.about === "person");
  const identifying = inParallel(identifyPeople, options, [
    identityInput(papers, read.accounts, ofPeople, read.paperAt),
  ]);
  const { readingTexts, findingTopics } = beginTopics(papers, {
    progress: (done, total) => effects.progress("topics", done, total, `${papers.length} papers`),
    inParallel,
    decisions: decisions.made.filter((one) => one.about === "topic"),
    paperAt: read.paperAt,
    vocabularies: read.vocabularies,
    keywords: options.keywords,
  });
  const ofOrganisations = decisions.made.filter((one) => one.about === "organisation");
  const asked = readWhenAsked(papers, ofOrganisations);
  const chosen = chooseNetworks(papers, options, methods);
  const given = givenNetworks(read.networks, namesOf(methods.networks), options.keep);
  const known = {
    papers,
    identifying: identifying.then(([only]) => only!), // safe: one input has one output
    readingTexts,
    findingTopics,
    ...asked,
  };
  const settings = {
    options,
    places: older.networks,
    layout,
    networks: [...chosen.networks, ...given],
    measures,
  };
  const analysing = analyseNetworks(known, settings, { ...effects, inParallel });
  const [
    { people, owners, nameJudgements, notices: identityNotices, told: toldOfPeople },
    { topics, keyphrases, notices: topicNotices, told: toldOfTopics },
    analysed,
  ] = await Promise.all([known.identifying, findingTopics, analysing]);

  const toldOfOrganisations = ofOrganisations.length > 0 ? asked.affiliated().told : [];
  effects.progress("writing", 0, 1, "the atlas");
  return {
    recipe: writeRecipe(read, options, decisions, older.from),
    sources: read.accounts,
    notices: [
      ...decisionNotices(
        decisions,
        [...read.told, ...toldOfPeople, ...toldOfTopics, ...toldOfOrganisations],
        read.accounts,
      ),
      ...read.notices,
      ...identityNotices,
      ...topicNotices,
      ...chosen.notices,
      ...heldNotice(
        older,
        analysed.map(({ network }) => network),
      ),
      ...analysed.flatMap(({ notices }) => notices),
    ],
    papers,
    people,
    owners,
    nameJudgements,
    topics,
    keyphrases,
    ...wordsOf({ measures, layouts: methods.layouts }),
    networks: Object.fromEntries(analysed.map(({ network }) => [network.words.name, network])),
  };
}
