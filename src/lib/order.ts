/** Compares two texts by their UTF-16 code units: the same order on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A comparator that sorts by a key, smallest first, with text keys by code unit. */
export function by<T>(key: (item: T) => number | string): (a: T, b: T) => number {
  return (a, b) => {
    const left = key(a);
    const right = key(b);
    return left < right ? -1 : left > right ? 1 : 0;
  };
}

/** Tries comparators one after the other until one tells its arguments apart. */
export function inOrder<T>(...comparators: ((a: T, b: T) => number)[]): (a: T, b: T) => number {
  return (a, b) => {
    for (const compare of comparators) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return 0;
  };
}

/** Turns a comparator round: largest first. */
export function descending<T>(compare: (a: T, b: T) => number): (a: T, b: T) => number {
  return (a, b) => compare(b, a);
}
