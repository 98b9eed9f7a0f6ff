import { isSyllabic } from "./syllabic.ts";

/** A name as it is read: `Herschel, Caroline L.` → `Caroline L. Herschel`, `王, 小明` → `王小明`; one without a comma stays. */
export function inReadingOrder(written: string): string {
  const [family = "", given, ...suffix] = written.split(/\s*,\s*/);
  if (!given) return written;
  if (isSyllabic(family + given)) return family + given;
  const [first, last] = /^(jr|sr|i{2,3}|iv)\.?$/i.test(given)
    ? [suffix[0] ?? "", given]
    : [given, suffix.join(", ")];
  return [first, family].filter(Boolean).join(" ") + (last ? `, ${last}` : "");
}
