import { createPlaces, type Places } from "./places.ts";

/** The cosine and the sine of the golden angle, π (3 − √5). */
const COS = -0.7373688780783197;
const SIN = 0.6754902942615238;

/**
 * Points that fill a disc about the origin evenly, from the middle outwards, like the seeds of a sunflower: point k lies
 * at radius √(k + ½) and turned on by the golden angle. After Vogel, "A better way to construct the sunflower head", 1979.
 * The turn is a multiplication of complex numbers, so that no engine's sine takes part.
 */
export function phyllotaxis(count: number, discRadius: number): Places {
  const places = createPlaces(count);
  let cos = 1;
  let sin = 0;
  for (let k = 0; k < count; k++) {
    const radius = discRadius * Math.sqrt((k + 0.5) / count);
    places.x[k] = radius * cos;
    places.y[k] = radius * sin;
    const turned = cos * COS - sin * SIN;
    sin = cos * SIN + sin * COS;
    cos = turned;
  }
  return places;
}
