import { identifiersInLinks } from "../fields/found-identifiers.ts";
import type { RawIdentifiers } from "../fields/identifiers.ts";
import type { Cells } from "./column-names.ts";

/** What is looked for in addresses where a row has no column for it. */
const LINKED = ["arxiv", "bibcode", "pmid", "pmcid", "scopus"] as const;

/** Every identifier of a row: from columns of their own, from its addresses, from what Zotero keeps as extra lines. */
export function rowIdentifiers(cell: Cells, links: readonly string[]): RawIdentifiers {
  const id = cell("id");
  const url = cell("url");
  const named = LINKED.filter((name) => cell(name) === "");
  const linked = identifiersInLinks([...links, ...(cell("ids").match(/https?:[^"\s]+/g) ?? [])], named);
  const lines = cell("extra");
  const extra = (name: string) =>
    lines === "" ? undefined : new RegExp(`^${name}: *(\\S+)`, "im").exec(lines)?.[1];
  return {
    doi: cell("doi") || /(?:doi\.org\/|^doi:\s*)(10\.\S+)/i.exec(url || id)?.[1] || extra("DOI"),
    arxiv:
      cell("arxiv") ||
      /arxiv\.org\/(?:abs|pdf)\/(\S+)/i.exec(`${url} ${id}`)?.[1] ||
      /^arxiv:(\S+)/i.exec(id)?.[1] ||
      arxivAlone(id) ||
      /^eprint arxiv:(\S+)/i.exec(cell("journal"))?.[1] ||
      extra("arXiv") ||
      linked.arxiv,
    bibcode: cell("bibcode") || linked.bibcode,
    pmid: wholeNumber(cell("pmid")) || extra("PMID") || linked.pmid,
    pmcid: cell("pmcid").replace(/^(?=\d+$)/, "PMC") || extra("PMCID") || linked.pmcid,
    openalex: cell("openalex") || (/openalex\.org\/W/.test(id) ? id : undefined),
    semanticScholar: cell("semanticScholar"),
    inspire: cell("inspire"),
    wos: cell("wos") || (id.startsWith("WOS:") ? id : undefined),
    scopus: cell("scopus") || linked.scopus,
    isbn: cell("isbn"),
  };
}

/** The addresses of a row. */
export function rowLinks(cell: Cells): string[] {
  const text = `${cell("url")} ${cell("sourceUrls")}`.trim();
  return text === "" ? [] : text.split(/[\s;|]+/).filter((link) => link !== "");
}

/** Spreadsheets add a fraction; zeros stand for nothing. */
const wholeNumber = (text: string) => (/^0*(?:\.0)?$/.test(text) ? undefined : text.replace(/\.0$/, ""));

const arxivAlone = (id: string) =>
  /^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/.test(id) ? id : undefined;
