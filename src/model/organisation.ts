/** What affiliations name: a university, an institute, a company. */
export interface Organisation {
  id: string;
  label: string;
  /** The ways in which it is written, that on most papers first. */
  forms: string[];
  /** The countries of its addresses, by name. */
  countries: string[];
  /** The papers on whose bylines it stands, rising. */
  papers: number[];
}

/** A country that affiliations name. */
export interface Country {
  /** Two letters (ISO 3166). */
  code: string;
  label: string;
  papers: number[];
}

/** What the affiliations of a corpus name. */
export interface OrganisationsFound {
  organisations: Organisation[];
  countries: Country[];
  /** Affiliations in which no organisation was found, and those in which no country was, each once. */
  without: { organisation: string[]; country: string[] };
}

export const nothingAffiliated: OrganisationsFound = {
  organisations: [],
  countries: [],
  without: { organisation: [], country: [] },
};
