import { accountWords, type SourceAccount } from "../../model/account.ts";
import { counted } from "../../lib/counted.ts";
import type { SourceNotice } from "../../worker/questions/account.ts";
import { save } from "../state/save.ts";
import { show, useStore } from "../state/store.ts";
import { unreadReport } from "../state/unread.ts";
import { useAnswer } from "../state/use-answer.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { PapersBehind } from "../ui/PapersBehind.tsx";
import ui from "../ui/ui.module.css";
import { ColumnsForm } from "./ColumnsForm.tsx";
import { More } from "./More.tsx";
import styles from "./panels.module.css";

/**
 * What became of one source: its sum, what was not read with its text, what was guessed, and its columns if it is a table. There may be no
 * corpus yet, where the first file that was opened could not be read.
 */
export function AccountDialog({ account }: { account: SourceAccount }) {
  const overview = useStore((state) => state.corpus?.overview);
  const place = overview?.sources.indexOf(account) ?? -1;
  const { answer: notices = [] } = useAnswer("account", place < 0 ? null : { source: place });
  const version = place < 0 ? undefined : overview?.recipe.version;
  const read = account.kind !== "unknown";
  return (
    <Dialog title={account.name} onClose={() => show(null)}>
      <p data-testid="account-sum">{read ? `${accountWords([account])}.` : account.recognised}</p>
      {read && <Facts account={account} />}
      {account.rejected.length > 0 && <Rejected account={account} />}
      {notices.map((notice) => (
        <Noticed key={notice.code} notice={notice} />
      ))}
      {version !== undefined && account.duplicates.length > 0 && (
        <p>
          <PapersBehind
            papers={[...new Set(account.duplicates.map((one) => one.paper))]}
            label={`${counted(account.duplicates.length, "duplicate")} of these`}
          />
        </p>
      )}
      {account.columns && <ColumnsForm columns={account.columns} needed={!read} />}
      {version !== undefined && read && <Report version={version} account={account} notices={notices} />}
    </Dialog>
  );
}

function Facts({ account }: { account: SourceAccount }) {
  const { recognised, encoding, missing, papers, duplicates, page } = account;
  const read = Math.max(1, papers + duplicates.length);
  const gaps = Object.entries(missing).map(
    ([field, count]) => `${field} in ${Math.round((100 * count) / read)} %`,
  );
  return (
    <p className={ui.hint}>
      Recognised because {recognised}
      {encoding && encoding !== "utf-8" ? `; read as ${encoding}` : ""}.
      {gaps.length > 0 && ` Missing: ${gaps.join(", ")}.`}
      {page &&
        page.claims.length > 0 &&
        ` The page claims, of itself: ${page.claims.map((claim) => `${claim.label} ${claim.value}`).join(", ")}.`}
    </p>
  );
}

function Rejected({ account }: { account: SourceAccount }) {
  return (
    <details className={styles.notice} open>
      <summary>
        <strong>Records not read</strong> <span className={ui.chip}>{account.rejected.length}</span>
      </summary>
      <More
        items={account.rejected}
        first={20}
        render={({ line, reason, text }) => (
          <li key={`${line} ${text.slice(0, 200)}`} className={styles.noticeItem}>
            {line !== null && <span className={ui.hint}>line {line}: </span>}
            {reason}
            <pre className={styles.unread}>{text}</pre>
          </li>
        )}
      />
    </details>
  );
}

function Noticed({ notice }: { notice: SourceNotice }) {
  const { title, kind, message, items } = notice;
  return (
    <details className={styles.notice} open={kind === "dropped" && items.length < 50}>
      <summary>
        <strong>{title}</strong> <span className={ui.chip}>{items.length}</span>{" "}
        <span className={ui.hint}>{kind}</span>
      </summary>
      <p>{message}</p>
      <More
        items={items}
        first={20}
        render={(item) => (
          <li key={`${item.line} ${item.paper} ${item.text.slice(0, 200)}`} className={styles.noticeItem}>
            {item.line !== undefined && <span className={ui.hint}>line {item.line}: </span>}
            {item.text}
          </li>
        )}
      />
    </details>
  );
}

/** Nothing is sent: what was not read becomes a file that a user may send. */
function Report({
  version,
  account,
  notices,
}: {
  version: string;
  account: SourceAccount;
  notices: readonly SourceNotice[];
}) {
  const dropped = notices.some(({ kind }) => kind === "dropped");
  if (!dropped && account.rejected.length === 0)
    return <p className={ui.hint}>Nothing of it was left out.</p>;
  const keep = () => {
    const text = unreadReport(version, account, notices);
    save(
      `${account.name.replace(/[^\p{L}\p{N}.-]+/gu, "-")}.not-read.txt`,
      new Blob([text], { type: "text/plain" }),
    );
  };
  return (
    <p>
      <button type="button" className={ui.button} onClick={keep}>
        Save what was not read
      </button>{" "}
      <span className={ui.hint}>
        A text with the places and reasons, to mend the file by or to report with. Nothing is sent.
      </span>
    </p>
  );
}
