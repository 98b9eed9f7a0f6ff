import type { SourceText } from "../source-text.ts";

/** An entry with a field, with or without a key, at the beginning of a line; or the definition of a macro. */
const ENTRY =
  /(?:^|[\r\n])[ \t]{0,100}@([A-Za-z][\w-]{0,39})\s{0,20}[{(]\s{0,20}(?:[^\s,{}=@"][^,{}=@"\r\n]{0,200})?,?\s{0,100}[A-Za-z][^={}",\r\n]{0,60}=\s{0,20}[{"\w]/g;
const MACRO =
  /(?:^|[\r\n])[ \t]{0,100}@string\s{0,20}[{(]\s{0,20}[^\s,{}()=@"]{1,100}\s{0,20}=\s{0,20}[{"\w]/i;
const ANSWER =
  /^\s{0,100}\{[^{}[\]]{0,2000}"export"\s{0,20}:\s{0,20}"(?:\s|\\[nrt]|%[^\\"]{0,200}){0,100}@[A-Za-z]{1,40}\s{0,20}\{/;

/** Why the head of a file looks like BibTeX, or null. */
export function recogniseBibtex(head: string): string | null {
  if (isExportAnswer(head)) return 'it is an answer of the ADS export service with BibTeX in its "export"';
  if (/^\s*[<{[]/.test(head)) return null;
  const at = firstEntry(head);
  if (!at) return null;
  const line = head.slice(0, at.index).split(/\r\n|\n|\r/).length;
  return `line ${line} begins an entry: @${at.type}`;
}

function firstEntry(head: string): { index: number; type: string } | null {
  ENTRY.lastIndex = 0;
  const found = ENTRY.exec(head);
  if (found) return { index: found.index + found[0].indexOf("@"), type: found[1] ?? "" };
  const macro = MACRO.exec(head);
  return macro ? { index: macro.index + macro[0].indexOf("@"), type: "string" } : null;
}

/** Whether a file is the JSON in which the ADS export service wraps BibTeX. */
export function isExportAnswer(head: string): boolean {
  return ANSWER.test(head);
}

/** The BibTeX of such an answer. Throws when the JSON cannot be read. */
export async function* textOfAnswer(text: SourceText): AsyncGenerator<string> {
  const answer: unknown = parse(await text.whole());
  const bibtex = typeof answer === "object" && answer !== null && "export" in answer ? answer.export : null;
  if (typeof bibtex !== "string") throw new Error('its "export" is no text');
  yield bibtex;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new Error(`it is cut off or no JSON (${error instanceof Error ? error.message : "unknown"})`, {
      cause: error,
    });
  }
}
