import { createReading, type ReadingBuilder } from "../draft.ts";
import type { Reader } from "../reader.ts";
import type { SourceText } from "../source-text.ts";
import { isExportAnswer, recogniseBibtex, textOfAnswer } from "./recognise-bibtex.ts";
import { defineMacros, toEntry, type Entry } from "./entry.ts";
import { speaksLatex, toRawPaper } from "./entry-paper.ts";
import { spansOf, type Span } from "./entry-spans.ts";
import { createParents } from "./parents.ts";
import { toPieces } from "./pieces.ts";
import type { Macros } from "./value.ts";

/** Entries that are no papers but instructions to programs. */
const INSTRUCTIONS = /^(?:comment|preamble|string|control|set|xdata)$/;

/**
 * BibTeX and BibLaTeX, as NASA ADS, Zotero, Mendeley, Google Scholar, Scopus, Web of Science, DBLP and INSPIRE write them.
 * A broken field costs itself only. Cost: linear; what is held is one entry, and those that wait for their `crossref`.
 */
export const bibtexReader: Reader = {
  kind: "bibtex",
  label: "BibTeX or BibLaTeX",
  format: "BibTeX, BibLaTeX",
  writtenBy: ["NASA ADS", "Zotero", "Mendeley", "Google Scholar", "Scopus", "WoS", "DBLP", "INSPIRE"],
  recognise: recogniseBibtex,
  async read(text, source) {
    const reading = createReading(source);
    const macros: Macros = new Map();
    const parents = createParents();
    let last: Span | null = null;
    for await (const piece of toPieces(chunksOf(text))) {
      for (const span of spansOf(piece)) {
        last = span;
        const entry = entryOf(span, macros, reading);
        if (entry) for (const ready of parents.add(entry)) addPaper(ready, reading);
      }
    }
    for (const entry of parents.rest()) addPaper(entry, reading);
    if (last?.state === "open") reading.remark("file-cut", "the last entry does not close", last.line);
    return reading.done();
  },
};

/** The text, or the text inside the answer of the ADS export service. */
function chunksOf(text: SourceText): AsyncIterable<string> {
  return isExportAnswer(text.head) ? textOfAnswer(text) : text.chunks();
}

/** The entry of a span; null when it is none, and then it is accounted for here. */
function entryOf(span: Span, macros: Macros, reading: ReadingBuilder): Entry | null {
  if (span.state === "outside") {
    const lines = span.text.split("\n").filter((line) => !/^\s*(?:%|$)/.test(line));
    if (lines.length > 0) reading.remark("text-ignored", lines.join("\n").slice(0, 500), span.line);
    return null;
  }
  if (span.type === "comment" || span.type === "preamble") return null;
  if (span.type === "string" && span.state === "closed" && defineMacros(span, macros)) return null;
  if (!INSTRUCTIONS.test(span.type) || span.type === "xdata") return toEntry(span, macros);
  reading.remark("text-ignored", span.text.slice(0, 500), span.line);
  return null;
}

function addPaper(entry: Entry, reading: ReadingBuilder): void {
  if (entry.type === "xdata") return;
  const raw = toRawPaper(entry);
  reading.paper(raw, entry.line, () => entry.text);
  if (speaksLatex(entry)) reading.remark("latex-read", raw.title, entry.line);
}
