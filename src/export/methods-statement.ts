import { isGiven } from "../model/network.ts";
import { areGiven } from "../model/sureness-words.ts";
import type { AtlasFacts } from "../atlas/atlas-file.ts";
import { counted } from "../lib/counted.ts";
import { accountWords } from "../model/account.ts";
import { communitiesWords, defaultOptions, optionNames, optionWords } from "../model/options.ts";

/**
 * How an atlas was made, as paragraphs for the methods section of an article: sources and what became of every record, people and
 * topics, networks and communities with their figures, measures, decisions, options, and the articles of it all.
 */
export function methodsStatement(facts: AtlasFacts): string {
  const cited = new Set<string>();
  const paragraphs = [
    corpusInWords(facts),
    ...(facts.sizes.papers > 0 ? [identityInWords(facts, cited)] : []),
    ...networksInWords(facts, cited),
    measuresInWords(facts, cited),
    noticesInWords(facts),
    drawingInWords(facts, cited),
    optionsInWords(facts),
  ].filter((paragraph) => paragraph !== "");
  return `${[...paragraphs, `Articles: ${[...cited].join("; ")}.`].join("\n\n")}\n`;
}

function corpusInWords({ recipe, sources, sizes }: AtlasFacts): string {
  const read = sources.map(({ name, sha256 }) =>
    sha256 === "" ? `${name} (not read to its end)` : `${name} (SHA-256 ${sha256.slice(0, 16)}…)`,
  );
  const corpus = `${counted(sizes.papers, "paper")} by ${counted(sizes.people, "person", "people")} on ${counted(sizes.topics, "topic")}`;
  const what =
    sizes.papers > 0
      ? `The corpus holds ${corpus}`
      : "The atlas holds networks that came as files, without papers";
  return `${what}, built with Visible College ${recipe.version} from ${read.join(", ")}: ${accountWords(sources)}. The same files, options and decisions give the same bytes.${heldInWords(recipe)}`;
}

/** In whose places nodes were held; nothing where they were laid out anew. */
function heldInWords({ places }: AtlasFacts["recipe"]): string {
  if (!places) return "";
  return ` Nodes were held where they lay in ${places.name} (SHA-256 ${places.sha256.slice(0, 16)}…), which belongs to what gives them.`;
}

function identityInWords({ recipe, owners, sources }: AtlasFacts, cited: Set<string>): string {
  const keywords = recipe.options.keywords === "none" ? "" : "keywords that came with the papers, ";
  const words = sources.filter(({ vocabulary }) => (vocabulary?.concepts ?? 0) > 0).map(({ name }) => name);
  const vocabularies = words.length === 0 ? "" : ` Concepts are those of ${words.join(", ")}.`;
  const [linkage, chunks, terms] = ["Sokal & Michener 1958", "Justeson & Katz 1995", "Frantzi et al. 2000"];
  for (const article of ["Louppe et al. 2016", linkage, chunks, terms]) cited.add(article);
  const owned = owners.length > 0 && recipe.options.inferred;
  const { made } = recipe.decisions;
  const told = made.length === 0 ? "" : ` ${counted(made.length, "decision")} of the users corrected this.`;
  const owner = owned
    ? " The owner of the page was inferred, and taken to be on papers whose bylines are cut; ties that follow from this alone are marked."
    : "";
  return `Names were told apart by evidence on each pair, such as co-authors and affiliations (Louppe et al. 2016), and average linkage (${linkage}). Topics are names, ${keywords}and noun phrases (${chunks}) of titles and abstracts that stand by themselves (${terms}).${vocabularies}${owner}${told}`;
}

const RESOLUTION = "Reichardt & Bornholdt 2006";

