import { tieKey } from "../model/ids.ts";
import type { Touches } from "./stage/scene.ts";
import { choose, chooseSecond, select } from "./state/choose.ts";
import { hover, lookAt } from "./state/store.ts";

/** What touching the stage does. */
export const touches: Touches = {
  node: (id, withShift) => (withShift ? chooseSecond(id) : void choose(id)),
  tie: (a, b) => select({ kind: "tie", key: tieKey(a, b) }),
  ground: () => select(null),
  hover,
  region: lookAt,
};
