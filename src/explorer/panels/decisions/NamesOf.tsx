import { useState } from "react";
import { counted } from "../../../lib/counted.ts";
import type { PersonDetails as Facts } from "../../../worker/questions/details/person.ts";
import { decide } from "../../state/decide.ts";
import { showBoth } from "../../state/choose.ts";
import { Door } from "../../ui/Door.tsx";
import { PapersBehind } from "../../ui/PapersBehind.tsx";
import { Section } from "../../ui/Section.tsx";
import ui from "../../ui/ui.module.css";
import { More } from "../More.tsx";
import { Between } from "./Between.tsx";
import { Renaming } from "./Renaming.tsx";
import { Splitting } from "./Splitting.tsx";
import styles from "./decisions.module.css";

/** How a person is written, why each name is taken for the same one, who else it may be; and what can be decided about it. */
export function NamesOf({ facts }: { facts: Facts }) {
  const [open, setOpen] = useState<"split" | "rename" | null>(null);
  const { name, forms, papers } = facts;
  const first = forms[0]?.mentions;
  const toggle = (what: "split" | "rename") => setOpen(open === what ? null : what);
  return (
    <>
      <Section title="Written as">
        <Variants facts={facts} />
        <div className={styles.judging}>
          {papers.length > 1 && (
            <button
              type="button"
              className={ui.button}
              aria-expanded={open === "split"}
              onClick={() => toggle("split")}
            >
              Two people? Split …
            </button>
          )}
          {first !== undefined && (
            <button
              type="button"
              className={ui.button}
              aria-expanded={open === "rename"}
              onClick={() => toggle("rename")}
            >
              Rename …
            </button>
          )}
        </div>
        {open === "split" && <Splitting key={papers.join(" ")} facts={facts} onDone={() => setOpen(null)} />}
        {open === "rename" && first !== undefined && (
          <Renaming
            name={name}
            onName={(as) => decide({ about: "person", decide: "rename", of: first, as })}
          />
        )}
      </Section>
      <PossiblySame facts={facts} />
    </>
  );
}

function Variants({ facts: { variants } }: { facts: Facts }) {
  return (
    <More
      items={variants}
      render={({ written, papers, reason }) => (
        <li key={written} className={ui.row}>
          <span>{written}</span>
          <PapersBehind papers={papers} />
          {reason !== null && <span className={ui.hint}>Joined: {reason}.</span>}
        </li>
      )}
    />
  );
}

function PossiblySame({ facts: { id, name, possible } }: { facts: Facts }) {
  if (possible.length === 0) return null;
  return (
    <Section title={`May be the same as ${counted(possible.length, "other person", "other people")}`}>
      <More
        items={possible}
        first={4}
        render={(other) => (
          <li key={other.id} className={styles.line} data-testid="possible">
            <div className={ui.row}>
              <Door id={other.id}>{other.name}</Door>
              <PapersBehind papers={other.papers} />
            </div>
            <p className={ui.hint}>
              {other.parted ? "The name of several people. " : ""}
              {other.reason}.
            </p>
            <Between
              ids={[id, other.id]}
              names={[name, other.name]}
              onShow={() => void showBoth(id, other.id)}
            />
          </li>
        )}
      />
    </Section>
  );
}