function networksInWords({ networks, recipe }: AtlasFacts, cited: Set<string>): string[] {
  const method = recipe.options.communities;
  const article = method === "leiden" ? "Traag, Waltman & van Eck 2019" : "Blondel et al. 2008";
  return networks.map(({ words, summary }) => {
    const { nodes, ties, components, communities, runs, modularity, agreement, consensus, resolution } =
      summary;
    if (words.source !== "") for (const one of words.source.split("; ")) cited.add(one);
    const weight = `${words.formula}${words.source === "" ? "" : ` (${words.source})`}`;
    const size = `${counted(nodes, "node")}, ${counted(ties, "tie")}, ${counted(components, "component")}`;
    const head = isGiven(words)
      ? `${words.label}, a network that came as a file, without papers: ${size}.${placesIn(summary)}`
      : `${words.label} network: ${size}; a tie: ${words.tie}; its weight: ${weight}.`;
    if (modularity === null || agreement === null)
      return `${head} It has no ties${isGiven(words) ? "" : ", and no communities"}.`;
    for (const one of [article, "Newman 2006", "Hubert & Arabie 1985"]) cited.add(one);
    if (consensus) cited.add("Lancichinetti & Fortunato 2012");
    if (areGiven(summary))
      return `${head} Communities are those of its file: ${counted(communities, "community", "communities")}, modularity ${modularity.toFixed(3)} (Newman 2006); ${counted(runs, "run")} of ${communitiesWords[method]} (${article}) agree with them to ${agreement.toFixed(2)} (adjusted Rand index, Hubert & Arabie 1985).`;
    const isFiner = (resolution ?? 1) !== 1;
    if (isFiner) cited.add(RESOLUTION);
    const finer = isFiner ? ` (${RESOLUTION})` : "";
    const kept =
      consensus === undefined
        ? "the best of them was kept"
        : consensus
          ? "their consensus was kept (Lancichinetti & Fortunato 2012)"
          : "the one that agrees best with the others was kept";
    return `${head} Communities were found by ${communitiesWords[method]} (${article}), by modularity (Newman 2006) at resolution ${resolution ?? 1}${finer}, in ${counted(runs, "run")} from different starts, and ${kept}: ${counted(communities, "community", "communities")}, modularity ${modularity.toFixed(3)}${isFiner ? " (at resolution 1)" : ""}; the ${consensus ? "" : "other "}runs agree with it to ${agreement.toFixed(2)} (adjusted Rand index, Hubert & Arabie 1985).`;
  });
}

const placesIn = ({ kept = [] }: AtlasFacts["networks"][number]["summary"]) =>
  kept.includes("places") ? " Its places are those of its file." : "";

function measuresInWords({ measures: known, networks }: AtlasFacts, cited: Set<string>): string {
  const measures = known.filter(({ name }) => networks.some((one) => one.measures.includes(name)));
  const estimated = (sampled: boolean) =>
    sampled ? ", estimated from a sample of nodes in large networks" : "";
  const listed = measures.map(({ label, formula, source, sampled }) => {
    for (const one of source.split("; ")) if (one !== "") cited.add(one);
    return `${lowered(label)}${formula === "" ? "" : `, ${formula}`}${source === "" ? "" : ` (${source})`}${estimated(sampled)}`;
  });
  return listed.length === 0 ? "" : `Measures of nodes: ${listed.join("; ")}.`;
}

function noticesInWords({ notices }: AtlasFacts): string {
  const told = notices.filter(({ kind }) => kind !== "claim");
  if (told.length === 0) return "Nothing was dropped, repaired, inferred or limited.";
  return `What a reader must know: ${told.map(({ title, count, network }) => `${lowered(title)}${network === undefined ? "" : ` (${network})`}, ${count}`).join("; ")}.`;
}

/** A title as it goes on in a sentence: names such as PageRank stay as they are. */
function lowered(title: string): string {
  return /^[A-Z][a-z]*(?![A-Za-z])/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

/** How networks were drawn; nothing of atlases that do not say it. */
function drawingInWords({ layouts, recipe }: AtlasFacts, cited: Set<string>): string {
  const layout = layouts.find(({ name }) => name === recipe.options.layout);
  if (!layout) return "";
  for (const one of layout.source.split("; ")) if (one !== "") cited.add(one);
  const source = layout.source === "" ? "" : ` (${layout.source})`;
  return `Where nothing else is said, networks are drawn so: ${layout.meaning}${source}.`;
}

function optionsInWords({ recipe: { options } }: AtlasFacts): string {
  const changed = optionNames.filter(
    (name) => JSON.stringify(options[name]) !== JSON.stringify(defaultOptions[name]),
  );
  const inWords = changed.map(
    (name) => `${optionWords[name].label.toLowerCase()} ${JSON.stringify(options[name])}`,
  );
  return `Options: seed ${options.seed}${inWords.length === 0 ? ", all others as they are by default" : `; not as by default: ${inWords.join(", ")}`}.`;
}
