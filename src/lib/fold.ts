/** Letters that Unicode decomposition leaves alone, with the plain letters that people type for them. */
const PLAIN: Record<string, string> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  ħ: "h",
  ı: "i",
  ŀ: "l",
  ŧ: "t",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ŋ: "n",
  ə: "e",
  "’": "'",
  "‘": "'",
  ʼ: "'",
  "`": "'",
  "´": "'",
  ʻ: "'",
  "‐": "-",
  "‑": "-",
  "‒": "-",
  "–": "-",
  "—": "-",
  "−": "-",
};

/** Accents, and the points of Hebrew and Arabic. Other marks are letters of their scripts: a vowel, a voiced `が`. */
const MARKS =
  /[\u0300-\u036f]|[\u0591-\u05c7]|[\u064b-\u065f]|\u0670|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20ff]|[\ufe20-\ufe2f]/g;

/**
 * Folds a text for comparison: compatibility forms, case and accents are taken away; letters stay letters.
 * `Ciucă` → `ciuca`, `Różański` → `rozanski`, `Łukasz` → `lukasz`. Scripts other than Latin keep their letters.
 */
export function fold(text: string): string {
  if (isPlain(text)) return text.toLowerCase().replaceAll("`", "'");
  const bare = text.normalize("NFKD").replace(MARKS, "").toLowerCase();
  return bare.replace(/[øłđðħıŀŧßæœþŋə’‘ʼ`´ʻ‐‑‒–—−]/gu, (letter) => PLAIN[letter] ?? letter).normalize("NFC");
}

/** Whether a text has no characters but those of ASCII, which need no decomposing. */
// oxlint-disable-next-line no-control-regex -- control characters are among them
export const isPlain = (text: string) => !/[^\u0000-\u007f]/.test(text);

/** The words of a folded text: runs of letters and digits of any script. */
export function foldedWords(text: string): string[] {
  if (isPlain(text)) return text.toLowerCase().match(/[a-z\d]+/g) ?? [];
  return fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/**
 * A short readable key for ids and addresses: folded words joined by hyphens, cut at a word before `limit` characters.
 * `AstroLLaMA: Towards …` → `astrollama-towards`. Empty when a text has neither letters nor digits.
 */
export function slug(text: string, limit = 60): string {
  const whole = foldedWords(text.replace(/['’]/g, "")).join("-");
  if (whole.length <= limit) return whole;
  const cut = whole.lastIndexOf("-", limit);
  return whole.slice(0, cut > limit / 2 ? cut : limit).replace(/-?[\uD800-\uDBFF]$|-$/, "");
}
