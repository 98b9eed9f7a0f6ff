import type { Reference } from "../../../model/paper.ts";
import { tidyIdentifiers } from "../fields/identifiers.ts";
import { readableText } from "../fields/readable-text.ts";
import type { TableSystem } from "./systems.ts";

/** The works that a row cites: OpenAlex's ids, texts of Scopus and Web of Science, Dimensions' lists in brackets, Lens ids. */
export function rowReferences(cell: string, system: TableSystem | null): Reference[] {
  if (cell === "") return [];
  if (/openalex\.org\/W\d/.test(cell))
    return cell
      .split(/[|;\s]+/)
      .map((id) => ({ identifiers: tidyIdentifiers({ openalex: id }), text: null }));
  const parts =
    system === "Dimensions" && cell.startsWith("[")
      ? cell.slice(1, -1).split(/\];\s*\[/)
      : cell
          .replace(/;\s*$/, "")
          .split(system === "Web of Science" ? betweenReferences(cell) : /;\s+|\s*\|\s*/);
  return parts
    .map((part) => readableText(part).trim())
    .filter((text) => text !== "")
    .map((text) => ({ identifiers: /10\.\d{4}/.test(text) ? tidyIdentifiers({ doi: text }) : {}, text }));
}

/** Semicolons stand in DOIs too; bibliometrix parts references by semicolons alone. */
const betweenReferences = (cell: string) => (cell.includes("; ") ? /;\s+/ : /;/);
