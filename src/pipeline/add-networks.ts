import type { Atlas } from "../atlas/atlas.ts";
import { analyseNetworks } from "./analyse-networks.ts";
import { chooseNetworks, LACKING } from "./choose-networks.ts";
import type { Effects } from "./effects.ts";
import { ALL, allMethods, layoutNamed, measuresNamed, type Methods } from "./methods.ts";
import { readWhenAsked } from "./read-when-asked.ts";

/**
 * An atlas with more networks, built of what it holds: the same bytes as if they had been asked for when it was built.
 * @throws RangeError with a sentence for the user when one of them is not known.
 */
export async function addNetworks(
  atlas: Atlas,
  names: readonly string[],
  effects: Effects,
  methods: Methods = allMethods,
): Promise<Atlas> {
  const { recipe, papers, people, owners, topics } = atlas;
  const options = {
    ...recipe.options,
    networks: [...new Set([...recipe.options.networks, ...names])].sort(),
  };
  const isKnown = (name: string) => name === ALL || methods.networks.some((one) => one.name === name);
  const isKnownMeasure = (name: string) => name === ALL || methods.measures.some((one) => one.name === name); // others are of another program
  const wanted = options.networks.filter((name) => names.includes(name) || isKnown(name));
  const chosen = chooseNetworks(papers, { networks: wanted }, methods);
  const others = Object.keys(atlas.networks).filter((name) => !isKnown(name)); // of another program
  const ofOrganisations = recipe.decisions.made.filter((one) => one.about === "organisation");
  const known = {
    papers,
    identifying: Promise.resolve({ people, owners }),
    readingTexts: Promise.resolve(),
    findingTopics: Promise.resolve({ topics }),
    ...readWhenAsked(papers, ofOrganisations),
  };
  const settings = {
    options,
    places: new Map(),
    layout: layoutNamed(options.layout, methods),
    networks: chosen.networks.filter(({ name }) => !Object.hasOwn(atlas.networks, name)),
    measures: measuresNamed(options.measures.filter(isKnownMeasure), methods),
  };
  const analysed = await analyseNetworks(known, settings, effects);
  effects.progress("writing", 0, 1, "the atlas");
  const networks = { ...atlas.networks };
  for (const { network } of analysed) networks[network.words.name] = network;
  return {
    ...atlas,
    recipe: { ...recipe, options },
    notices: [
      ...atlas.notices.filter(({ code, network }) => network === undefined && code !== LACKING),
      ...chosen.notices,
      ...[...chosen.networks.map(({ name }) => name), ...others].flatMap((name) => [
        ...atlas.notices.filter(({ network }) => network === name),
        ...analysed.flatMap(({ network, notices }) => (network.words.name === name ? notices : [])),
      ]),
    ],
    networks: Object.fromEntries(
      [...chosen.networks.map(({ name }) => name), ...others].flatMap((name) => {
        const network = networks[name];
        return network ? [[name, network]] : [];
      }),
    ),
  };
}
