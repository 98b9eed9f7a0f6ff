/** The accent commands of TeX and the combining mark that each puts on the letter behind it. */
export const texAccents: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "'": "\u0301",
    "`": "\u0300",
    "^": "\u0302",
    '"': "\u0308",
    "~": "\u0303",
    "=": "\u0304",
    ".": "\u0307",
    u: "\u0306",
    v: "\u030c",
    H: "\u030b",
    c: "\u0327",
    k: "\u0328",
    r: "\u030a",
    d: "\u0323",
    b: "\u0331",
    t: "\u0361",
    h: "\u0309",
    G: "\u030f",
    U: "\u030e",
  }),
);
