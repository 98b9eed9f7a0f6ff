/**
 * NASA ADS answers an export with a JSON object that holds the file as text: `{"msg": …, "export": "@ARTICLE…"}`. Gives
 * that text, or null for anything else.
 */
export function exportInside(head: string, whole: string): string | null {
  if (!/^\s*\{[^{}[\]]{0,2000}"export"\s*:\s*"/.test(head)) return null;
  try {
    const answer: unknown = JSON.parse(whole);
    const inside = answer && typeof answer === "object" && "export" in answer ? answer.export : null;
    return typeof inside === "string" ? inside : null;
  } catch {
    return null; // cut or damaged: the caller says what the file looks like
  }
}
