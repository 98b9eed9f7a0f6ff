const UP = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const DOWN = "₀₁₂₃₄₅₆₇₈₉";

/** A number with perhaps a sign as superscript: `-12` → `⁻¹²`. */
export function raisedDigits(digits: string): string {
  return [...digits].map((digit) => UP[Number(digit)] ?? (digit === "+" ? "⁺" : "⁻")).join("");
}

/** A number as subscript: `12` → `₁₂`. */
export function loweredDigits(digits: string): string {
  return [...digits].map((digit) => DOWN[Number(digit)] ?? digit).join("");
}
