import type Sigma from "sigma";
import type { CameraState } from "sigma/types";
import type { Marks } from "./mark-program.ts";

/** Above so many ties, they rest while the camera moves: they take most of the time of a frame. */
const MANY_TIES = 4000;
/** Milliseconds without movement after which ties come back, and after which the camera is said to rest. */
const TIES_BACK = 140;
const RESTED = 250;

export interface Motion {
  setMany(ties: number): void;
  /** Puts the camera somewhere at once: no movement. */
  jump(state: Partial<CameraState>): void;
  stop(): void;
}

/** Watches the camera: lets ties rest while it moves, and tells when it rests. */
export function watchMotion(sigma: Sigma, ties: readonly Marks[], { rested }: { rested(): void }): Motion {
  const camera = sigma.getCamera();
  let many = false;
  let jumping = false;
  let timers: ReturnType<typeof setTimeout>[] = [];
  const quiet = () => {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
  };
  const show = (shown: boolean) => {
    for (const marks of ties) marks.shown = shown;
  };
  const tiesBack = () => {
    if (ties.every(({ shown }) => shown)) return;
    show(true);
    sigma.scheduleRender();
  };
  camera.on("updated", () => {
    quiet();
    if (many && !jumping) show(false);
    timers = [setTimeout(tiesBack, TIES_BACK), setTimeout(rested, RESTED)];
  });
  return {
    setMany: (count) => (many = count > MANY_TIES),
    jump(state) {
      jumping = true;
      camera.setState(state);
      jumping = false;
    },
    stop: quiet,
  };
}
