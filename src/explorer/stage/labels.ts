export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A label that wants a place: where its node is, and how large its text is, in pixels. */
export interface Wish {
  x: number;
  y: number;
  /** Radius of what it names. */
  radius: number;
  width: number;
  height: number;
  /** Put there even if it covers others: for what is chosen. */
  always: boolean;
  /** Centred on the point instead of beside it. */
  centred: boolean;
}

export interface Placed {
  /** Index of the wish. */
  wish: number;
  box: Box;
}

const GAP = 3;
const CELL = 64;

/**
 * Gives places to labels, the first wishes first, so that no two overlap: beside, under, over or left of their node.
 * A label that finds no place is left out. Boxes given as `taken` are kept free.
 */
export function placeLabels(wishes: readonly Wish[], width: number, height: number, taken: readonly Box[] = []): Placed[] {
  const grid = createGrid();
  for (const box of taken) grid.add(box);
  const placed: Placed[] = [];
  wishes.forEach((wish, index) => {
    if (wish.x < -wish.width || wish.x > width + wish.width || wish.y < -40 || wish.y > height + 40) return;
    const places = candidates(wish);
    const box = places.find((place) => !grid.hits(place)) ?? (wish.always ? places[0] : undefined);
    if (!box) return;
    grid.add(box);
    placed.push({ wish: index, box });
  });
  return placed;
}

function candidates({ x, y, radius, width, height, centred }: Wish): Box[] {
  const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height });
  if (centred) return [0, -1, 1, -2, 2].map((step) => at(x - width / 2, y - height / 2 + step * (height + 4)));
  const away = radius + GAP;
  return [
    at(x + away, y - height / 2),
    at(x - width / 2, y + away),
    at(x - width / 2, y - away - height),
    at(x - away - width, y - height / 2),
  ];
}

/** Boxes by the cells of a coarse grid that they touch. */
function createGrid() {
  const cells = new Map<number, Box[]>();
  const keys = (box: Box) => {
    const found: number[] = [];
    for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column++) {
      for (let row = Math.floor(box.top / CELL); row <= Math.floor(box.bottom / CELL); row++) found.push(column * 100_003 + row);
    }
    return found;
  };
  return {
    add(box: Box) {
      for (const key of keys(box)) {
        const cell = cells.get(key);
        if (cell) cell.push(box);
        else cells.set(key, [box]);
      }
    },
    hits: (box: Box) => keys(box).some((key) => cells.get(key)?.some((other) => overlap(box, other)) ?? false),
  };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
