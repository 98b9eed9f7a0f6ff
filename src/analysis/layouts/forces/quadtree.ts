import type { Places } from "../places.ts";

/** Cells with at most this many bodies are not divided further: their bodies are looked at one by one. */
const BUCKET = 6;
const MOST_LEVELS = 40;

/**
 * The square cells of Barnes & Hut, "A hierarchical O(N log N) force-calculation algorithm", 1986, in typed arrays and in
 * the order of a walk: the first cell inside cell c is c + 1, and the walk goes on at `skip[c]` when c is taken as a whole.
 * Bodies are copied in the order of the walk, so that neighbours in the plane are neighbours in memory.
 */
export interface Quadtree {
  cells: number;
  skip: Int32Array;
  /** The bodies of the cell, as a range of `body`. An undivided cell has the next number in `skip`. */
  from: Int32Array;
  to: Int32Array;
  mass: Float64Array;
  x: Float64Array;
  y: Float64Array;
  /** The square of the cell's side. */
  sideSquared: Float64Array;
  body: Int32Array;
  bodyX: Float64Array;
  bodyY: Float64Array;
  bodyMass: Float64Array;
}

/** Space for a tree over so many bodies; `buildTree` fills it again and again. */
export function createQuadtree(bodies: number): Quadtree {
  const room = 2 * bodies + 1;
  return {
    cells: 0,
    skip: new Int32Array(room),
    from: new Int32Array(room),
    to: new Int32Array(room),
    mass: new Float64Array(room),
    x: new Float64Array(room),
    y: new Float64Array(room),
    sideSquared: new Float64Array(room),
    body: Int32Array.from({ length: bodies }, (_, body) => body),
    bodyX: new Float64Array(bodies),
    bodyY: new Float64Array(bodies),
    bodyMass: new Float64Array(bodies),
  };
}

/** Builds the tree over the bodies where they are now. Cost: O(n log n). */
export function buildTree(tree: Quadtree, places: Places, mass: Float64Array): void {
  tree.cells = 0;
  divide(tree, places, 0, tree.body.length, 0);
  tree.body.forEach((node, place) => {
    tree.bodyX[place] = places.x[node]!;
    tree.bodyY[place] = places.y[node]!;
    tree.bodyMass[place] = mass[node]!;
  });
  for (let cell = tree.cells - 1; cell >= 0; cell--) weigh(tree, cell);
}

/**
 * Makes the cell of the bodies in [from, to) and, within it, the cells of its quarters. A cell is no larger than its
 * bodies need, so every division parts at least two of them and there are fewer than 2n cells.
 */
function divide(tree: Quadtree, places: Places, from: number, to: number, depth: number): void {
  const cell = tree.cells++;
  const box = surround(tree.body, places, from, to);
  const whole = to - from <= BUCKET || depth === MOST_LEVELS || !(box.side > 0);
  tree.sideSquared[cell] = box.side * box.side;
  tree.from[cell] = from;
  tree.to[cell] = to;
  if (!whole) {
    const half = box.side / 2;
    const middle = split(tree.body, places.y, from, to, box.lowY + half);
    const lower = split(tree.body, places.x, from, middle, box.lowX + half);
    const upper = split(tree.body, places.x, middle, to, box.lowX + half);
    if (lower > from) divide(tree, places, from, lower, depth + 1);
    if (middle > lower) divide(tree, places, lower, middle, depth + 1);
    if (upper > middle) divide(tree, places, middle, upper, depth + 1);
    if (to > upper) divide(tree, places, upper, to, depth + 1);
  }
  tree.skip[cell] = tree.cells;
}

function surround(body: Int32Array, { x, y }: Places, from: number, to: number) {
  let lowX = Infinity;
  let lowY = Infinity;
  let highX = -Infinity;
  let highY = -Infinity;
  for (let place = from; place < to; place++) {
    const nodeX = x[body[place]!]!;
    const nodeY = y[body[place]!]!;
    if (nodeX < lowX) lowX = nodeX;
    if (nodeX > highX) highX = nodeX;
    if (nodeY < lowY) lowY = nodeY;
    if (nodeY > highY) highY = nodeY;
  }
  return { lowX, lowY, side: Math.max(highX - lowX, highY - lowY) };
}

/** Puts the bodies below a line before the others; returns where the others begin. */
function split(body: Int32Array, along: Float64Array, from: number, to: number, line: number): number {
  let low = from;
  let high = to - 1;
  while (low <= high) {
    const node = body[low]!;
    if (along[node]! < line) low++;
    else {
      body[low] = body[high]!;
      body[high--] = node;
    }
  }
  return low;
}

/** Sets the mass and its centre for one cell, from its bodies or from the cells inside it, which are done already. */
function weigh(tree: Quadtree, cell: number): void {
  let mass = 0;
  let x = 0;
  let y = 0;
  for (let inner = cell + 1; inner < tree.skip[cell]!; inner = tree.skip[inner]!) {
    mass += tree.mass[inner]!;
    x += tree.mass[inner]! * tree.x[inner]!;
    y += tree.mass[inner]! * tree.y[inner]!;
  }
  const last = isDivided(tree, cell) ? 0 : tree.to[cell]!;
  for (let place = tree.from[cell]!; place < last; place++) {
    mass += tree.bodyMass[place]!;
    x += tree.bodyMass[place]! * tree.bodyX[place]!;
    y += tree.bodyMass[place]! * tree.bodyY[place]!;
  }
  tree.mass[cell] = mass;
  tree.x[cell] = x / mass;
  tree.y[cell] = y / mass;
}

function isDivided(tree: Quadtree, cell: number): boolean {
  return tree.skip[cell]! > cell + 1;
}
