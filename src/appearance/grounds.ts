export type Theme = "light" | "dark";

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
} as const satisfies Record<Theme, Record<string, string>>;
