import type { Drawing } from "../../appearance/drawing.ts";
import type { Insets } from "./camera.ts";

/** All that the stage is told to show. */
export interface Scene extends Drawing {
  hulls: boolean;
  insets: Insets;
  /** No flights: the reader prefers less motion. */
  still: boolean;
}

/** What the stage reports. */
export interface Touches {
  node(id: string, withShift: boolean): void;
  tie(key: string): void;
  ground(): void;
  hover(id: string | null, at: { x: number; y: number } | null): void;
}
