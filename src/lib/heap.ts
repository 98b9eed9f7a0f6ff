/** A queue that gives what goes before all else first (a binary heap; Williams 1964). Adding and taking cost log n. */
export interface Heap<T> {
  push(item: T): void;
  /** Takes the first; undefined when there is none. */
  pop(): T | undefined;
}

export function openHeap<T>(goesBefore: (a: T, b: T) => boolean): Heap<T> {
  const heap: T[] = [];
  return {
    push(item) {
      let place = heap.push(item) - 1;
      while (place > 0) {
        const above = (place - 1) >> 1;
        if (!goesBefore(item, heap[above]!)) break;
        heap[place] = heap[above]!;
        place = above;
      }
      heap[place] = item;
    },
    pop() {
      const top = heap[0];
      const last = heap.pop();
      if (last === undefined || heap.length === 0) return top;
      let place = 0;
      for (let below = 1; below < heap.length; below = 2 * place + 1) {
        if (below + 1 < heap.length && goesBefore(heap[below + 1]!, heap[below]!)) below++;
        if (!goesBefore(heap[below]!, last)) break;
        heap[place] = heap[below]!;
        place = below;
      }
      heap[place] = last;
      return top;
    },
  };
}
