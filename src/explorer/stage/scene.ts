import type { NetworkView } from "../../atlas/network-view.ts";
import type { Emphasis } from "../state/emphasis.ts";
import type { Look, Theme } from "../state/look.ts";
import type { Shown } from "../state/shown.ts";
import type { Insets } from "./camera.ts";

/** All that the stage is told to show. */
export interface Scene {
  network: NetworkView;
  shown: Shown;
  look: Look;
  emphasis: Emphasis | null;
  theme: Theme;
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

/** The colours of the ground and of what is written on it. */
export const grounds = {
  light: {
    ground: "#faf8f4",
    ink: "#26231f",
    tie: "#8d867a",
    faded: "#e9e5dd",
    halo: "rgba(250,248,244,0.88)",
  },
  dark: {
    ground: "#14171b",
    ink: "#ece8e0",
    tie: "#6d7681",
    faded: "#252a31",
    halo: "rgba(20,23,27,0.85)",
  },
} as const;
