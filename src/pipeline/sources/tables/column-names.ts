/**
 * What columns are called, by the field of a paper that they hold: in lower case, with every sign but letters and digits
 * as a blank. Names before others are surer. A field that no system calls by several names is called by its own.
 */
export const columnNames = {
  title: ["title", "article title", "document title", "title primary", "titles", "paper title", "publication title", "work title", "ti"],
  authors: [
    "authorships raw author name", "authorships author display name", "author full names", "authors", "author s", "author", "author names",
    "authors primary", "creator", "creators", "author name", "authors list", "author list", "authorships", "full author names", "byline",
  ],
  authorNames: ["authorships author display name", "authors"],
  date: ["publication date", "date published", "date of publication", "publication_date", "date", "pub date", "published", "published date", "cover date"],
  year: ["year", "publication year", "pubyear", "pub year", "published year", "py", "year published", "jahr"],
  month: ["month", "published month", "publication month"],
  day: ["day", "publication day"],
  monthAndDay: ["pub month day"],
  freeDate: ["pub date free from", "pub date free form"],
  otherDate: ["publication date online", "early access date", "online date", "publication date print"],
  abstract: ["abstract", "abstract note", "summary", "abstracts", "description", "ab"],
  journal: [
    "source title", "source title anthology title", "primary location source display name", "journal title", "journal book", "journal",
    "journal name", "publication title", "periodical full", "container title", "publication", "publication name", "venue", "booktitle",
    "book title", "host venue display name", "conference name", "proceedings title", "periodical abbrev", "abbreviated source title",
    "journal abbreviation", "source",
  ],
  volume: ["volume", "biblio volume", "vol"],
  issue: ["issue", "issue number", "number", "biblio issue", "no"],
  pages: ["pages", "pagination", "page range", "page", "page s"],
  firstPage: ["page start", "start page", "first page", "biblio first page", "beginning page", "startpage", "spage"],
  lastPage: ["page end", "end page", "last page", "biblio last page", "ending page", "endpage", "other pages", "epage"],
  articleNumber: ["art no", "article number", "article no", "elocation id", "eid article number"],
  citation: ["citation"],
  doi: ["doi", "dois", "ids doi", "digital object identifier", "doi link", "article doi", "doi url"],
  arxiv: ["arxiv", "arxiv id", "arxivid", "eprint", "arxiv number", "arxiv identifier"],
  bibcode: ["bibcode", "ads bibcode"],
  pmid: ["pmid", "pubmed id", "ids pmid", "medline pmid", "pubmedid"],
  pmcid: ["pmcid", "pmc id", "ids pmcid", "pmc"],
  openalex: ["ids openalex", "openalex id", "openalex", "openalexid"],
  semanticScholar: ["semantic scholar id", "corpusid", "corpus id", "paperid", "s2 id", "s2id"],
  inspire: ["inspire id", "inspire", "inspire recid"],
  wos: ["ut unique wos id", "wos id", "unique wos id", "web of science id", "accession number wos"],
  scopus: ["eid", "scopus id", "scopus eid"],
  isbn: ["isbn", "isbns", "isbn s"],
  id: ["id", "identifier", "identifiers", "paper id"],
  keywords: ["author keywords", "keywords", "manual tags", "keyword", "keyword s", "tags"],
  indexKeywords: ["index keywords"],
  meshTerms: ["mesh terms", "mesh", "mesh descriptor names", "mesh headings"],
  emtreeDrugsMajor: ["emtree drug index terms major focus"],
  emtreeDrugs: ["emtree drug index terms"],
  emtreeMedicalMajor: ["emtree medical index terms major focus"],
  emtreeMedical: ["emtree medical index terms"],
  subjects: ["subjects", "subject", "subject terms"],
  fieldsOfStudy: ["fields of study", "fieldsofstudy"],
  fieldsOfResearch: ["fields of research anzsrc 2020", "fields of research", "for anzsrc categories"],
  openalexKeywords: ["keywords display name"],
  openalexTopics: ["topics display name"],
  automaticTags: ["automatic tags"],
  keywordsPlus: ["keywords plus"],
  wosCategories: ["wos categories"],
  categories: ["categories", "arxiv categories", "category", "primary category"],
  authorAffiliations: ["authors with affiliations", "author addresses", "authors raw affiliation", "authors affiliations", "authorships raw affiliation strings", "addresses"],
  affiliations: ["affiliations", "affiliation", "author affiliations", "author address", "institutions"],
  orcids: ["authorships author orcid", "orcids", "orcid", "orcid s"],
  authorsTruncated: ["is authors truncated"],
  references: ["referenced works", "cited references", "references", "cited reference"],
  citations: ["cited by", "cited by count", "citing works count", "times cited", "cites", "citations", "citation count", "citationcount", "times cited wos core", "times cited all databases"],
  url: ["url", "link", "links", "article url", "articleurl", "primary location landing page url", "external url", "plink", "doi link", "source urls", "full text link", "publication link", "source linkout"],
} as const satisfies Record<string, readonly string[]>;

/** The two-letter codes of Web of Science's tab-delimited exports, by the same fields. */
export const webOfScienceNames = {
  title: ["ti"], authors: ["af", "au", "ba"], authorNames: ["au"], journal: ["so", "j9", "ji"], abstract: ["ab"], year: ["py"],
  monthAndDay: ["pd"], otherDate: ["ea"], volume: ["vl"], issue: ["is"], firstPage: ["bp"], lastPage: ["ep"], articleNumber: ["ar"],
  doi: ["di"], pmid: ["pm"], wos: ["ut"], isbn: ["bn"], keywords: ["de"], keywordsPlus: ["id"], wosCategories: ["wc"],
  authorAffiliations: ["c1"], orcids: ["oi"], references: ["cr"], citations: ["tc", "z9"],
} as const satisfies { [field in ColumnField]?: readonly string[] };

/** A field of a paper that a column can hold. */
export type ColumnField = keyof typeof columnNames;
export const columnFields = Object.keys(columnNames) as ColumnField[]; // safe: the keys of the object above
