import type { TableColumn } from "../../model/table-column.ts";
import { authorPageReader } from "./author-page.ts";
import { bibtexReader } from "./bibtex/bibtex-reader.ts";
import { adsReader } from "./json/ads.ts";
import { arxivSnapshotReader } from "./json/arxiv-snapshot.ts";
import { crossrefReader } from "./json/crossref.ts";
import { cslReader } from "./json/csl.ts";
import { dataciteReader } from "./json/datacite.ts";
import { inspireReader } from "./json/inspire.ts";
import { listingReader } from "./json/listing.ts";
import { openAlexReader } from "./json/openalex.ts";
import { semanticScholarReader } from "./json/semantic-scholar.ts";
import { papersReader } from "./papers-format.ts";
import type { Reader, SourceKind } from "./reader.ts";
import { gexfReader } from "./networks/gexf.ts";
import { gmlReader } from "./networks/gml.ts";
import { graphmlReader } from "./networks/graphml.ts";
import { networkJsonReader } from "./networks/network-json.ts";
import { edgeListReader, networkTableReader } from "./networks/network-table.ts";
import { pajekReader } from "./networks/pajek.ts";
import { tableReader } from "./tables/table.ts";
import { workbook } from "./tables/xlsx.ts";
import { voTableReader } from "./tables/vo-table.ts";
import { adsTaggedReader } from "./tagged/ads-tagged.ts";
import { endnoteTaggedReader } from "./tagged/endnote-tagged.ts";
import { medlineReader } from "./tagged/medline.ts";
import { ovidReader } from "./tagged/ovid.ts";
import { refworksReader } from "./tagged/refworks.ts";
import { risReader } from "./tagged/ris.ts";
import { webOfScienceReader } from "./tagged/web-of-science.ts";
import { adsXmlReader } from "./xml/ads-xml.ts";
import { jsonVocabularyReader } from "./vocabularies/json-vocabulary.ts";
import { namesReader } from "./vocabularies/names-vocabulary.ts";
import { rdfXmlVocabularyReader } from "./vocabularies/rdf-xml-vocabulary.ts";
import { tableVocabularyReader } from "./vocabularies/table-vocabulary.ts";
import { turtleVocabularyReader } from "./vocabularies/turtle-vocabulary.ts";
import { arxivAtomReader } from "./xml/arxiv-atom.ts";
import { crossrefXmlReader } from "./xml/crossref-xml.ts";
import { dublinCoreReader } from "./xml/dublin-core.ts";
import { endnoteXmlReader } from "./xml/endnote-xml.ts";
import { jatsReader } from "./xml/jats.ts";
import { modsReader } from "./xml/mods.ts";
import { pubmedXmlReader } from "./xml/pubmed-xml.ts";

/** Every kind of file that is read. The first that recognises a file reads it, so those that ask for most stand first. */
export const readers: readonly Reader[] = [
  papersReader,
  namesReader,
  gexfReader,
  graphmlReader,
  gmlReader,
  pajekReader,
  jsonVocabularyReader,
  rdfXmlVocabularyReader,
  turtleVocabularyReader,
  tableVocabularyReader,
  networkJsonReader,
  openAlexReader,
  semanticScholarReader,
  crossrefReader,
  adsReader,
  inspireReader,
  dataciteReader,
  arxivSnapshotReader,
  cslReader,
  listingReader,
  pubmedXmlReader,
  arxivAtomReader,
  endnoteXmlReader,
  crossrefXmlReader,
  modsReader,
  jatsReader,
  adsXmlReader,
  dublinCoreReader,
  voTableReader,
  bibtexReader,
  webOfScienceReader,
  ovidReader,
  medlineReader,
  risReader,
  refworksReader,
  endnoteTaggedReader,
  adsTaggedReader,
  authorPageReader,
  networkTableReader,
  tableReader,
  edgeListReader,
];

/** Every kind of file that is read, in words: those with a reader, and workbooks, which are known by what is packed in them. */
export const sourceKinds: readonly SourceKind[] = [...readers, workbook];

/** The kinds that are read, as a list for sentences. */
export function whatIsRead(): string {
  return readers.map((reader) => reader.label).join("; ");
}

/** What a table looks like of whose columns too few are known. */
export function lookOfTable(columns: readonly TableColumn[]): string {
  const headers = columns.map(({ header }) => header).join(", ");
  return `is a table whose columns are not known by name ("${headers.slice(0, 120)}")`;
}

/** Zero bytes, and bytes that are no text and were replaced when the file was decoded. Bells and colours of a terminal are text. */
function isBinary(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  const odd = text.match(/[\u0000-\u0006\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0;
  return odd > text.length / 20;
}

/** What a file looks like that no reader knows, for the sentence that refuses it. */
export function lookOf(head: string): string {
  const start = head.trimStart();
  if (start === "") return "is empty";
  if (head.startsWith("%PDF")) return "is a PDF";
  if (head.startsWith("PK")) return "is a zip archive or an office document";
  if (isBinary(head.slice(0, 2000))) return "holds binary data";
  if (/"kind"\s*:\s*"visible-college\/atlas"/.test(head)) return "is an atlas: it is already built";
  if (/^<(!doctype html|html)/i.test(start)) return "is a web page: copy its text instead";
  if (start.startsWith("<")) return "looks like XML";
  if (/^[[{]/.test(start)) return "looks like JSON of a kind that is not known";
  return `is text that begins with "${start.split(/\r?\n/)[0]?.slice(0, 60) ?? ""}"`;
}
