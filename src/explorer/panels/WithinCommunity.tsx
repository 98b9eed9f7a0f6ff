import { useState } from "react";
import { kinds } from "../../model/kinds.ts";
import { useAnswer } from "../state/use-answer.ts";
import { Door } from "../ui/Door.tsx";
import ui from "../ui/ui.module.css";
import { More } from "./More.tsx";

interface WithinCommunityProps {
  network: string;
  number: number;
}

/** The communities within a community. Found when it is opened. */
export function WithinCommunity({ network, number }: WithinCommunityProps) {
  const [open, setOpen] = useState(false);
  const { answer: last, stale } = useAnswer("within", open ? { network, number } : null);
  const answer = stale ? undefined : last;
  return (
    <details className={ui.papersBehind} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Communities within it</summary>
      {open && !answer && <p className={ui.hint}>Finding communities …</p>}
      {answer?.length === 0 && <p className={ui.hint}>None: it does not fall apart.</p>}
      {answer && (
        <More
          items={answer}
          first={8}
          render={({ name, size, members }) => (
            <li key={`${name} ${members[0]?.id}`} className={ui.paperLine}>
              <span>
                {name} <span className={ui.hint}>{size}</span>
              </span>
              {members.map(({ id, label, kind }) => (
                <Door key={id} id={id} paper={kind === kinds.paper.name}>
                  {label}
                </Door>
              ))}
            </li>
          )}
        />
      )}
    </details>
  );
}
