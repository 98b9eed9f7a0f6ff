import { counted, grouped } from "../../../lib/counted.ts";
import type { EffectFacts } from "../../../worker/questions/effect.ts";
import { useAnswer } from "../../state/use-answer.ts";
import { Door } from "../../ui/Door.tsx";
import ui from "../../ui/ui.module.css";

interface EffectOfProps {
  people: readonly string[];
  /** The papers that would be parted from the one person. */
  parting?: readonly number[];
}

const NOTHING: readonly number[] = [];

/** What a decision about people would change in their network, before it is made. */
export function EffectOf({ people, parting = NOTHING }: EffectOfProps) {
  const { answer } = useAnswer("effect", { people: [...people], parting: [...parting] });
  if (!answer)
    return (
      <p className={ui.hint} role="status">
        Counting …
      </p>
    );
  const { common, communities } = answer;
  return (
    <div className={ui.hint} role="status" data-testid="effect">
      <p>
        {changeWords("People", answer.people)}; {changeWords("ties", answer.ties)};{" "}
        {changeWords("components", answer.components)}.{" "}
        {communities.length > 1
          ? `They are in different communities: ${communities.join("; ")}.`
          : communities.length === 1
            ? `Community: ${communities[0]}.`
            : ""}{" "}
        Communities and ranks are found again when it is built.
      </p>
      {common.length > 0 && (
        <p>
          {counted(common.length, "co-author")} in common:{" "}
          {common.slice(0, 8).map(({ id, label }, n) => (
            <span key={id}>
              {n > 0 && ", "}
              <Door id={id}>{label}</Door>
            </span>
          ))}
          {common.length > 8 && ` and ${common.length - 8} more`}
        </p>
      )}
    </div>
  );
}

function changeWords(what: string, { before, after }: EffectFacts["people"]): string {
  return before === after
    ? `${what} ${grouped(before)} as before`
    : `${what} ${grouped(before)} → ${grouped(after)}`;
}
