import { identifierNames, type Identifiers } from "../../../model/paper.ts";
import { textOrNone } from "../column.ts";

const meanings: Record<keyof Identifiers, string> = {
  doi: "the DOI, without https://doi.org/, in small letters",
  arxiv: "the number at arXiv",
  bibcode: "the bibcode of NASA ADS",
  pmid: "the number in PubMed",
  pmcid: "the number in PubMed Central",
  openalex: "the id in OpenAlex",
  semanticScholar: "the id in Semantic Scholar",
  inspire: "the number in INSPIRE",
  wos: "the number in the Web of Science",
  scopus: "the number in Scopus",
  isbn: "the ISBN",
};

/** What the column of an identifier is called in tables. */
const columnOf = {
  doi: "doi",
  arxiv: "arxiv",
  bibcode: "bibcode",
  pmid: "pmid",
  pmcid: "pmcid",
  openalex: "openalex",
  semanticScholar: "semantic_scholar",
  inspire: "inspire",
  wos: "wos",
  scopus: "scopus",
  isbn: "isbn",
} as const satisfies Record<keyof Identifiers, string>;

type IdentifierColumn = (typeof columnOf)[keyof Identifiers];

/** One column for each system that names works. */
export const identifierColumns = Object.fromEntries(
  identifierNames.map((name) => [columnOf[name], textOrNone(meanings[name])]),
) as Record<IdentifierColumn, ReturnType<typeof textOrNone>>; // safe: every identifier has its column

export type IdentifierCells = Record<IdentifierColumn, string | null>;

export function toIdentifierCells(identifiers: Identifiers): IdentifierCells {
  const cells = identifierNames.map((name) => [columnOf[name], identifiers[name] ?? null]);
  return Object.fromEntries(cells) as IdentifierCells; // safe: every identifier has its column
}

export function fromIdentifierCells(cells: IdentifierCells): Identifiers {
  const identifiers: Identifiers = {};
  for (const name of identifierNames) {
    const cell = cells[columnOf[name]];
    if (cell !== null) identifiers[name] = cell;
  }
  return identifiers;
}
