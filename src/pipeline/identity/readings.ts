import { inReadingOrder } from "../../lib/reading-order.ts";
import { umlautsSpelled } from "../../lib/umlauts.ts";
import type { Form } from "./forms.ts";
import { isFamilyFirst } from "./frequent-families.ts";
import { givenNames, isInitials, letters, nameParts } from "./name-parts.ts";
import { latinNames } from "./other-scripts.ts";

/** A way to read a name: as it stands, or otherwise, which only a comparison with other names can bear out. */
export interface Reading {
  family: string;
  given: readonly string[];
  /**
   * `ue` for `ü`; another script in Latin letters; the family name first, where it is one of those that are written so at home (`order`) or another (`turned`); one
   * of two family names; the second given name without the first.
   */
  as: "written" | "umlaut" | "script" | "order" | "turned" | "half" | "second";
}

/** All ways to read the name of a form, that of its writing first. Cost: linear in its writings. */
export function readingsOf({ parts, written }: Form): Reading[] {
  const { family, given } = parts;
  const readings: Reading[] = [{ family, given, as: "written" }];
  if (parts.group) return readings;
  const add = (reading: Reading) => {
    if (reading.family.length < 2 || reading.given.length === 0) return;
    if (!readings.some((one) => sameName(one, reading))) readings.push(reading);
  };
  for (const writing of written.keys()) {
    const spelled = umlautsSpelled(writing);
    if (spelled !== null) {
      const { family, given } = nameParts({ written: spelled });
      add({ family, given, as: "umlaut" });
    }
    for (const { family, given } of latinNames(writing)) add({ family, given, as: "script" });
    for (const reading of otherOrders(writing)) add(reading);
  }
  if (given.length > 1 && (given[1]?.length ?? 0) > 2) add({ family, given: given.slice(1), as: "second" });
  return readings;
}

const sameName = (a: Reading, b: Reading) => a.family === b.family && a.given.join(" ") === b.given.join(" ");

/** `Zhang Ping`: the family name may be the first word; `García-López, Ana`, `Ana García López`: it may be one of two. */
function otherOrders(writing: string): Reading[] {
  const comma = writing.indexOf(",");
  if (comma > 0) {
    const halves = writing
      .slice(0, comma)
      .trim()
      .split(/[\s-]+/);
    if (halves.length !== 2) return [];
    const given = givenNames(writing.slice(comma + 1));
    return halves.map((half) => ({ family: letters(half), given, as: "half" as const }));
  }
  const words = inReadingOrder(writing).split(/\s+/);
  const [first = "", ...rest] = words;
  const readings: Reading[] = [];
  if (words.length < 2 || words.length > 4 || words.slice(-1).some(isInitials)) return readings;
  if (words.length < 4 && !words.some(isInitials)) {
    const as = isFamilyFirst(letters(first)) ? "order" : "turned";
    readings.push({ family: letters(first), given: givenNames(rest.join(" ")), as });
  }
  const halves = (words.at(-1) ?? "").split("-");
  if (halves.length === 2)
    for (const half of halves)
      readings.push({ family: letters(half), given: givenNames(words.slice(0, -1).join(" ")), as: "half" });
  const [before = "", last = ""] = words.slice(-2);
  if (words.length > 2 && before.length > 2 && !isInitials(before)) {
    const given = givenNames(words.slice(0, -2).join(" "));
    readings.push({ family: letters(before), given, as: "half" });
    readings.push({ family: letters(before + last), given, as: "half" });
  }
  return readings;
}
