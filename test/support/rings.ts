export type Ring = [x: number, y: number][];

/** The rings of a contour as lists of corners: they come as x and y in turn, set apart by NaN. */
export function ringsOf(contour: ArrayLike<number>): Ring[] {
  const rings: Ring[] = [[]];
  for (let at = 0; at < contour.length; at += 2) {
    const [x, y] = [contour[at] ?? NaN, contour[at + 1] ?? NaN];
    if (Number.isNaN(x)) rings.push([]);
    else rings.at(-1)?.push([x, y]);
  }
  return rings.filter((ring) => ring.length > 0);
}

/** Whether a point lies within a contour, by how often a ray from it crosses its rings. */
export function holds(contour: ArrayLike<number>, x: number, y: number): boolean {
  let inside = false;
  for (const ring of ringsOf(contour))
    ring.forEach(([x1, y1], n) => {
      const [x2, y2] = ring[(n + 1) % ring.length] ?? [0, 0];
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
    });
  return inside;
}
