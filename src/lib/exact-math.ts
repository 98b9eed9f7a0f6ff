/**
 * Engines may differ in the last bit of `Math.log`, `Math.sin` and their kin, and one bit is enough to change a rank or
 * to send a layout somewhere else. These use only + − × ÷ and the square root, which IEEE 754 fixes to the bit.
 */

const LN2 = 0.6931471805599453;

/** The natural logarithm of a positive finite number, right to about 1e-15; −Infinity at 0, NaN below. */
export function ln(x: number): number {
  if (!(x >= 0)) return Number.NaN;
  if (x === 0) return Number.NEGATIVE_INFINITY;
  if (x === Number.POSITIVE_INFINITY) return x;
  let mantissa = x;
  let exponent = 0;
  while (mantissa > 1.4142135623730951) {
    mantissa /= 2;
    exponent++;
  }
  while (mantissa < 0.7071067811865476) {
    mantissa *= 2;
    exponent--;
  }
  // ln m = 2 artanh((m − 1) / (m + 1)), and |ratio| ≤ 0.1716 here: 21 odd terms reach the last bit.
  const ratio = (mantissa - 1) / (mantissa + 1);
  const square = ratio * ratio;
  let series = 0;
  for (let odd = 21; odd >= 1; odd -= 2) series = series * square + 1 / odd;
  return exponent * LN2 + 2 * ratio * series;
}

/** Rounds to so many decimals, for figures that are written to a file; never gives −0. */
export function round(value: number, decimals: number): number {
  const scale = Number(`1e${decimals}`);
  if (!Number.isFinite(value * scale)) return value; // too large to have decimals
  const rounded = Math.round(value * scale) / scale;
  return rounded === 0 ? 0 : rounded;
}

/** The cosine and the sine of an angle that is given in whole turns, right to about 1e-15. */
export function cosSin(turns: number): { cos: number; sin: number } {
  const eighths = Math.round(turns * 8);
  const rest = (turns - eighths / 8) * 2 * Math.PI; // |rest| ≤ π/8: 12 terms reach the last bit
  const squared = rest * rest;
  let [cos, sin] = [1, 1];
  for (let term = 12; term >= 1; term--) {
    cos = 1 - (cos * squared) / ((2 * term - 1) * (2 * term));
    sin = 1 - (sin * squared) / (2 * term * (2 * term + 1));
  }
  sin *= rest;
  const [alongX = 1, alongY = 0] = EIGHTHS[((eighths % 8) + 8) % 8] ?? [];
  return { cos: alongX * cos - alongY * sin, sin: alongY * cos + alongX * sin };
}

/** The cosine and the sine of each eighth of a turn. */
const EIGHTHS = [
  [1, 0],
  [Math.SQRT1_2, Math.SQRT1_2],
  [0, 1],
  [-Math.SQRT1_2, Math.SQRT1_2],
  [-1, 0],
  [-Math.SQRT1_2, -Math.SQRT1_2],
  [0, -1],
  [Math.SQRT1_2, -Math.SQRT1_2],
] as const;

/** e to the power of x, right to about 1e-15; 0 and Infinity beyond ±700. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x < -700) return 0;
  if (x > 700) return Number.POSITIVE_INFINITY;
  const doublings = Math.round(x / LN2);
  const rest = x - doublings * LN2; // |rest| ≤ 0.35: 18 terms reach the last bit
  let series = 1;
  for (let term = 18; term >= 1; term--) series = 1 + (series * rest) / term;
  return series * 2 ** doublings;
}
