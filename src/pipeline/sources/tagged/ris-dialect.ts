import type { TaggedField } from "./tagged-record.ts";
import type { Dialect } from "./tokenizer.ts";

/** The tags that systems write: only these are believed where a line's spacing alone does not tell that it is tagged. */
export const RIS_TAGS: ReadonlySet<string> = new Set(
  (
    "A1 A2 A3 A4 AB AD AI AN AU AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CC CN CP CT CY DA DB DI DO DP ED EP ER ET ID IS J1 J2 " +
    "J9 JA JF JI JO KW L1 L2 L3 L4 LA LB LK M1 M2 M3 N1 N2 NS NV OP PB PD PG PP PT PY RI RN RP SE SN SP ST T1 T2 T3 TA " +
    "TI TT TY U1 U2 U3 U4 U5 UR UT VL VO Y1 Y2"
  ).split(" "),
);

/** `TY  - JOUR`, `TY - JOUR`, `TY- JOUR`, `AU  -Smith`, `AU12  - Smith`, `TY  -  JOUR`: tag, gap, dash, gap, text. */
const LINE = /^\ufeff?\s{0,4}([A-Z][A-Z0-9])\d{0,3}(\s{0,3})[-–—](\s?)(.*)$/s;
/** Rayyan runs fields together: `https://…     U2  - L2029880245`. */
const RUN_TOGETHER = / {5}(?=[A-Z][A-Z0-9] {2}- )/;

/** RIS. Made for one file: it remembers whether the file writes `TY-JOUR`, for then `T1-weighted` would be a tag too. */
export function createRisDialect(): Dialect {
  let tight = false;
  return {
    fieldsOf(line, inRecord) {
      const parts = LINE.exec(line);
      if (!parts) return null;
      const [, tag = "", before = "", after = "", text = ""] = parts;
      const known = RIS_TAGS.has(tag);
      const spaced = after !== "" || text === "";
      if (tag === "TY" && before === "") tight = !spaced;
      const firm = before.length >= 2 && (known || inRecord);
      if (!firm && !(known && (spaced || (tight && before === "")))) return null;
      return text.includes("  - ") ? runTogether(tag, text) : [{ tag, text }];
    },
    begins: new Set(["TY"]),
    once: new Set(["TI", "T1", "DO", "PY", "Y1", "AB", "N2"]),
    ends: "ER",
    frame: new Set(),
  };
}

function runTogether(tag: string, text: string): TaggedField[] {
  const [first = "", ...more] = text.split(RUN_TOGETHER);
  return [{ tag, text: first }, ...more.map((part) => ({ tag: part.slice(0, 2), text: part.slice(6) }))];
}
