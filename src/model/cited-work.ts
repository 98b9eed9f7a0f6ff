/** A work that papers of the corpus cite, whether it is one of them or not. */
export interface CitedWork {
  /** The id of the paper that it is, else one of its own: `reference:…`. */
  id: string;
  label: string;
  /** The papers that cite it, rising. */
  papers: number[];
  /** Which paper of the corpus it is, if it is one. */
  paper: number | null;
  /** The first author as far as the reference lists say so, with the first initial: `Hu X`. */
  author: string | null;
  venue: string | null;
}

/** All that the papers of a corpus cite. */
export interface CitedWorks {
  works: CitedWork[];
  /** Entries of reference lists that name nothing, each once, with a paper that has it. */
  unusable: { paper: number; text: string }[];
  /** The papers that cite themselves, rising: such citations count nowhere. */
  citingThemselves: number[];
}

export const nothingCited: CitedWorks = { works: [], unusable: [], citingThemselves: [] };
