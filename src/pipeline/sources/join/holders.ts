/**
 * Which records have a key, for the keys that more than one has, in the order of the records.
 *
 * @param keys of each record its keys.
 * @param most so many records of one key are kept: the first.
 */
export function holdersOf<Key>(keys: readonly (readonly Key[])[], most = Infinity): Map<Key, number[]> {
  const first = new Map<Key, number>();
  const holders = new Map<Key, number[]>();
  keys.forEach((own, record) => {
    for (const key of own) {
      const before = first.get(key);
      if (before === undefined) first.set(key, record);
      else if (before !== record) add(holders, key, before, record, most);
    }
  });
  return holders;
}

function add<Key>(holders: Map<Key, number[]>, key: Key, before: number, record: number, most: number): void {
  const known = holders.get(key);
  if (!known) holders.set(key, [before, record]);
  else if (known.length < most && known.at(-1) !== record) known.push(record);
}
