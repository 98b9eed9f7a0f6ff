const SPELLED: Record<string, string> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ø: "oe",
  å: "aa",
  æ: "ae",
  Ä: "Ae",
  Ö: "Oe",
  Ü: "Ue",
  Ø: "Oe",
  Å: "Aa",
};

/** A text with its umlauts as they are spelled where there are none: `Müller` → `Mueller`; null for a text without any. */
export function umlautsSpelled(text: string): string | null {
  const composed = text.normalize("NFC");
  const spelled = composed.replace(/[äöüøåæÄÖÜØÅ]/g, (letter) => SPELLED[letter] ?? letter);
  return spelled === composed ? null : spelled;
}
