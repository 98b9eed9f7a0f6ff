import { drawingOf } from "../../src/explorer/state/drawing.ts";
import { defaultView } from "../../src/explorer/state/view.ts";
import type { AskedDrawing } from "../../src/worker/questions/draw-choice.ts";

/** What the page asks to be drawn when nothing was chosen, with a change. */
export function choiceOf(change: Partial<AskedDrawing> = {}): AskedDrawing {
  return { ...drawingOf(defaultView, "light", null), ...change };
}
