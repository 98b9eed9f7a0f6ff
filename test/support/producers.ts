/** A kind of file as people call it, and who writes such files. */
export interface Producers {
  format: string;
  by: readonly string[];
}

/** Who writes each kind of file that is read. The README's table names them, and each has a dialect file. */
export const producers: Record<string, Producers> = {
  papers: { format: "Visible College papers (JSON)", by: ["this program, by hand"] },
  openalex: { format: "OpenAlex (page, array, JSON lines)", by: ["OpenAlex's API"] },
  "semantic-scholar": { format: "Semantic Scholar (paper, author, lists)", by: ["its API"] },
  crossref: { format: "Crossref (works)", by: ["its API"] },
  ads: { format: "ADS search JSON", by: ["NASA ADS's API"] },
  inspire: { format: "INSPIRE JSON", by: ["its API"] },
  datacite: { format: "DataCite JSON", by: ["its API"] },
  "arxiv-snapshot": { format: "arXiv metadata snapshot (JSON lines)", by: ["arXiv"] },
  "csl-json": { format: "CSL-JSON", by: ["Zotero", "Mendeley", "citeproc"] },
  "arxiv-listing": { format: "arXiv listings (JSON lines)", by: ["collectors of arXiv's listings"] },
  "pubmed-xml": { format: "PubMed XML", by: ["PubMed"] },
  "arxiv-atom": { format: "Atom", by: ["arXiv's API"] },
  "endnote-xml": { format: "EndNote XML", by: ["EndNote", "Zotero", "Covidence"] },
  jats: { format: "JATS XML", by: ["publishers", "NASA ADS"] },
  "crossref-xml": { format: "Crossref XML (UNIXREF, UNIXSD)", by: ["Crossref"] },
  mods: { format: "MODS XML", by: ["Zotero", "libraries"] },
  "ads-xml": { format: "ADS XML", by: ["NASA ADS"] },
  "dublin-core": { format: "Dublin Core XML", by: ["NASA ADS", "repositories"] },
  votable: { format: "VOTable", by: ["NASA ADS"] },
  bibtex: {
    format: "BibTeX, BibLaTeX",
    by: ["NASA ADS", "Zotero", "Mendeley", "Google Scholar", "Scopus", "WoS", "DBLP", "INSPIRE"],
  },
  "web-of-science": { format: "Web of Science plain text", by: ["Clarivate"] },
  ovid: { format: "Ovid tagged", by: ["Ovid"] },
  medline: { format: "MEDLINE, .nbib", by: ["PubMed", "ERIC", "NASA ADS"] },
  ris: {
    format: "RIS",
    by: [
      "EndNote",
      "Zotero",
      "Mendeley",
      "Scopus",
      "WoS",
      "Embase",
      "Cochrane",
      "Ovid",
      "EPPI",
      "Rayyan",
      "Citavi",
      "RefWorks",
    ],
  },
  refworks: { format: "RefWorks tagged", by: ["RefWorks", "NASA ADS"] },
  "endnote-tagged": { format: "EndNote tagged, .enw", by: ["EndNote", "Google Scholar", "NASA ADS"] },
  "ads-tagged": { format: "ADS tagged", by: ["NASA ADS"] },
  "author-page": { format: "Author page, copied as text", by: ["paper-listing sites"] },
  table: {
    format: "CSV, TSV with headers",
    by: [
      "Scopus",
      "Dimensions",
      "Lens",
      "OpenAlex",
      "PubMed",
      "Zotero",
      "Rayyan",
      "WoS",
      "SpringerLink",
      "bibliometrix",
      "any table",
    ],
  },
  xlsx: { format: "Excel workbook, first sheet", by: ["Embase", "EPPI-Reviewer", "anybody"] },
};
