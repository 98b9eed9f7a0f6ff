/** A typed array that grows as numbers are pushed: four to eight bytes each, where a plain array of millions takes more. */
export interface Growing<A extends Uint32Array | Float64Array | Uint8Array> {
  readonly length: number;
  push(value: number): void;
  /** The number pushed last; 0 when there is none. */
  last(): number;
  /** Takes away all numbers but the first so many. */
  cutTo(length: number): void;
  /** What was pushed so far, as a window; the next push may leave it behind. */
  values(): A;
}

const FIRST_ROOM = 64;

/** @param make gives an array of zeros: `growing((room) => new Uint32Array(room))`. */
export function growing<A extends Uint32Array | Float64Array | Uint8Array>(
  make: (room: number) => A,
): Growing<A> {
  let held = make(FIRST_ROOM);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === held.length) {
        const wider = make(2 * length);
        wider.set(held);
        held = wider;
      }
      held[length++] = value;
    },
    last: () => held[length - 1] ?? 0,
    cutTo(shorter) {
      length = Math.min(length, shorter);
    },
    values: () => held.subarray(0, length) as A, // safe: a window on an array is of its own type
  };
}
