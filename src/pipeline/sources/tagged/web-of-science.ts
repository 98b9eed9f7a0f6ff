import { onOneLine } from "../fields/on-one-line.ts";
import type { PaperDraft, Reference } from "../../../model/paper.ts";
import type { RawPaper } from "../draft.ts";
import { tidyIdentifiers } from "../fields/identifiers.ts";
import type { Reader } from "../reader.ts";
import { chooseDates, type ChosenDates } from "./chosen-date.ts";
import { doiIn, isbnIn } from "../fields/found-identifiers.ts";
import { splitAtSemicolons, toKeywords } from "../fields/keywords.ts";
import { splitLines } from "../fields/line-batches.ts";
import { readTagged } from "./read-tagged.ts";
import { allOf, firstOf, type TaggedRecord } from "./tagged-record.ts";
import type { Dialect } from "./tokenizer.ts";
import { webOfScienceByline } from "./web-of-science-byline.ts";
import { pageRange, venueOf } from "./venue.ts";

/** Two capitals and a blank; lines that go on are indented by three blanks. */
const webOfScienceDialect: Dialect = {
  fieldsOf(line) {
    const parts = /^\ufeff?([A-Z][A-Z0-9])(?:\s(.*))?$/s.exec(line);
    return parts?.[1] ? [{ tag: parts[1], text: parts[2] ?? "" }] : null;
  },
  begins: new Set(["PT"]),
  once: new Set(["TI", "UT", "SO"]),
  ends: "ER",
  frame: new Set(["FN", "VR", "EF"]),
};

/** Web of Science's plain text (`.txt`, `.ciw`): FN and VR, then records from PT to ER, then EF. */
export const webOfScienceReader: Reader = {
  kind: "web-of-science",
  label: "Web of Science plain text",
  format: "Web of Science plain text",
  writtenBy: ["Clarivate"],
  recognise(head) {
    const lines = splitLines(head);
    const start = lines.findIndex((line) => /^\ufeff?PT [A-Z]\s*$/.test(line));
    if (start < 0) return null;
    const telling = ["AU", "TI", "SO", "UT", "PY"].filter((tag) =>
      lines.some((line) => line.startsWith(`${tag} `)),
    );
    if (telling.length < 2) return null;
    const named = lines.find((line) => /^\ufeff?FN \S/.test(line))?.replace(/^\ufeff?FN /, "");
    return named
      ? `it says that it is "${named.slice(0, 60)}"`
      : `line ${start + 1} is "${lines[start] ?? ""}", the start of a record`;
  },
  read: (text, source) => readTagged(text, source, webOfScienceDialect, webOfSciencePaper),
};

function webOfSciencePaper(record: TaggedRecord): RawPaper {
  const byline = webOfScienceByline(record);
  const keywords = (tag: string) => allOf(record, tag).flatMap((text) => splitAtSemicolons(onOneLine(text)));
  const { doi, arxiv } = doiIn(firstOf(record, "DI", "D2"));
  const pages = pageRange(firstOf(record, "BP"), firstOf(record, "EP")) || firstOf(record, "AR");
  return {
    title: firstOf(record, "TI"),
    names: byline.names,
    addresses: allOf(record, "C1").flatMap((text) =>
      text.split("\n").map((line) => line.replace(/^\[[^\]]*\] ?/, "")),
    ),
    complete: byline.complete,
    namesLeftOut: byline.leftOut,
    ...dates(record),
    abstract: firstOf(record, "AB"),
    identifiers: {
      doi,
      arxiv,
      pmid: firstOf(record, "PM") || /^MEDLINE:(\d+)$/.exec(firstOf(record, "UT"))?.[1],
      wos: firstOf(record, "UT"),
      isbn: isbnIn(allOf(record, "BN")),
    },
    venue: venueOf(firstOf(record, "SO", "JI", "J9"), firstOf(record, "VL"), firstOf(record, "IS"), pages),
    keywords: [...toKeywords(keywords("DE"), "author"), ...toKeywords(keywords("ID"), "Keywords Plus")],
    references: allOf(record, "CR")
      .flatMap((text) => text.split("\n"))
      .map(toReference),
    citations: citations(record),
    partOfBook: firstOf(record, "PT") !== "B" || /Chapter|Proceedings Paper/i.test(firstOf(record, "DT")),
  };
}

/** PD (`JUN 8`, `JAN-FEB`, `FAL`) has no year of its own; EA (`MAY 2021`) is the month of early access. */
function dates(record: TaggedRecord): ChosenDates {
  const [year, day, early] = [firstOf(record, "PY"), firstOf(record, "PD"), firstOf(record, "EA")];
  const issue = year && day && !/\d{4}/.test(day) ? `${year} ${day}` : day || year;
  return issue ? { date: issue, otherDate: early || null } : chooseDates([early, firstOf(record, "EY")]);
}

/** `Hu XC, 2002, Q REV BIOPHYS, V35, P1, DOI 10.1017/S0033583501003754`. */
function toReference(text: string): Reference {
  const doi = /\bDOI \[?(10\.\d{4,9}\/[^\s\],]+)/i.exec(text)?.[1];
  const arxiv = /\barxiv:\s*([\w./-]+)/i.exec(text)?.[1];
  return { identifiers: tidyIdentifiers({ doi, arxiv }), text };
}

/** TC counts within the Core Collection, Z9 in all databases. */
function citations(record: TaggedRecord): PaperDraft["citations"] {
  const count = /^\d{1,9}/.exec(firstOf(record, "TC", "Z9"))?.[0];
  return count ? { count: Number(count), source: "Web of Science" } : null;
}
