import { printable } from "./say.ts";
import { counted } from "../lib/counted.ts";
import { accountWords, type SourceAccount } from "../model/account.ts";
import { columnsHint } from "./columns-hint.ts";
import { toOptions, type CommonOptions } from "./common-options.ts";
import { givenDecisions } from "./given-decisions.ts";
import { Failure } from "./failure.ts";
import { atlasAmong, findInputs } from "./inputs.ts";
import { noticeWords, sayUnused } from "./notice-words.ts";
import { writeOutput } from "./output.ts";
import { createProgress } from "./progress.ts";
import { checkSources, type Checked } from "./thread.ts";

/** `check [sources…]`: what was read, what was not, and why. */
export async function check(paths: string[], options: CommonOptions): Promise<void> {
  const inputs = await findInputs(paths, options.vocabulary);
  if (await atlasAmong(inputs))
    throw new Failure(`${inputs[0]?.name} is an atlas: check takes the files that papers are in.`, 2);
  const decisions = await givenDecisions(options.decisions, { ...options, beside: paths });
  sayUnused(decisions, ["paper", "venue"], options);
  const bar = createProgress(process.stderr, options.quiet ?? false);
  const checked = await checkSources({ inputs, options: toOptions(options), decisions }, bar).finally(() =>
    bar.clear(),
  );
  await writeOutput([options.json ? `${JSON.stringify(checked)}\n` : printable(report(checked))], undefined);
  const isNetwork = checked.accounts.some(({ network }) => network !== null);
  if (checked.papers === 0 && !isNetwork) throw new Failure("No paper could be read.");
}

/** So many items of a list are written out for people. */
const MOST_SHOWN = 20;

function report({ accounts, notices }: Checked): string {
  const lines: string[] = [];
  for (const account of accounts) lines.push(...accountLines(account));
  for (const notice of notices) {
    lines.push("", noticeWords(notice));
    for (const { text, line, source } of notice.items.slice(0, MOST_SHOWN)) {
      const place = [
        accounts.length > 1 && source !== undefined ? accounts[source]?.name : "",
        line ? `line ${line}` : "",
      ];
      const where = place.filter(Boolean).join(", ");
      lines.push(`  ${where ? `${where}: ` : ""}${text.split("\n")[0] ?? ""}`);
    }
    if (notice.items.length > MOST_SHOWN)
      lines.push(`  and ${notice.items.length - MOST_SHOWN} more; --json lists all`);
  }
  const hint = columnsHint(accounts);
  if (hint !== null) lines.push("", hint);
  const unread = accounts.filter((account) => account.kind === "unknown").length;
  const files = unread > 0 ? `; ${counted(unread, "file")} not read` : "";
  lines.push("", `${accountWords(accounts)}${files}`);
  return `${lines.join("\n")}\n`;
}

function accountLines(account: SourceAccount): string[] {
  const { name, kind, recognised, encoding, papers, duplicates, rejected, missing, repairs, page } = account;
  const share = (count: number) => `${Math.round((100 * count) / Math.max(1, papers + duplicates.length))} %`;
  const list = (counts: Record<string, number>, words: (count: number) => string) =>
    Object.entries(counts)
      .map(([what, count]) => `${what} ${words(count)}`)
      .join(", ");
  return [
    `${name}: ${kind} (${recognised})${encoding === "" || encoding === "utf-8" ? "" : `, ${encoding}`}`,
    `  ${accountWords([account])}`,
    ...rejected
      .slice(0, MOST_SHOWN)
      .map(({ line, reason }) => `  not read: ${line === null ? "" : `line ${line}: `}${reason}`),
    ...duplicates
      .slice(0, MOST_SHOWN)
      .map(({ line, reason }) => `  duplicate: ${line === null ? "" : `line ${line}: `}${reason}`),
    ...[rejected, duplicates].flatMap((items) =>
      items.length > MOST_SHOWN ? [`  and ${items.length - MOST_SHOWN} more; --json lists all`] : [],
    ),
    ...(Object.keys(missing).length > 0
      ? [`  missing: ${list(missing, (count) => `in ${share(count)}`)}`]
      : []),
    ...(Object.keys(repairs).length > 0 ? [`  repaired: ${list(repairs, String)}`] : []),
    ...(page?.claims ?? []).map((claim) => `  the page claims: ${claim.label} ${claim.value}`),
    ...(page ? [`  ${page.takenYearEvidence}`] : []),
  ];
}
