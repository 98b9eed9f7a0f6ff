import { accountWords, type SourceAccount } from "../../model/account.ts";
import type { SourceNotice } from "../../worker/questions/account.ts";

/** What was not read of a source, as a text to keep or to send to somebody who can mend it. */
export function unreadReport(
  version: string,
  account: SourceAccount,
  notices: readonly SourceNotice[],
): string {
  const place = (line: number | null | undefined) => (line ? `line ${line}: ` : "");
  const lines = [
    `Visible College ${version}: what was not read of ${account.name}`,
    `Read as: ${account.kind} (${account.recognised})`,
    accountWords([account]),
    ...(account.rejected.length > 0 ? ["", "Records not read"] : []),
    ...account.rejected.flatMap(({ line, reason, text }) => [`${place(line)}${reason}`, indented(text)]),
    ...notices
      .filter(({ kind }) => kind === "dropped")
      .flatMap(({ title, items }) => [
        "",
        title,
        ...items.map(({ line, text }) => indented(`${place(line)}${text}`)),
      ]),
  ];
  return `${lines.join("\n")}\n`;
}

const indented = (text: string) => text.replace(/^/gm, "  ");
