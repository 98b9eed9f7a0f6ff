/**
 * Numbers pairs of whole numbers in the order in which they are first met: a hash table in typed arrays, for the millions of
 * pairs that a `Map` has no room for.
 */
export interface PairNumbers {
  /** How many different pairs were met. */
  readonly size: number;
  /** The number of a pair, from 0; a new one where it was not met before. */
  numberOf(a: number, b: number): number;
  /** The number of a pair, or −1 where it was not met. */
  find(a: number, b: number): number;
  /** The two numbers of a pair. */
  first(number: number): number;
  second(number: number): number;
}

const FIRST_ROOM = 1024;
/** No slot holds this: numbers of pairs stay below it. */
const FREE = 0xffffffff;

export function openPairNumbers(): PairNumbers {
  let room = FIRST_ROOM;
  let slots = new Uint32Array(2 * room).fill(FREE);
  let firsts = new Uint32Array(room);
  let seconds = new Uint32Array(room);
  let size = 0;

  /** The slot of a pair, or the free one where it belongs. */
  function slotOf(a: number, b: number): number {
    const mask = slots.length - 1;
    let slot = mix(a, b) & mask;
    for (let held = slots[slot]!; held !== FREE; held = slots[slot]!) {
      if (firsts[held] === a && seconds[held] === b) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  function widen(): void {
    room *= 2;
    [firsts, seconds] = [widened(firsts, room), widened(seconds, room)];
    slots = new Uint32Array(2 * room).fill(FREE);
    for (let number = 0; number < size; number++) slots[slotOf(firsts[number]!, seconds[number]!)] = number;
  }

  return {
    get size() {
      return size;
    },
    numberOf(a, b) {
      const slot = slotOf(a, b);
      const known = slots[slot]!;
      if (known !== FREE) return known;
      slots[slot] = size;
      firsts[size] = a;
      seconds[size] = b;
      if (++size === room) widen();
      return size - 1;
    },
    find(a, b) {
      const known = slots[slotOf(a, b)]!;
      return known === FREE ? -1 : known;
    },
    first: (number) => firsts[number] ?? -1,
    second: (number) => seconds[number] ?? -1,
  };
}

/** Spreads pairs over all slots (the finishing steps of MurmurHash3 by A. Appleby). */
function mix(a: number, b: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function widened(numbers: Uint32Array<ArrayBuffer>, room: number): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(room);
  wider.set(numbers);
  return wider;
}
