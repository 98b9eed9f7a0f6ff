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
  /** Radius of what it names, and whether that is filled, so that the label can be read on it. */
  radius: number;
  solid: boolean;
  width: number;
  height: number;
  /** Put there even if it covers others: for what is chosen. */
  always: boolean;
  /** Centred on the point instead of beside it; where it has a radius, rather over or under it. */
  centred: boolean;
  /** Important enough to cover nodes, though not other labels, where it finds no other place. */
  insists: boolean;
}

export interface Placed {
  /** Index of the wish. */
  wish: number;
  box: Box;
  /** Inside its node, so that it must be read on the node's colour. */
  inside: boolean;
}

const GAP = 3;
const CELL = 64;

/** What labels keep off: `covered` is out of sight, `nodes` would only be hard to read on. */
export interface Obstacles {
  covered: readonly Box[];
  nodes: readonly Box[];
}

/**
 * Gives places to labels, the first wishes first, so that no two overlap: inside a node that is large enough, else beside,
 * under, over or left of it, off other nodes. A label that finds no place is left out.
 */
export function placeLabels(
  wishes: readonly Wish[],
  width: number,
  height: number,
  obstacles: Obstacles,
): Placed[] {
  const labels = createGrid(obstacles.covered);
  const nodes = createGrid(obstacles.nodes);
  const placed: Placed[] = [];
  wishes.forEach((wish, index) => {
    if (wish.x < -wish.width || wish.x > width + wish.width || wish.y < -40 || wish.y > height + 40) return;
    const inside = fitsInside(wish) ? centre(wish) : null;
    const places = candidates(wish);
    const free = places.filter((place) => !labels.hits(place));
    const seen = wish.always ? free.filter((place) => isWithin(place, width, height)) : free;
    const moved = wish.always ? intoView(places, width, height) : [];
    const box =
      (inside && !labels.hits(inside) ? inside : undefined) ??
      seen.find((place) => !nodes.hits(place)) ??
      (wish.insists ? seen[0] : undefined) ??
      (wish.always ? (seen[0] ?? moved.find((place) => !labels.hits(place)) ?? moved[0]) : undefined);
    if (!box) return;
    labels.add(box);
    placed.push({ wish: index, box, inside: box === inside });
  });
  return placed;
}

const isWithin = ({ left, top, right, bottom }: Box, width: number, height: number) =>
  left >= 0 && top >= 0 && right <= width && bottom <= height;

/** Places moved as far as they must be to be seen whole: the ends of a name that is wider than the drawing are cut. */
function intoView(places: readonly Box[], width: number, height: number): Box[] {
  return places.map(({ left, top, right, bottom }) => {
    const [wide, high] = [right - left, bottom - top];
    const x = Math.max(0, Math.min(left, width - wide));
    const y = Math.max(0, Math.min(top, height - high));
    return { left: x, top: y, right: x + wide, bottom: y + high };
  });
}

const fitsInside = ({ centred, solid, width, radius }: Wish) => solid && !centred && width < radius * 1.86;

function centre({ x, y, width, height }: Wish): Box {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}

function candidates({ x, y, radius, width, height, centred }: Wish): Box[] {
  const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height });
  if (centred) {
    const steps = [0, -0.5, 0.5, -1, 1, -1.5, 1.5].map((step) =>
      at(x - width / 2, y - height / 2 + step * (height + 4)),
    );
    if (radius === 0) return steps;
    const asides = [0, 0.25, -0.25, 0.5, -0.5].map((share) => x - width / 2 + share * width);
    return [
      ...asides.map((left) => at(left, y - radius - height)),
      ...asides.map((left) => at(left, y + radius)),
      ...steps,
    ];
  }
  const away = radius + GAP;
  return [
    at(x + away, y - height / 2),
    at(x - width / 2, y + away),
    at(x - width / 2, y - away - height),
    at(x - away - width, y - height / 2),
  ];
}

/** Boxes by the cells of a coarse grid that they touch. */
function createGrid(boxes: readonly Box[]) {
  const cells = new Map<number, Box[]>();
  const keys = (box: Box) => {
    const found: number[] = [];
    for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column++) {
      for (let row = Math.floor(box.top / CELL); row <= Math.floor(box.bottom / CELL); row++)
        found.push(column * 100_003 + row);
    }
    return found;
  };
  const add = (box: Box) => {
    for (const key of keys(box)) {
      const cell = cells.get(key);
      if (cell) cell.push(box);
      else cells.set(key, [box]);
    }
  };
  boxes.forEach(add);
  return {
    add,
    hits: (box: Box) =>
      keys(box).some((key) => cells.get(key)?.some((other) => overlap(box, other)) ?? false),
  };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
