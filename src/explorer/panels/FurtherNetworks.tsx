import { useRef, useState } from "react";
import type { NetworkOverview } from "../../worker/questions/overview.ts";
import { addNetwork } from "../state/jobs.ts";
import { goTo } from "../state/store.ts";
import { useAnswer } from "../state/use-answer.ts";
import ui from "../ui/ui.module.css";
import styles from "./panels.module.css";

interface FurtherNetworksProps {
  networks: readonly NetworkOverview[];
  /** Those from here on are in this menu, with what could be built. */
  from: number;
  /** The name of the network that is shown. */
  current: string;
}

/** The networks that have no button of their own. One that the atlas does not have yet is built when it is first asked for. */
export function FurtherNetworks({ networks, from, current }: FurtherNetworksProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(false);
  const built = networks.slice(from);
  const shown = built.find(({ name }) => name === current);
  const close = () => {
    if (menu.current) menu.current.open = false;
  };
  return (
    <details
      ref={menu}
      className={styles.menu}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      onBlur={(event) => {
        if (!menu.current?.contains(event.relatedTarget)) close();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !menu.current?.open) return;
        close();
        event.stopPropagation();
      }}
    >
      <summary aria-current={shown ? "page" : undefined}>{shown?.words.label ?? "More"}</summary>
      {open && (
        <div className={`${styles.menuBody} ${styles.menuLeft}`}>
          {built.map(({ name, words: { label, tie } }) => (
            <button
              key={name}
              type="button"
              className={styles.menuChoice}
              aria-current={name === current ? "page" : undefined}
              onClick={() => {
                close();
                goTo(name);
              }}
            >
              {label}
              <span className={ui.hint}>A tie: {tie}</span>
            </button>
          ))}
          <Buildable shown={networks.map(({ name }) => name)} onChoose={close} />
        </div>
      )}
    </details>
  );
}

interface BuildableProps {
  shown: readonly string[];
  onChoose: () => void;
}

/** What the atlas does not have: to be built, or the reason why it cannot be. */
function Buildable({ shown, onChoose }: BuildableProps) {
  const { answer } = useAnswer("furtherNetworks", { shown: [...shown] });
  if (!answer) return <p className={ui.hint}>Looking what there is data for …</p>;
  return answer.map(({ name, label, tie, lacking }) => (
    <button
      key={name}
      type="button"
      className={styles.menuChoice}
      disabled={lacking !== null}
      onClick={() => {
        onChoose();
        addNetwork(name, label);
      }}
    >
      {label}
      <span className={ui.hint}>
        {lacking === null ? `A tie: ${tie}. Built when you choose it` : `Not here: ${lacking}`}.
      </span>
    </button>
  ));
}
