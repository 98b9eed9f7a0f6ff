import Papa from "papaparse";
import type { Reader, Reading } from "../reader.ts";
import { tidyIdentifiers } from "../fields/identifiers.ts";
import { told } from "../fields/told.ts";
import { vocabularyReading, type Rejected } from "./vocabulary-reading.ts";
import { bareConcept, type Concept, type Vocabulary } from "../../../model/vocabulary.ts";

/** What a column of such a table holds. */
type Column = "label" | "others" | "code" | "broader" | "group" | "type" | "paper" | "none";
type Columns = Partial<Record<Exclude<Column, "none">, number>>;

/**
 * The headers by which such tables are known, each with what its columns are. A table is one only when it has these columns and no
 * other, save those that say nothing here: so no table of papers is taken for one.
 */
const FORMS: { what: string; columns: Record<string, Column> }[] = [
  {
    what: "concepts with their numbers",
    columns: { label: "code", class: "group", concept: "label", description: "none" },
  },
  { what: "which paper is on which concept", columns: { arxiv_id: "paper", label: "code" } },
  {
    what: "named things with their types",
    columns: { name: "label", type: "type", "other names": "others" },
  },
  { what: "named things with their types", columns: { name: "label", type: "type" } },
  { what: "concepts and what is above them", columns: { concept: "label", broader: "broader" } },
  { what: "labels and the concepts that they name", columns: { label: "others", concept: "label" } },
];

/** Inside a cell other names are parted so. */
const PARTED = /\s*[|;]\s*/;

/**
 * A vocabulary as a table of few columns: `label,concept` (two labels or more of a concept, a row each), `concept,broader`,
 * `name,type,other names` (named things); or a vocabulary with numbers (`label,class,concept,description`) and the papers that are
 * mapped to it (`arxiv_id,label`), as AstroMLab publishes them.
 */
export const tableVocabularyReader: Reader = {
  kind: "vocabulary",
  label: "a vocabulary as a table (label,concept; concept,broader; name,type,other names)",
  format: "Vocabulary (CSV, TSV)",
  writtenBy: ["AstroMLab", "by hand"],
  recognise(head) {
    const form = formOf(head);
    return form ? `its header is that of a table of ${form.what}` : null;
  },
  async read(text) {
    return readTable(await text.whole());
  },
};

function formOf(head: string) {
  const [line = ""] = head.replace(/^\uFEFF/, "").split(/[\r\n]/, 1);
  const cells = line.split(/[,\t;]/).map((cell) => cell.replace(/^"|"$/g, "").trim().toLowerCase());
  const isSaying = (form: (typeof FORMS)[number]) =>
    cells.every((cell) => Object.hasOwn(form.columns, cell)) &&
    Object.entries(form.columns).every(([name, column]) => column === "none" || cells.includes(name));
  const form = FORMS.find(isSaying);
  const columns: Columns = {};
  cells.forEach((cell, place) => {
    const column = form?.columns[cell] ?? "none";
    if (column !== "none") columns[column] = place;
  });
  return form ? { what: form.what, columns } : null;
}

function readTable(text: string): Reading {
  const columns = formOf(text)?.columns ?? {};
  const rows = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), { skipEmptyLines: "greedy" }).data.slice(1);
  const rejected: Rejected[] = [];
  const vocabulary: Vocabulary = { name: null, concepts: [], mapped: [] };
  const places = new Map<string, number>();
  const above: [Concept, string][] = [];
  const placeOf = (label: string): number => {
    const known = places.get(label) ?? vocabulary.concepts.length;
    if (known === vocabulary.concepts.length) vocabulary.concepts.push(bareConcept(label));
    places.set(label, known);
    return known;
  };
  rows.forEach((row, n) => {
    const cell = (column: keyof Columns) =>
      columns[column] === undefined ? "" : (row[columns[column]] ?? "").trim();
    const [label, code, paper] = [cell("label"), cell("code"), cell("paper")];
    if (columns.paper !== undefined && paper !== "" && code !== "")
      vocabulary.mapped.push({ arxiv: tidyIdentifiers({ arxiv: paper }).arxiv ?? paper, code });
    else if (label !== "") {
      const concept = vocabulary.concepts[placeOf(label)]!; // safe: it was made if it was not there
      for (const other of cell("others").split(PARTED))
        if (other !== "" && other !== label) concept.otherLabels.push(other);
      if (code !== "") concept.codes.push(code);
      concept.group = cell("group") || cell("type") || concept.group;
      if (columns.type !== undefined) concept.named = { notBefore: [], near: [] };
      if (cell("broader") !== "") above.push([concept, cell("broader")]);
    } else rejected.push({ line: n + 2, reason: "it names nothing", text: told(row.join(",")) });
  });
  for (const [concept, broader] of above) {
    const place = placeOf(broader);
    if (!concept.broader.includes(place) && vocabulary.concepts[place] !== concept)
      concept.broader.push(place);
  }
  return vocabularyReading(vocabulary, rejected);
}
