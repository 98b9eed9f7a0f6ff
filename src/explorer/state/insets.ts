import type { Insets } from "../stage/camera.ts";

/** The three rooms: panels beside the stage, drawers over it, a sheet from below. */
export type Shape = "desktop" | "tablet" | "phone";

const DESKTOP = "(min-width: 1100px)";
const PHONE = "(max-width: 720px)";

export function windowShape(): Shape {
  return matchMedia(DESKTOP).matches ? "desktop" : matchMedia(PHONE).matches ? "phone" : "tablet";
}

export function watchWindow(changed: () => void): () => void {
  const queries = [matchMedia(DESKTOP), matchMedia(PHONE)];
  for (const query of queries) query.addEventListener("change", changed);
  return () => {
    for (const query of queries) query.removeEventListener("change", changed);
  };
}

/** How large the buttons at the edge of the stage are, with a little air. */
const BUTTONS = { width: 42, height: 120 };

/** How much of the stage the panels cover, so that what is chosen is never behind one. Matches app.module.css. */
export function insetsOf(shape: Shape, drawer: "none" | "view" | "details"): Insets {
  const low = { ...BUTTONS, corner: "bottom" } as const;
  if (shape === "desktop") return { left: 288, top: 66, right: 392, bottom: 100, buttons: low };
  if (shape === "tablet") return { left: 16, top: 66, right: 352, bottom: 100, buttons: low };
  const sheet = drawer === "details" ? 0.52 : 0.38;
  const bottom = window.innerHeight * sheet + 84;
  return { left: 10, top: 104, right: 10, bottom, buttons: { ...BUTTONS, corner: "top" } };
}
