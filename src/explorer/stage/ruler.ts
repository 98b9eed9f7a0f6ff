/** How letters look, whatever their size. */
export interface Face {
  weight: number;
  family: string;
}

/** A face in a size, in pixels, as CSS writes it. */
export function fontOf({ weight, family }: Face, points: number): string {
  return `${weight} ${points}px ${family}`;
}

/** So many widths are kept; then it begins again. */
const MOST_KEPT = 5000;
/** The size in which all is measured. */
const POINTS = 20;

/** Measures text in one size only, and knows what it has measured: a new size of a font costs a browser milliseconds. */
export interface Ruler {
  /** How broad a text is, in pixels for each pixel of its size. */
  width(text: string, face: Face): number;
  /** To be called when a font arrives. */
  forget(): void;
}

export function createRuler(): Ruler {
  const context = document.createElement("canvas").getContext("2d");
  const known = new Map<string, number>();
  return {
    width(text, face) {
      const font = fontOf(face, POINTS);
      const key = `${font}|${text}`;
      const kept = known.get(key);
      if (kept !== undefined || !context) return kept ?? 0;
      if (known.size >= MOST_KEPT) known.clear();
      context.font = font;
      const width = context.measureText(text).width / POINTS;
      known.set(key, width);
      return width;
    },
    forget: () => known.clear(),
  };
}
