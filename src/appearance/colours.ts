/**
 * Twelve colours for communities, apart for the usual colour-vision deficiencies at neighbouring ranks, each with at
 * least 3:1 contrast against its theme's ground. What comes after the twelfth shares the grey.
 */
export const communityColours = {
  light: [
    "#2f6fb5",
    "#c8560f",
    "#1f8a5b",
    "#a63d8f",
    "#8a6d00",
    "#0f8a94",
    "#c23b4e",
    "#6a51c2",
    "#5c7a1e",
    "#99552b",
    "#47708c",
    "#b0487a",
  ],
  dark: [
    "#6fa8ea",
    "#f08a4b",
    "#4fc592",
    "#d97fc4",
    "#d9b53a",
    "#45c3cd",
    "#f07a88",
    "#a594f2",
    "#a3c455",
    "#cf8f63",
    "#8fb3cc",
    "#e58ab2",
  ],
} as const;

/** Communities up to this number have a colour of their own. */
export const SHOWN_COMMUNITIES = communityColours.light.length;

export const otherColour = { light: "#7d7a74", dark: "#98948c" } as const;

/** A perceptual ramp from early to late, low to high: dark blue through green to yellow, after viridis, cut for contrast. */
export const ramp = {
  light: ["#fcc24d", "#8fb339", "#2d9a6f", "#1f7585", "#334f8d", "#3c1d62"],
  dark: ["#5a4fa8", "#4673b8", "#2f9aa8", "#3fbd83", "#9bd24a", "#f7e45a"],
} as const;

export interface Rgb {
  r: number;
  g: number;
  b: number;
}

/** `#rrggbb` as three numbers from 0 to 255. */
export function toRgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return { r: (value >> 16) & 255, g: (value >> 8) & 255, b: value & 255 };
}

/** `#rrggbb` as 0xrrggbb. */
export function toNumber(hex: string): number {
  const { r, g, b } = toRgb(hex);
  return (r << 16) | (g << 8) | b;
}

/** 0xrrggbb as `#rrggbb`. */
export function toCss(colour: number): string {
  return `#${colour.toString(16).padStart(6, "0")}`;
}

/** 0xrrggbb and an opacity (0–1) as the four bytes red, green, blue, opacity of a little-endian number, as WebGL reads them. */
export function bytesOf(colour: number, opacity = 1): number {
  const [red, green, blue] = [(colour >> 16) & 255, (colour >> 8) & 255, colour & 255];
  return ((Math.round(255 * opacity) << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}

/** Three numbers from 0 to 255 as `#rrggbb`. */
export function toHex({ r, g, b }: Rgb): string {
  return `#${[r, g, b].map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
}

/** The colour `share` (0–1) of the way from one colour to another. */
export function mix(from: string, to: string, share: number): string {
  const [a, b] = [toRgb(from), toRgb(to)];
  const part = (x: number, y: number) => x + (y - x) * share;
  return toHex({ r: part(a.r, b.r), g: part(a.g, b.g), b: part(a.b, b.b) });
}

/** The colour of a ramp at a place between 0 and 1. */
export function rampColour(stops: readonly string[], place: number): string {
  const scaled = Math.min(1, Math.max(0, place)) * (stops.length - 1);
  const below = Math.min(stops.length - 2, Math.floor(scaled));
  return mix(stops[below] ?? "#000000", stops[below + 1] ?? "#000000", scaled - below);
}

/** Near-black or white, whichever is easier to read on a colour (relative luminance, WCAG 2). */
export function readableOn(hex: string): string {
  const { r, g, b } = toRgb(hex);
  const linear = (part: number) => (part / 255) * (part / 255);
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b) > 0.3 ? "#14171b" : "#ffffff";
}
