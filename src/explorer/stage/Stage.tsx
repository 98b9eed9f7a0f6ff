import { useEffect, useRef, useState } from "react";
import type { Lifted } from "../../appearance/drawn.ts";
import type { Point } from "./camera.ts";
import { createStage } from "./create-stage.ts";
import { nowShowing } from "./picture.ts";
import type { Scene, Stage as Engine, Touches } from "./scene.ts";
import styles from "./stage.module.css";

interface StageProps {
  scene: Scene;
  lifted: Lifted | null;
  /** What to bring into view when it changes; null leaves the camera where it is. */
  focus: readonly Point[] | null;
  caption: string;
  /** Must stay the same object, or the stage is made anew. */
  touches: Touches;
  onEngine: (engine: Engine | null) => void;
}

/** The drawing. React only hands over what to show: everything else happens in the engine. */
export function Stage({ touches, onEngine, ...shown }: StageProps) {
  const container = useRef<HTMLDivElement>(null);
  const [engine, setEngine] = useState<Engine | Error | null>(null);
  useEffect(() => {
    if (!container.current) return undefined;
    const made = tryStage(container.current, touches);
    setEngine(made);
    onEngine(made instanceof Error ? null : made);
    return () => {
      onEngine(null);
      if (!(made instanceof Error)) made.destroy();
    };
  }, [touches, onEngine]);
  return (
    <>
      <div
        ref={container}
        className={styles.stage}
        data-testid="stage"
        data-network={shown.scene.drawn.network}
        role="img"
        aria-label={shown.caption}
      />
      {engine instanceof Error ? (
        <NoDrawing reason={engine.message} />
      ) : (
        engine && <Show engine={engine} {...shown} />
      )}
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

type ShowProps = Omit<StageProps, "touches" | "onEngine"> & { engine: Engine };

function Show({ engine, scene, lifted, focus, caption }: ShowProps) {
  useEffect(() => {
    engine.show(scene);
    nowShowing({ stage: engine, legend: scene.drawn.legend, theme: scene.theme, caption });
  }, [engine, scene, caption]);
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
