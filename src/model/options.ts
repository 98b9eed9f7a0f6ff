import { z } from "zod";
import { keeps } from "./given-network.ts";

export const DEFAULT_SEED = 20260101;
/** NASA ADS stops at 15, Biblioshiny at 20; above 25 names a byline says little about who works with whom. */
export const DEFAULT_MAX_BYLINE = 25;

export const countings = ["full", "fractional"] as const;
export type Counting = (typeof countings)[number];

/** What is made of counts: ties as they were counted, or in proportion to what both ends have. */
export const normalisations = ["none", "association", "cosine", "jaccard", "inclusion"] as const;
export type Normalisation = (typeof normalisations)[number];

/** The ways in words. */
export const normalisationWords: Record<Normalisation, string> = {
  none: "None",
  association: "Association strength",
  cosine: "Cosine (Ochiai)",
  jaccard: "Jaccard",
  inclusion: "Inclusion",
};

export const communitiesBy = ["leiden", "louvain"] as const;
export type CommunitiesBy = (typeof communitiesBy)[number];

/** Resolutions beyond these leave one community, or every node alone. */
export const LEAST_RESOLUTION = 0.01;
export const MOST_RESOLUTION = 100;

/** Those that are tried one after the other, and that a slider goes through. */
export const RESOLUTIONS = [0.1, 0.15, 0.2, 0.3, 0.5, 0.7, 1, 1.5, 2, 3, 5, 7, 10] as const;

/** The methods in words. */
export const communitiesWords: Record<CommunitiesBy, string> = { leiden: "Leiden", louvain: "Louvain" };

export const keywordsAsTopics = ["given", "all", "none"] as const;
export type KeywordsAsTopics = (typeof keywordsAsTopics)[number];

/** Names, each once and in order. */
const names = z
  .array(z.string())
  .default([])
  .transform((given) => [...new Set(given)].sort());

/** What a user may choose about a run. All of it is written into the recipe. */
export const options = z.object({
  seed: z.int().min(0).max(4294967295).default(DEFAULT_SEED),
  /** The day on which the sources were taken, for dates that are written without a year. */
  asOf: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable()
    .default(null),
  /** Whether the owner of an author page is taken to be on the papers whose bylines are cut. */
  inferred: z.boolean().default(true),
  counting: z.enum(countings).default("full"),
  /** What is made of the counts of networks of people, organisations, countries and what is cited together. */
  normalisation: z.enum(normalisations).default("none"),
  /** Papers with longer bylines give people but no ties between them. */
  maxByline: z.int().min(1).max(1_000_000).default(DEFAULT_MAX_BYLINE),
  /** Which of the keywords that came with papers are topics. */
  keywords: z.enum(keywordsAsTopics).default("given"),
  /** How communities are found. */
  communities: z.enum(communitiesBy).default("leiden"),
  /** Higher: more and smaller communities. */
  resolution: z.number().min(LEAST_RESOLUTION).max(MOST_RESOLUTION).default(1),
  /** The names of networks that are built beside the standard ones. */
  networks: names,
  /** The names of measures that are taken beside those of every network. */
  measures: names,
  /** The name of the layout that draws the networks. */
  layout: z.string().default("forces"),
  /** What is kept of what networks from elsewhere bring along. */
  keep: z.enum(keeps).default("both"),
  /** For tables: which column holds which field, where its name does not tell. */
  columns: z.record(z.string(), z.string()).default({}),
});
export type Options = z.infer<typeof options>;
export type OptionName = keyof Options;
/** What a user said of a run: what is left out keeps its default. */
export type GivenOptions = z.input<typeof options>;

export const optionNames = options.keyof().options;
export const defaultOptions: Options = options.parse({});

/** Each option in words, for help, README and dialogs: what it is called, and what it does. */
export const optionWords: Record<OptionName, { label: string; meaning: string }> = {
  seed: { label: "Seed", meaning: "seed of everything random" },
  asOf: {
    label: "Taken on",
    meaning: "the day on which the sources were taken; dates without a year are of its year",
  },
  inferred: {
    label: "Owner inferred",
    meaning: "whether the owner of an author page counts where a byline is cut",
  },
  counting: { label: "Counting", meaning: "what a paper adds to a tie: 1, or 1/(n−1)" },
  normalisation: {
    label: "Normalisation",
    meaning:
      "what is made of papers together, of people, organisations, countries and works cited together: nothing, or a part of what both have",
  },
  maxByline: {
    label: "Longest byline with ties",
    meaning: "longer bylines give people, organisations and countries but no ties",
  },
  keywords: {
    label: "Keywords as topics",
    meaning:
      "which keywords become topics: given by authors and indexers, all (also those that a machine assigned, and of journals), or none",
  },
  communities: {
    label: "Communities",
    meaning: "how communities are found: Leiden keeps them connected, Louvain is what many other tools use",
  },
  resolution: {
    label: "Resolution",
    meaning: "higher: more and smaller communities; 1 is modularity as Newman has it",
  },
  networks: {
    label: "Networks",
    meaning: "further networks, such as coupling or organisations; all: all that there is data for",
  },
  measures: {
    label: "Measures",
    meaning: "further measures, such as constraint or harmonic; all: all that there are",
  },
  layout: { label: "Layout", meaning: "how networks are drawn" },
  keep: {
    label: "Keep of networks",
    meaning:
      "of a network that comes as a file: its places and communities, one of them, or none; the rest is found anew",
  },
  columns: { label: "Columns", meaning: "which column of a table is what" },
};
