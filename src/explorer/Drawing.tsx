import { useMemo, useState, useSyncExternalStore } from "react";
import type { Drawn, Lifted } from "../appearance/drawn.ts";
import { drawnTiesAt, liftAround } from "../appearance/lift.ts";
import type { Selection } from "../model/selection.ts";
import type { AskedDrawing } from "../worker/questions/draw-choice.ts";
import type { NetworkOverview } from "../worker/questions/overview.ts";
import { HoverCard } from "./panels/Floating.tsx";
import { Legend } from "./panels/Legend.tsx";
import styles from "./app.module.css";
import type { Point } from "./stage/camera.ts";
import type { Stage as Engine } from "./stage/scene.ts";
import { Show } from "./stage/Stage.tsx";
import { insetsOf, watchWindow, windowShape } from "./state/insets.ts";
import { useStore } from "./state/store.ts";
import { useAnswer } from "./state/use-answer.ts";

interface DrawingProps {
  choice: AskedDrawing;
  drawn: Drawn;
  networks: readonly NetworkOverview[];
  engine: Engine | null;
}

/** What the stage shows, with its legend, and the card beside the pointer. Only this is drawn anew while the pointer moves. */
export function Drawing({ choice, drawn, networks, engine }: DrawingProps) {
  const selection = useStore((state) => state.view.selection);
  const { answer, stale } = useAnswer("lift", selection && { ...choice, selection });
  const chosen = answer?.network === drawn.network ? answer : null;
  const lifted = useLifted(drawn, chosen);
  const scene = useScene(drawn);
  const focus = useFocus(drawn, selection, stale ? null : chosen);
  // That of the drawing, which stays until another one comes.
  const network = networks.find(({ name }) => name === drawn.network);
  return (
    <>
      {engine && (
        <Show engine={engine} scene={scene} lifted={lifted} focus={focus} caption={captionOf(drawn)} />
      )}
      <div className={styles.legendPlace}>
        {network && <Legend legend={drawn.legend} network={network} />}
      </div>
      <HoverCard drawn={drawn} />
    </>
  );
}

/** A drawing in words, for those who do not see it. */
export function captionOf({ nodeCount, tieCount, network }: Drawn): string {
  return `${nodeCount} nodes and ${tieCount} ties of the ${network} network.`;
}

/** Where what is chosen lies, looked at once for each choice: not again because its colours changed. */
function useFocus({ network }: Drawn, selection: Selection | null, chosen: Lifted | null): Point[] | null {
  const [looked, setLooked] = useState<{ at: string | null; points: Point[] | null }>(NOWHERE);
  const wanted = selection && JSON.stringify([network, selection]);
  if (wanted !== looked.at && (wanted === null || chosen))
    setLooked(chosen ? { at: wanted, points: pointsOf(chosen) } : NOWHERE);
  return looked.points;
}

const NOWHERE = { at: null, points: null };

function pointsOf(lifted: Lifted): Point[] {
  const { x, y } = lifted.nodes;
  return Array.from(x, (across, n) => ({ x: across, y: y[n] ?? 0 }));
}

/** What stands out: what the pointer rests on, else what is chosen. */
function useLifted(drawn: Drawn, chosen: Lifted | null): Lifted | null {
  const hovered = useStore((state) => state.hovered);
  const tiesAt = useMemo(() => drawnTiesAt(drawn), [drawn]);
  return useMemo(() => {
    if (hovered?.of !== drawn) return chosen;
    return liftAround(drawn, hovered.place, tiesAt(hovered.place));
  }, [drawn, chosen, hovered, tiesAt]);
}

function useScene(drawn: Drawn) {
  const hulls = useStore((state) => state.view.hulls);
  const theme = useStore((state) => state.theme);
  const drawer = useStore((state) => state.drawer);
  const shape = useSyncExternalStore(watchWindow, windowShape);
  return useMemo(
    () => ({
      drawn,
      theme,
      hulls,
      insets: insetsOf(shape, drawer),
      still: matchMedia("(prefers-reduced-motion: reduce)").matches,
    }),
    [drawn, theme, hulls, shape, drawer],
  );
}
