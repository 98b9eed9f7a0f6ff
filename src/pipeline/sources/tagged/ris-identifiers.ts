import type { RawIdentifiers } from "../fields/identifiers.ts";
import { doiAlone, doiIn, identifiersInLinks, isbnIn } from "../fields/found-identifiers.ts";
import { allOf, firstOf, type TaggedRecord } from "./tagged-record.ts";

/** The addresses of a record: several may share a field, and may be links to a library's resolver, which are left out. */
export function risLinks(record: TaggedRecord): string[] {
  const fields = allOf(record, "UR", "L2", "L1").flatMap((text) => text.split(/\s/));
  const links = fields.flatMap((text) => text.split(/;(?=https?:)/));
  return links.filter((link) => /^https?:\/\/\S+$/i.test(link) && !/[?&]sid=/.test(link));
}

/** Every identifier of a RIS record, from the field meant for it or from where systems put it instead. */
export function risIdentifiers(record: TaggedRecord, links: readonly string[]): RawIdentifiers {
  const linked = identifiersInLinks(links);
  const named = firstOf(record, "DO", "DI") || doiElsewhere(record);
  const { doi, arxiv } = doiIn(named || (linked.doi ?? ""));
  const accession = firstOf(record, "AN", "UT", "ID");
  const wos = allOf(record, "AN", "UT", "ID", "M1").find((text) => /^(?:WOS|ISI):\S+/.test(text));
  return {
    ...linked,
    doi,
    arxiv: arxiv ?? linked.arxiv ?? arxivElsewhere(record),
    pmid: pmidOf(record, accession) ?? linked.pmid,
    pmcid: allOf(record, "C2", "C1", "PMC").find((text) => /^PMC\d+$/.test(text)) ?? linked.pmcid,
    wos,
    isbn: isbnIn(allOf(record, "SN")),
  };
}

/** EBSCO puts the DOI into L3, others into M3, or into a note. */
function doiElsewhere(record: TaggedRecord): string {
  return doiAlone(allOf(record, "L3", "M3", "M1")) || doiAlone(allOf(record, "N1"));
}

function arxivElsewhere(record: TaggedRecord): string | undefined {
  const texts = allOf(record, "JO", "JF", "T2", "SP", "M1", "N1", "AN", "PB");
  return texts.map((text) => /\barxiv:\s*([\w./-]+)/i.exec(text.slice(0, 2000))?.[1]).find(Boolean);
}

/** PubMed's number stands in C2 (Scopus, EndNote), C3 (Cochrane), C5 (Embase), or is the accession number of a Medline record. */
function pmidOf(record: TaggedRecord, accession: string): string | undefined {
  const database = allOf(record, "DB", "DP").join(" ");
  const cochrane = /PUBMED (\d+)/.exec(firstOf(record, "C3"))?.[1];
  if (cochrane) return cochrane;
  const tags = [...(/scopus/i.test(database) ? ["C2"] : []), ...(record.texts.has("U2") ? ["C5"] : [])];
  const given = firstOf(record, ...tags);
  if (/^\d{5,8}$/.test(given)) return given;
  return /medline|pubmed/i.test(database) && /^\d{5,8}$/.test(accession) ? accession : undefined;
}
