/** Whether a text is of Chinese letters alone, or of Korean ones, each of which is a syllable; names in them are written family name first. */
export const isSyllabic = (text: string) =>
  /^(?:\p{Script=Han}+|\p{Script=Hangul}+)$/u.test(text.normalize("NFC"));
