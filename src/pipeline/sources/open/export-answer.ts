/** Whether a text begins like NASA ADS's answer to an export: a JSON object that holds the file, `{"msg": …, "export": "@ARTICLE…"}`. */
export const beginsLikeExport = (head: string) => /^\s*\{[^{}[\]]{0,2000}"export"\s*:\s*"/.test(head);

/** The file that an answer to an export holds as text, or null when it holds none. */
export function exportInside(whole: string): string | null {
  try {
    const answer: unknown = JSON.parse(whole);
    const inside = answer && typeof answer === "object" && "export" in answer ? answer.export : null;
    return typeof inside === "string" ? inside : null;
  } catch {
    return null; // cut or damaged: the caller says what the file looks like
  }
}
