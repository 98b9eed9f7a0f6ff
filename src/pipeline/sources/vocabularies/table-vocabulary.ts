import type { Reader, Reading } from "../reader.ts";
import { tidyIdentifiers } from "../fields/identifiers.ts";
import { readableText } from "../fields/readable-text.ts";
import { told } from "../fields/told.ts";
import { rowsOf } from "../tables/rows-of.ts";
import { LONGEST_LABEL } from "./to-vocabulary.ts";
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

/** The form of a table by its header, the first line that is not blank. */
function formOf(text: string) {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/, 10);
  const at = lines.findIndex((line) => /[^\s,;]/.test(line));
  const header = lines[at] ?? "";
  const cells = header
    .split(/[,\t;]/)
    .map((cell) => cell.trim().replace(/^"|"$/g, "").trim().toLowerCase())
    .map((cell, place, all) => (all.slice(place).every((one) => one === "") ? null : cell))
    .filter((cell) => cell !== null);
  const isSaying = (form: (typeof FORMS)[number]) =>
    cells.every((cell) => Object.hasOwn(form.columns, cell)) &&
    Object.entries(form.columns).every(([name, column]) => column === "none" || cells.includes(name));
  const form = FORMS.find(isSaying);
  const columns: Columns = {};
  cells.forEach((cell, place) => {
    const column = form?.columns[cell] ?? "none";
    if (column !== "none") columns[column] = place;
  });
  return form ? { what: form.what, columns, header: at } : null;
}

function readTable(text: string): Reading {
  const form = formOf(text);
  if (!form) throw new Error("its header is that of no such table");
  const rejected: Rejected[] = [];
  const table = openTable();
  const delimiter = /[,\t;]/.exec(text.split(/\r\n|\r|\n/)[form.header] ?? "")?.[0] ?? ",";
  for (const { cells, line } of rowsOf(text, delimiter)) {
    if (line <= form.header + 1) continue;
    const cell = (column: keyof Columns) =>
      form.columns[column] === undefined ? "" : readableText(cells[form.columns[column]] ?? "").trim();
    const label = cell("label");
    const isMapped = cell("paper") !== "" && cell("code") !== "";
    if (isMapped) table.map(cell("paper"), cell("code"));
    else if (label !== "" && label.length <= LONGEST_LABEL)
      table.add(label, cell, form.columns.type !== undefined);
    else {
      const reason =
        label === "" ? "it names nothing" : `its name is longer than ${LONGEST_LABEL} characters`;
      rejected.push({ line, reason, text: told(cells.join(",")) });
    }
  }
  return vocabularyReading(table.done(), rejected);
}

/** Gathers the concepts of a table, each of which may have several rows. */
function openTable() {
  const vocabulary: Vocabulary = { name: null, concepts: [], mapped: [] };
  const places = new Map<string, number>();
  const above: [Concept, string][] = [];
  const placeOf = (label: string): number => {
    const known = places.get(label) ?? vocabulary.concepts.length;
    if (known === vocabulary.concepts.length) vocabulary.concepts.push(bareConcept(label));
    places.set(label, known);
    return known;
  };
  return {
    map(paper: string, code: string): void {
      vocabulary.mapped.push({ arxiv: tidyIdentifiers({ arxiv: paper }).arxiv ?? paper, code });
    },
    add(label: string, cell: (column: keyof Columns) => string, isNamed: boolean): void {
      const concept = vocabulary.concepts[placeOf(label)]!; // safe: it was made if it was not there
      for (const other of cell("others").split(PARTED))
        if (other !== "" && other !== label && other.length <= LONGEST_LABEL) concept.otherLabels.push(other);
      if (cell("code") !== "") concept.codes.push(cell("code"));
      concept.group = cell("group") || cell("type") || concept.group;
      if (isNamed) concept.named = { notBefore: [], near: [] };
      if (cell("broader") !== "") above.push([concept, cell("broader")]);
    },
    done(): Vocabulary {
      for (const [concept, broader] of above) {
        const place = placeOf(broader);
        if (!concept.broader.includes(place) && vocabulary.concepts[place] !== concept)
          concept.broader.push(place);
      }
      return vocabulary;
    },
  };
}
