import type Sigma from "sigma";
import type { MouseCoords, TouchCoords } from "sigma/types";
import type { Point } from "./camera.ts";
import type { Hit } from "./places.ts";

export interface Listeners {
  /** What lies at a point of the stage, in pixels. */
  at(point: Point): Hit;
  click(hit: Hit, withShift: boolean): void;
  /** Of a drawn node, by its place; elsewhere Sigma brings the ground nearer. */
  doubleClick(place: number): void;
  /** The pointer moved, at most once a frame; null when it left. */
  move(hit: Hit, point: Point | null): void;
}

/** Listens to mouse and touch through Sigma, which tells clicks from drags. Call what it returns to stop. */
export function listen(sigma: Sigma, { at, click, doubleClick, move }: Listeners): () => void {
  const mouse = sigma.getMouseCaptor();
  const touch = sigma.getTouchCaptor();
  let pointer: Point | null = null;
  let frame = 0;
  mouse.on("mousemove", ({ x, y }: MouseCoords) => {
    pointer = { x, y };
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      if (pointer && !mouse.isMouseDown) move(at(pointer), pointer);
    });
  });
  mouse.on("mouseleave", () => {
    pointer = null;
    move(null, null);
  });
  mouse.on("click", ({ x, y, original }: MouseCoords) =>
    click(at({ x, y }), "shiftKey" in original && original.shiftKey),
  );
  const twice = (point: Point, event: Pick<MouseCoords, "preventSigmaDefault">) => {
    const hit = at(point);
    if (hit?.kind !== "node" || hit.place === null) return;
    event.preventSigmaDefault();
    doubleClick(hit.place);
  };
  mouse.on("doubleClick", (event: MouseCoords) => twice(event, event));
  const under = ({ touches, previousTouches }: TouchCoords) =>
    touches[0] ?? previousTouches[0] ?? { x: -1, y: -1 };
  touch.on("tap", (event: TouchCoords) => click(at(under(event)), false));
  touch.on("doubletap", (event: TouchCoords) => twice(under(event), event));
  return () => cancelAnimationFrame(frame);
}
