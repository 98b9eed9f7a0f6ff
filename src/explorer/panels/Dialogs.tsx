import { counted, grouped } from "../../lib/counted.ts";
import { optionWords, type OptionName } from "../../model/options.ts";
import type { Corpus } from "../state/corpus.ts";
import type { Shown } from "../state/shown.ts";
import { choose, changeView, show, useStore } from "../state/store.ts";
import { Dialog } from "../ui/Dialog.tsx";
import ui from "../ui/ui.module.css";
import { AccountDialog } from "./AccountDialog.tsx";
import { More } from "./More.tsx";
import { OptionsDialog } from "./OptionsDialog.tsx";
import styles from "./panels.module.css";

/** The dialog that is open, if one is. */
export function Dialogs({ corpus, shown }: { corpus: Corpus; shown: Shown }) {
  const dialog = useStore((state) => state.dialog);
  const code = useStore((state) => state.noticeCode);
  const account = useStore((state) => state.account);
  if (dialog === "notices") return <Notices corpus={corpus} first={code} />;
  if (dialog === "keys") return <Keys networks={corpus.networkNames} />;
  if (dialog === "options") return <OptionsDialog corpus={corpus} />;
  if (dialog === "hidden") return <Hidden shown={shown} />;
  if (dialog === "account" && account) return <AccountDialog corpus={corpus} account={account} />;
  return null;
}

function Notices({ corpus, first }: { corpus: Corpus; first: string | null }) {
  const { notices, papers } = corpus.atlas;
  return (
    <Dialog title="What must be known about the data" onClose={() => show(null)}>
      {notices.length === 0 && <p>Nothing was dropped, repaired, inferred or limited.</p>}
      {notices.map((notice) => (
        <details key={notice.code} className={styles.notice} open={notice.code === first}>
          <summary>
            <strong>{notice.title}</strong> <span className={ui.chip}>{grouped(notice.count)}</span>{" "}
            <span className={ui.hint}>{notice.kind}</span>
          </summary>
          <p>
            {notice.message} {notice.remedy && <Remedy option={notice.remedy} />}
          </p>
          <More
            items={notice.items}
            first={30}
            render={(item) => {
              const paper = item.paper === undefined ? undefined : papers[item.paper];
              return (
                <li key={`${item.text}${item.paper}${item.line}`} className={styles.noticeItem}>
                  {item.line !== undefined && <span className={ui.hint}>line {item.line}: </span>}
                  {item.text}
                  {paper && (
                    <button
                      type="button"
                      className={`${ui.door} ${ui.hint}`}
                      onClick={() => (show(null), choose(paper.id))}
                    >
                      {" "}
                      {paper.title}
                    </button>
                  )}
                </li>
              );
            }}
          />
        </details>
      ))}
    </Dialog>
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

function Hidden({ shown }: { shown: Shown }) {
  return (
    <Dialog title="What is drawn, and what is not" onClose={() => show(null)}>
      <p>
        {counted(shown.nodeCount, "node")} and {counted(shown.tieCount, "tie")} are drawn.
      </p>
      <ul>
        {shown.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {shown.reasons.length === 0 && <p>Nothing is hidden.</p>}
      <p>
        <button
          type="button"
          className={ui.button}
          onClick={() => {
            changeView({ minPapers: 1, maxTies: 1_000_000, years: null, inferred: true, basis: "both" });
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
