import { useEffect, useRef, useState } from "react";
import { choose, chooseSecond, hover, select } from "../state/store.ts";
import { createStage, type Stage as Engine } from "./create-stage.ts";
import { nowShowing } from "./picture.ts";
import type { Scene } from "./scene.ts";
import styles from "./stage.module.css";

interface StageProps {
  scene: Scene;
  /** Indexes of the nodes to bring into view when this changes; null leaves the camera where it is. */
  focus: readonly number[] | null;
  caption: string;
  onHover: (at: { x: number; y: number } | null) => void;
  onEngine: (engine: Engine | null) => void;
}

/** The drawing. React only hands the scene over: everything else happens in the engine. */
export function Stage({ scene, focus, caption, onHover, onEngine }: StageProps) {
  const container = useRef<HTMLDivElement>(null);
  const [engine, setEngine] = useState<Engine | Error | null>(null);
  useEffect(() => {
    if (!container.current) return undefined;
    const made = tryStage(container.current, onHover);
    setEngine(made);
    onEngine(made instanceof Error ? null : made);
    return () => {
      onEngine(null);
      if (!(made instanceof Error)) made.destroy();
    };
  }, [onHover, onEngine]);
  return (
    <>
      <div ref={container} className={styles.stage} data-testid="stage" role="img" aria-label={caption} />
      {engine instanceof Error ? (
        <NoDrawing reason={engine.message} />
      ) : (
        engine && <Show engine={engine} scene={scene} focus={focus} caption={caption} />
      )}
    </>
  );
}

function tryStage(container: HTMLElement, onHover: StageProps["onHover"]): Engine | Error {
  try {
    return createStage(container, {
      node: (id, withShift) => (withShift ? chooseSecond(id) : choose(id)),
      tie: (key) => select({ kind: "tie", key }),
      ground: () => select(null),
      hover: (id, at) => {
        hover(id);
        onHover(at);
      },
    });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function Show({
  engine,
  scene,
  focus,
  caption,
}: Pick<StageProps, "scene" | "focus" | "caption"> & { engine: Engine }) {
  useEffect(() => {
    engine.show(scene);
    nowShowing({ stage: engine, lens: scene.lens, theme: scene.theme, caption });
  }, [engine, scene, caption]);
  // Named with the height of what covers the stage from below: when that changes, the camera must look again.
  const target = focus && `${scene.insets.bottom}|${focus.join()}`;
  useEffect(() => {
    const nodes = target?.slice(target.indexOf("|") + 1);
    if (nodes !== undefined) engine.focus(nodes === "" ? [] : nodes.split(",").map(Number));
  }, [engine, target]);
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
