import { useEffect, useRef, useState } from "react";
import type { Lifted } from "../../appearance/drawn.ts";
import type { Point } from "./camera.ts";
import { createStage } from "./create-stage.ts";
import { nowShowing } from "./picture.ts";
import type { Scene, Stage as Engine, Touches } from "./scene.ts";
import styles from "./stage.module.css";

interface StageProps {
  /** What is drawn, in words. */
  caption: string;
  /** Must stay the same object, or the stage is made anew. */
  touches: Touches;
  onEngine: (engine: Engine | null) => void;
}

/**
 * The place where networks are drawn. The engine is made before there is anything to draw: it takes a moment. React only hands
 * over what to show; everything else happens in there.
 */
export function Stage({ caption, touches, onEngine }: StageProps) {
  const container = useRef<HTMLDivElement>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  useEffect(() => {
    if (!container.current) return undefined;
    const made = tryStage(container.current, touches);
    setFailure(made instanceof Error ? made : null);
    onEngine(made instanceof Error ? null : made);
    return () => {
      onEngine(null);
      if (!(made instanceof Error)) made.destroy();
    };
  }, [touches, onEngine]);
  return (
    <>
      <div ref={container} className={styles.stage} data-testid="stage" role="img" aria-label={caption} />
      {failure && <NoDrawing reason={failure.message} />}
    </>
  );
}

function tryStage(container: HTMLElement, touches: Touches): Engine | Error {
  try {
    return createStage(container, touches);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

interface ShowProps {
  engine: Engine;
  scene: Scene;
  lifted: Lifted | null;
  /** What to bring into view when it changes; null leaves the camera where it is. */
  focus: readonly Point[] | null;
  caption: string;
}

/** Has the engine show something, until it is taken away. */
export function Show({ engine, scene, lifted, focus, caption }: ShowProps) {
  useEffect(() => {
    engine.show(scene);
    nowShowing({ stage: engine, legend: scene.drawn.legend, theme: scene.theme, caption });
  }, [engine, scene, caption]);
  useEffect(() => () => engine.clear(), [engine]);
  useEffect(() => engine.lift(lifted), [engine, lifted]);
  useEffect(() => {
    if (focus) engine.focus(focus);
  }, [engine, focus]);
  return null;
}

function NoDrawing({ reason }: { reason: string }) {
  return (
    <div className={styles.none} role="alert">
      <h2>This browser cannot draw the network</h2>
      <p>
        It offers no WebGL ({reason}). Everything else works: find people, papers and topics with the box
        above, follow them in the panel, export the network as a file.
      </p>
    </div>
  );
}
