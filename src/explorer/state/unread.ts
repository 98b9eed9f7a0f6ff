import { accountWords, type SourceAccount } from "../../model/account.ts";
import type { Notice } from "../../model/notice.ts";

/** What of one source a reader must know, notice by notice; what was left out goes first. */
export interface SourceNotice {
  code: string;
  kind: Notice["kind"];
  title: string;
  message: string;
  items: Notice["items"];
}

const ORDER: readonly Notice["kind"][] = ["dropped", "repaired", "inferred", "ambiguous", "limited", "claim"];

/** The notices that speak of a source, with only what they say of it. Records not read stand in its account already. */
export function noticesOf(notices: readonly Notice[], source: number): SourceNotice[] {
  return notices
    .map(({ code, kind, title, message, items }) => ({
      code,
      kind,
      title,
      message,
      items: items.filter((item) => item.source === source),
    }))
    .filter(({ code, items }) => items.length > 0 && code !== "record-unparsed")
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

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
