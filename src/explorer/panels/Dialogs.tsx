import { useState } from "react";
import { counted, grouped } from "../../lib/counted.ts";
import { optionWords, type OptionName } from "../../model/options.ts";
import type { Drawn } from "../../appearance/drawn.ts";
import type { Overview } from "../../worker/questions/overview.ts";
import { useAnswer } from "../state/use-answer.ts";
import { choose } from "../state/choose.ts";
import { changeView, show, useStore } from "../state/store.ts";
import { Dialog } from "../ui/Dialog.tsx";
import ui from "../ui/ui.module.css";
import { AccountDialog } from "./AccountDialog.tsx";
import { DecisionsDialog } from "./decisions/DecisionsDialog.tsx";
import { ReviewDialog } from "./decisions/ReviewDialog.tsx";
import { MethodsDialog } from "./MethodsDialog.tsx";
import { More } from "./More.tsx";
import { OptionsDialog } from "./OptionsDialog.tsx";
import styles from "./panels.module.css";

/** The dialog that is open, if one is. */
export function Dialogs({ overview, drawn }: { overview: Overview; drawn: Drawn | undefined }) {
  const dialog = useStore((state) => state.dialog);
  const code = useStore((state) => state.noticeCode);
  const account = useStore((state) => state.account);
  if (dialog === "notices") return <Notices notices={overview.notices} first={code} />;
  if (dialog === "keys") return <Keys networks={overview.networks.map(({ name }) => name)} />;
  if (dialog === "options") return <OptionsDialog overview={overview} />;
  if (dialog === "review") return <ReviewDialog />;
  if (dialog === "decisions") return <DecisionsDialog />;
  if (dialog === "methods") return <MethodsDialog />;
  if (dialog === "hidden" && drawn) return <Hidden drawn={drawn} />;
  if (dialog === "account" && account) return <AccountDialog account={account} />;
  return null;
}

function Notices({ notices, first }: Pick<Overview, "notices"> & { first: string | null }) {
  return (
    <Dialog title="What must be known about the data" onClose={() => show(null)}>
      {notices.length === 0 && <p>Nothing was dropped, repaired, inferred or limited.</p>}
      {notices.map((notice) => (
        <Noticed key={notice.code} notice={notice} open={notice.code === first} />
      ))}
    </Dialog>
  );
}

function Noticed({ notice, open }: { notice: Overview["notices"][number]; open: boolean }) {
  const [seen, setSeen] = useState(open);
  const { answer: places = [] } = useAnswer("notice", seen ? { code: notice.code } : null);
  return (
    <details
      className={styles.notice}
      open={open}
      onToggle={(event) => event.currentTarget.open && setSeen(true)}
    >
      <summary>
        <strong>{notice.title}</strong> <span className={ui.chip}>{grouped(notice.count)}</span>{" "}
        <span className={ui.hint}>{notice.kind}</span>
      </summary>
      <p>
        {notice.message} {notice.remedy && <Remedy option={notice.remedy} />}
      </p>
      <More
        items={places}
        first={30}
        render={({ text, line, paper }) => (
          <li key={`${text}${paper?.id}${line}`} className={styles.noticeItem}>
            {line !== undefined && <span className={ui.hint}>line {line}: </span>}
            {text}
            {paper && (
              <button
                type="button"
                className={`${ui.door} ${ui.hint}`}
                onClick={() => (show(null), void choose(paper.id))}
              >
                {" "}
                {paper.title}
              </button>
            )}
          </li>
        )}
      />
    </details>
  );
}

/** The way to what would change a notice. */
function Remedy({ option }: { option: OptionName }) {
  return (
    <button type="button" className={ui.door} onClick={() => show("options")}>
      Change “{optionWords[option].label}”
    </button>
  );
}

/** More than any network has. */
const EVERYTHING = 999_999_999;

function Hidden({ drawn }: { drawn: Drawn }) {
  return (
    <Dialog title="What is drawn, and what is not" onClose={() => show(null)}>
      <p>
        {counted(drawn.nodeCount, "node")} and {counted(drawn.tieCount, "tie")} are drawn.
      </p>
      <ul>
        {drawn.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {drawn.reasons.length === 0 && <p>Nothing is hidden.</p>}
      <p>
        <button
          type="button"
          className={ui.button}
          onClick={() => {
            changeView({
              minPapers: 1,
              maxNodes: EVERYTHING,
              maxTies: EVERYTHING,
              backbone: null,
              smallComponents: true,
              hidden: [],
              years: null,
              inferred: true,
              basis: "both",
            });
            show(null);
          }}
        >
          Draw everything
        </button>{" "}
        <span className={ui.hint}>Large networks then answer slowly.</span>
      </p>
    </Dialog>
  );
}

const KEYS: [string, string][] = [
  ["/ or Ctrl K", "find a person, paper or topic"],
  ["Tab", "reach everything; Enter chooses"],
  ["Esc", "one step back: close, then let go"],
  ["Arrows", "move the drawing"],
  ["+ and −", "zoom"],
  ["0", "fit everything"],
  ["Click", "choose; with Shift a second one, to see what is between them"],
  ["Double click", "centre on a node and its neighbours"],
  ["Ctrl Z", "take back what was done to the view; with Shift do it again"],
  ["?", "this list"],
];

function Keys({ networks }: { networks: readonly string[] }) {
  const numbers = networks.map((_, place) => place + 1).join(" ");
  return (
    <Dialog title="Keys" onClose={() => show(null)}>
      <dl className={styles.keys}>
        {[...KEYS, [numbers, networks.join(", ")] as const].map(([key, does]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
