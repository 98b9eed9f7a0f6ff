/** With so many bodies a component is half crowded. */
const HALF_CROWDED = 800;

/**
 * How little of its ties can be followed one by one, from 0 in a small component to 1 in a large one. In a small one ties place the bodies;
 * in a large one communities are all that can be seen, and are kept apart more.
 */
function crowding(bodies: number): number {
  return bodies / (bodies + HALF_CROWDED);
}

/** A value between what it is without and with crowding. */
export function byCrowding(bodies: number, few: number, many: number): number {
  return few + (many - few) * crowding(bodies);
}
