import type { Places } from "../places.ts";

/** How much of the picture the nodes and their gaps take up at least. */
const FILLED = 0.45;

/**
 * Brings the bodies nearer together where they fill too little of the ellipse that has their spread (its half axes are two
 * standard deviations, as in an evenly filled one): what comes too near is pushed apart again afterwards, and the empty
 * space between communities is what goes.
 */
export function compact({ x, y }: Places, radius: Float64Array, gap: number): void {
  let [xx, yy, area] = [0, 0, 0];
  radius.forEach((own, node) => {
    xx += x[node]! * x[node]!;
    yy += y[node]! * y[node]!;
    area += (own + gap / 2) * (own + gap / 2);
  });
  const filled = area / ((4 * Math.sqrt(xx * yy)) / radius.length);
  const scale = Math.min(1, Math.sqrt(filled / FILLED));
  for (let node = 0; node < x.length; node++) {
    x[node]! *= scale;
    y[node]! *= scale;
  }
}
