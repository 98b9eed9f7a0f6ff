import { decide } from "../../state/decide.ts";
import { useAnswer } from "../../state/use-answer.ts";
import ui from "../../ui/ui.module.css";
import { Judging } from "./Judging.tsx";
import styles from "./decisions.module.css";

interface BetweenProps {
  ids: readonly [string, string];
  names: readonly [string, string];
  /** Shows both in the drawing, where they are not shown already. */
  onShow?: () => void;
}

/** What can be decided about two things of one kind, if anything can. */
export function Between({ ids, names, onShow }: BetweenProps) {
  const { answer } = useAnswer("between", { ids: [ids[0], ids[1]] });
  if (!answer) return null;
  const { about, same, apart } = answer;
  if (about === "person")
    return (
      <Judging
        same={same}
        apart={apart}
        words={{ same: "Join", apart: "Keep apart" }}
        about={names.join(" and ")}
        people={ids}
        {...(onShow && { onShow })}
      />
    );
  return (
    <div className={styles.judging}>
      <button type="button" className={ui.button} onClick={() => decide(same)}>
        They are one {about}
      </button>
      {apart && (
        <button type="button" className={ui.button} onClick={() => decide(apart)}>
          They are two, for ever
        </button>
      )}
    </div>
  );
}
