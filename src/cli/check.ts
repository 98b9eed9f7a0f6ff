import { toOptions, type CommonOptions } from "./common-options.ts";
import { Failure } from "./failure.ts";
import { asAtlas, findInputs } from "./inputs.ts";
import { writeOutput } from "./output.ts";
import { createProgress } from "./progress.ts";
import { counted } from "./say.ts";
import { checkSources, type Checked } from "./thread.ts";

/** `check [sources…]`: what was read, what was not, and why. */
export async function check(paths: string[], options: CommonOptions): Promise<void> {
  const inputs = await findInputs(paths);
  if (await asAtlas(inputs)) throw new Failure(`${inputs[0]?.name} is an atlas: check takes the files that papers are in.`, 2);
  const bar = createProgress(process.stderr, options.quiet ?? false);
  const checked = await checkSources(inputs, toOptions(options), bar).finally(() => bar.clear());
  await writeOutput([options.json ? `${JSON.stringify(checked)}\n` : report(checked)], undefined);
  if (checked.papers === 0) throw new Failure("No paper could be read.");
}

function report({ accounts, notices }: Checked): string {
  const lines: string[] = [];
  for (const account of accounts) {
    lines.push(`${account.name}: ${account.kind} (${account.recognised})`);
    lines.push(`  ${counted(account.records, "record")} = ${counted(account.papers, "paper")} + ${account.rejected.length} not read`);
    for (const { line, reason } of account.rejected) lines.push(`  ${line === null ? "" : `line ${line}: `}${reason}`);
    for (const claim of account.page?.claims ?? []) lines.push(`  the page claims: ${claim.label} ${claim.value}`);
    if (account.page) lines.push(`  ${account.page.takenYearEvidence}`);
  }
  for (const notice of notices) {
    lines.push("", `${notice.title}: ${notice.count}. ${notice.message}`);
    for (const { text, line, source } of notice.items) {
      const place = [accounts.length > 1 && source !== undefined ? accounts[source]?.name : "", line ? `line ${line}` : ""];
      const where = place.filter(Boolean).join(", ");
      lines.push(`  ${where ? `${where}: ` : ""}${text.split("\n")[0] ?? ""}`);
    }
  }
  return `${lines.join("\n")}\n`;
}
