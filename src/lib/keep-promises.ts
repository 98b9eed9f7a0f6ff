interface Store<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
  delete(key: K): unknown;
}

/** Makes something at the first question and keeps it; where that failed it is made anew at the next one. */
export function keepPromise<T>(make: () => Promise<T>): () => Promise<T> {
  const kept = keepPromises<"it", T>(make);
  return () => kept("it");
}

/** Makes something for each key at the first question and keeps it; what failed is made anew at the next one. */
export function keepPromises<K, T>(
  make: (key: K) => Promise<T>,
  kept: Store<K, Promise<T>> = new Map<K, Promise<T>>(),
): (key: K) => Promise<T> {
  return (key) => {
    const known = kept.get(key);
    if (known) return known;
    const made = make(key);
    kept.set(key, made);
    made.catch(() => kept.delete(key));
    return made;
  };
}
