import type { Bounds, Drawn, Lifted } from "../../appearance/drawn.ts";
import type { Theme } from "../../appearance/grounds.ts";
import type { Insets, Point } from "./camera.ts";

/** All that the stage is told to show. */
export interface Scene {
  drawn: Drawn;
  theme: Theme;
  /** Whether the areas of communities are drawn. */
  hulls: boolean;
  insets: Insets;
  /** No flights: the reader prefers less motion. */
  still: boolean;
}

/** A drawing of networks in a DOM element. It is told what to show and reports what was touched. */
export interface Stage {
  /** Another drawing is built; another theme, other insets, or areas on and off are only drawn anew. */
  show(scene: Scene): void;
  /** Shows nothing, as before the first scene. */
  clear(): void;
  /** Draws something over the rest, which fades; null: nothing. */
  lift(lifted: Lifted | null): void;
  /** Brings points into the part of the stage that no panel covers; null: the overview. */
  focus(points: readonly Point[] | null): void;
  zoom(factor: number): void;
  pan(x: number, y: number): void;
  /** The drawing as it is on the screen, on its ground, at the screen's own resolution. */
  picture(): HTMLCanvasElement;
  /** Where a node is on the stage, in pixels; null when it is not drawn. */
  whereIs(id: string): Point | null;
  destroy(): void;
}

/** What the pointer rests on: a node by its place in a drawing, and where on the stage. */
export interface Hovered {
  of: Drawn;
  place: number;
  at: Point;
}

/** What the stage reports. */
export interface Touches {
  node(id: string, withShift: boolean): void;
  tie(a: string, b: string): void;
  ground(): void;
  /** A node by its place among those drawn, and where the pointer is; null when it left. */
  hover(node: Hovered | null): void;
  /**
   * What is in view, when the camera rests and is near enough that a drawing of the region alone would show what is hidden
   * now; null when it has gone away again.
   */
  region(bounds: Bounds | null): void;
}
