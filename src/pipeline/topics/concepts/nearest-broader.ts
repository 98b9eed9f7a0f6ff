/**
 * The nearest of what is above a concept that has a place here: up through what has none, and no further than what has. In rising
 * order. A vocabulary whose concepts stand above each other in a circle ends the way there. Linear in what is above.
 */
export function nearestBroader(
  key: string,
  broader: ReadonlyMap<string, ReadonlySet<string>>,
  placeOf: (key: string) => number | null,
): number[] {
  const found = new Set<number>();
  const seen = new Set([key]);
  const open = [...(broader.get(key) ?? [])];
  for (let above = open.pop(); above !== undefined; above = open.pop()) {
    if (seen.has(above)) continue;
    seen.add(above);
    const place = placeOf(above);
    if (place !== null) found.add(place);
    else for (const further of broader.get(above) ?? []) open.push(further);
  }
  return [...found].sort((a, b) => a - b);
}
