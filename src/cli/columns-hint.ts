import type { SourceAccount } from "../model/account.ts";

/** How to say what the columns of unread tables hold, with what was guessed of them; null when there are none. */
export function columnsHint(accounts: readonly SourceAccount[]): string | null {
  const table = accounts.find(({ kind, columns }) => kind === "unknown" && columns !== null);
  if (!table?.columns) return null;
  const guessed = table.columns.flatMap(({ header, field }) =>
    field === null ? [] : [`${field}=${header}`],
  );
  const mapping = guessed.length > 0 ? guessed.join(",") : "title=Name,authors=Who";
  const word = /^[\p{L}\p{N}=,._-]+$/u.test(mapping) ? mapping : `"${mapping.replace(/["$`\\]/g, "")}"`;
  return `Say which column is which, as: --columns ${word}`;
}
