import { useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import type { Drawn, Lifted } from "../appearance/drawn.ts";
import { drawnTiesAt, liftAround } from "../appearance/lift.ts";
import { tieKey } from "../model/ids.ts";
import type { AskedDrawing } from "../worker/questions/draw-choice.ts";
import type { NetworkOverview } from "../worker/questions/overview.ts";
import { HoverCard } from "./panels/Floating.tsx";
import { Legend } from "./panels/Legend.tsx";
import styles from "./app.module.css";
import type { Point } from "./stage/camera.ts";
import type { Stage as Engine, Touches } from "./stage/scene.ts";
import { Stage } from "./stage/Stage.tsx";
import { insetsOf, watchWindow, windowShape } from "./state/insets.ts";
import { choose, chooseSecond, hover, lookAt, select, useStore } from "./state/store.ts";
import { useAnswer } from "./state/use-answer.ts";

interface DrawingProps {
  choice: AskedDrawing;
  drawn: Drawn;
  networks: readonly NetworkOverview[];
  onEngine: (engine: Engine | null) => void;
}

/** The stage with its legend, and the card beside the pointer. Only this is drawn anew while the pointer moves. */
export function Drawing({ choice, drawn, networks, onEngine }: DrawingProps) {
  const selection = useStore((state) => state.view.selection);
  const { answer, stale } = useAnswer("lift", selection && { ...choice, selection });
  const chosen = answer?.network === drawn.network ? answer : null;
  const lifted = useLifted(drawn, chosen);
  const scene = useScene(drawn);
  const touches = useTouches(drawn);
  const settled = selection && !stale ? JSON.stringify([drawn.network, selection]) : null;
  // Looked at once for what is chosen: not again because of its colours.
  const focus = useMemo(() => (settled === null ? null : pointsOf(chosen)), [settled, chosen !== null]);
  // That of the drawing, which stays until another one comes.
  const network = networks.find(({ name }) => name === drawn.network);
  const caption = `${drawn.nodeCount} nodes and ${drawn.tieCount} ties of the ${drawn.network} network.`;
  return (
    <>
      <Stage
        scene={scene}
        lifted={lifted}
        focus={focus}
        caption={caption}
        touches={touches}
        onEngine={onEngine}
      />
      <div className={styles.legendPlace}>
        {network && <Legend legend={drawn.legend} network={network} />}
      </div>
      <HoverCard drawn={drawn} />
    </>
  );
}

function pointsOf(lifted: Lifted | null): Point[] | null {
  if (!lifted) return null;
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

/** What touching the stage does. The object stays the same, for the stage is made with it; the drawing may change. */
function useTouches(drawn: Drawn): Touches {
  const latest = useRef(drawn);
  useEffect(() => {
    latest.current = drawn;
  }, [drawn]);
  return useMemo(
    () => ({
      node: (id, withShift) => (withShift ? chooseSecond(id) : void choose(id)),
      tie: (a, b) => select({ kind: "tie", key: tieKey(a, b) }),
      ground: () => select(null),
      hover: (place, at) => hover(place === null || !at ? null : { of: latest.current, place, at }),
      region: lookAt,
    }),
    [],
  );
}
