import { NAMES_KIND, readNames } from "../../../model/names-file.ts";
import { told } from "../fields/told.ts";
import type { Reader } from "../reader.ts";
import { vocabularyReading } from "./vocabulary-reading.ts";

/** Named things of a field, by their types: our own format, in which the names that are known anyhow are kept as well. */
export const namesReader: Reader = {
  kind: "vocabulary",
  label: "named things by their types (Visible College names)",
  format: "Visible College names (JSON)",
  writtenBy: ["this program, by hand"],
  recognise: (head) =>
    /"kind"\s*:\s*"visible-college\/names"/.test(head) ? `it says that its kind is ${NAMES_KIND}` : null,
  async read(text) {
    const { vocabulary, rejected } = readNames(JSON.parse(await text.whole()));
    const flaws = rejected.map(({ type, entry }) => {
      return { line: null, reason: `it is no name of a ${type}`, text: told(JSON.stringify(entry)) };
    });
    return vocabularyReading(vocabulary, flaws);
  },
};
