import type { Mention } from "../../../model/paper.ts";
import type { RawPaper } from "../draft.ts";
import { orcidIn } from "../fields/orcid.ts";
import { withAffiliations } from "./author-addresses.ts";
import { authorCell, writtenNames } from "./author-cell.ts";
import { isRList, rVector } from "./r-list.ts";
import type { Cells } from "./column-names.ts";
import type { TableSystem } from "./systems.ts";

/** What stands in a book or a journal, whose editors are not its own. */
const PART = /article|chapter|section|paper|entry/i;

/** The byline of a row: its authors and groups with their addresses and ORCIDs; of a whole book without authors its editors. */
export function rowByline(cell: Cells, system: TableSystem | null): Pick<RawPaper, "names" | "complete"> {
  if (isRList(cell("authors"))) return fromRList(cell("authors"));
  const byline = authorCell(cell("authors") || cell("authorNames"), system);
  const groups = authorCell(cell("groupAuthors"), system).names.map((name): Mention => ({
    written: name.written,
    group: true,
  }));
  if (byline.names.length === 0 && groups.length === 0) {
    return PART.test(cell("type")) ? byline : authorCell(cell("editors"), system);
  }
  const addresses = {
    named: cell("authorAffiliations"),
    all: cell("affiliations"),
    shortNames: writtenNames(cell("authorNames")),
  };
  const placed = withAffiliations(byline.names, addresses);
  const complete = byline.complete && !/^true$/i.test(cell("authorsTruncated"));
  const orcids = cell("orcids");
  return {
    names: [...(orcids === "" ? placed : withOrcids(placed, orcids.split(/[;|]/))), ...groups],
    complete,
  };
}

/** ORCIDs stand in the order of the names, or each behind its name: `Smith, Jane/0000-0002-1825-0097`. */
function withOrcids(names: readonly Mention[], texts: readonly string[]): Mention[] {
  const named = new Map(texts.map((text) => [text.slice(0, text.lastIndexOf("/")).trim(), orcidIn(text)]));
  const inOrder = texts.length === names.length && !texts.some((text) => /^\s*[^\s/:]+,[^/]*\//.test(text));
  return names.map((name, index) => {
    const orcid = inOrder ? orcidIn(texts[index]) : named.get(name.written);
    return orcid ? { ...name, orcid } : name;
  });
}

/** The authors of openalexR, a list of R that was written into a cell. */
function fromRList(cell: string): Pick<RawPaper, "names" | "complete"> {
  const [orcids, places] = [rVector(cell, "au_orcid"), rVector(cell, "au_affiliation_raw")];
  const names = rVector(cell, "au_display_name").map((written, n): Mention => {
    const [orcid, place] = [orcidIn(orcids[n] ?? ""), places[n]];
    return { written: written ?? "", ...(orcid && { orcid }), ...(place && { affiliations: [place] }) };
  });
  return { names, complete: true };
}
