/** One case of a regression: its signs, whether it is so, and how much it counts. */
export interface Case {
  signs: ArrayLike<number>;
  isSo: boolean;
  weight: number;
}

/**
 * Fits a logistic regression by Newton's method with a ridge, which keeps signs that are seldom seen near 0.
 *
 * @returns a weight for each sign. Cost: rounds × cases × signs².
 */
export function fitLogistic(cases: readonly Case[], signs: number, ridge: number): Float64Array {
  const weights = new Float64Array(signs);
  for (let round = 0; round < 25; round++) {
    const slope = new Float64Array(signs);
    const curve = Array.from({ length: signs }, () => new Float64Array(signs));
    for (const one of cases) addCase(one, weights, slope, curve);
    for (let k = 0; k < signs; k++) {
      slope[k]! -= ridge * weights[k]!;
      curve[k]![k]! += ridge;
      for (let m = 0; m < k; m++) curve[m]![k] = curve[k]![m]!;
    }
    const step = solve(curve, slope);
    step.forEach((change, k) => (weights[k]! += change));
    if (step.every((change) => Math.abs(change) < 1e-7)) break;
  }
  return weights;
}

function addCase(
  { signs, isSo, weight }: Case,
  weights: Float64Array,
  slope: Float64Array,
  curve: readonly Float64Array[],
): void {
  let logOdds = 0;
  for (let k = 0; k < weights.length; k++) logOdds += weights[k]! * signs[k]!;
  const chance = 1 / (1 + Math.exp(-logOdds));
  const miss = weight * (Number(isSo) - chance);
  const spread = weight * chance * (1 - chance);
  for (let k = 0; k < weights.length; k++) {
    if (signs[k] === 0) continue;
    slope[k]! += miss * signs[k]!;
    for (let m = 0; m <= k; m++) curve[k]![m]! += spread * signs[k]! * signs[m]!;
  }
}

/** Solves A x = b by Gauss's elimination with pivots. */
function solve(a: readonly Float64Array[], b: Float64Array): Float64Array {
  const rows = a.map((row, k) => [...row, b[k]!]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column; row < size; row++)
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let row = 0; row < size; row++) {
      const share = rows[row]![column]! / rows[column]![column]!;
      if (row === column || share === 0) continue;
      for (let k = column; k <= size; k++) rows[row]![k]! -= share * rows[column]![k]!;
    }
  }
  return Float64Array.from(rows, (row, k) => row[size]! / row[k]!);
}
