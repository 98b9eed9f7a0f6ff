import type { NameTable } from "./name-table.ts";

/** Archives, institutions and events. Each line: see name-table.ts. */
export const ARCHIVES: NameTable = {
  type: "Archive",
  names: [
    "arXiv | arXiv.org | arxiv",
    "astro-ph | arXiv astro-ph",
    "NASA ADS | NASA Astrophysics Data System | Astrophysics Data System | SAO/NASA Astrophysics Data System | NASA/ADS",
    "SIMBAD",
    "VizieR",
    "NED | NASA/IPAC Extragalactic Database | NASA Extragalactic Database ? extragalactic database",
    "MAST | Mikulski Archive for Space Telescopes ? archive",
    "NASA Exoplanet Archive",
    "HEASARC",
    "Minor Planet Center",
    "HITRAN",
    "ExoMol",
    "NIST Atomic Spectra Database",
    "Virtual Observatory | International Virtual Observatory Alliance | IVOA",
    "Zooniverse",
    "OpenAlex",
    "Web of Science",
    "Semantic Scholar",
    "Crossref",
    "PubMed",
    "Wikidata",
    "Wikipedia",
    "Zenodo",
    "Hugging Face | HuggingFace",
    "Kaggle",
  ],
};

export const ORGANIZATIONS: NameTable = {
  type: "Organization",
  names: [
    "NASA ~ ads astrophysics exoplanet ipac extragalactic",
    "ESA | European Space Agency",
    "ESO | European Southern Observatory",
    "NSF | National Science Foundation",
    "NOIRLab",
    "CERN",
    "Argonne National Laboratory",
    "Lawrence Berkeley National Laboratory",
    "Los Alamos National Laboratory",
    "Oak Ridge National Laboratory",
    "Jet Propulsion Laboratory | JPL",
    "STScI | Space Telescope Science Institute",
    "IAU | International Astronomical Union",
    "American Astronomical Society | AAS ? society",
    "OpenAI",
    "DeepMind | Google DeepMind",
    "Anthropic",
    "Event Horizon Telescope Collaboration",
  ],
};

export const PUBLICATIONS: NameTable = {
  type: "Publication",
  names: [
    "Annual Review of Astronomy and Astrophysics | Annual Reviews of Astronomy and Astrophysics | ARA&A",
    "Decadal Survey | Astro2020 | Astro2020 Decadal Survey",
  ],
};

export const EVENTS: NameTable = {
  type: "Event",
  names: [
    "International Olympiad on Astronomy and Astrophysics | International Olympiad on Astronomy & Astrophysics | IOAA",
    "International Mathematical Olympiad | IMO ? olympiad",
  ],
};
