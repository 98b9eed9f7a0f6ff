import { strToU8, zipSync } from "fflate";

export interface HostileFile {
  name: string;
  bytes: Uint8Array;
  /** Titles of the papers that must survive. */
  survive: string[];
}

const GOOD_BIB = "@article{good, title = {A paper that survives}, author = {Byron, Ada}, year = 2020}\n";
const GOOD_RIS = "TY  - JOUR\nTI  - A paper that survives\nAU  - Byron, Ada\nPY  - 2020\nER  - \n";
const GOOD_JSON = '{"title":"A paper that survives","authors":["Ada Byron"],"first_seen":"2020-01-01"}\n';
const SURVIVOR = "A paper that survives";

const ENTITIES = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${[..."bcdefgh"].map((name, n) => `<!ENTITY ${name} "${`&${"abcdefgh"[n]};`.repeat(10)}">`).join("")}<!ENTITY file SYSTEM "file:///etc/passwd">]>`;

/** Files that mean harm or were harmed: each with what must still come out of it. Made here, copied from nowhere. */
export function hostileFiles(): HostileFile[] {
  const text = (name: string, content: string, ...survive: string[]): HostileFile => ({
    name,
    bytes: strToU8(content),
    survive,
  });
  return [
    text(
      "missing-brace.bib",
      `@article{bad, title = {Never closed, author = {X, Y}\n\n${GOOD_BIB}`,
      SURVIVOR,
    ),
    text(
      "duplicated-keys.bib",
      `${GOOD_BIB}@article{good, title = {Another with the same key}, author = {Somerville, Mary}, year = 2019}\n`,
      SURVIVOR,
      "Another with the same key",
    ),
    text("cut.bib", `${GOOD_BIB}@article{cut, title = {Cut in the mid`, SURVIVOR),
    text("cut.ris", `${GOOD_RIS}TY  - JOUR\nTI  - Cut in the mid`, SURVIVOR),
    text("mixed-line-ends.ris", GOOD_RIS.replace("\n", "\r\n").replace("\nPY", "\rPY"), SURVIVOR),
    text("nul-bytes.ris", `${GOOD_RIS}TY  - JOUR\nTI  - Nul\u0000bytes\nER  - \n`, SURVIVOR),
    text(
      "ten-megabytes-on-a-line.ris",
      `TY  - JOUR\nTI  - Long\nAB  - ${"word ".repeat(2_000_000)}\nER  - \n${GOOD_RIS}`,
      SURVIVOR,
    ),
    text(
      "million-names.jsonl",
      `{"title":"Too many","authors":${JSON.stringify(Array.from({ length: 300_000 }, (_, n) => `Name${n} Family${n}`))}}\n${GOOD_JSON}`,
      SURVIVOR,
      "Too many",
    ),
    text(
      "deep.jsonl",
      `${GOOD_JSON}{"title":"Deep","authors":${"[".repeat(100_000)}${"]".repeat(100_000)}}\n`,
      SURVIVOR,
    ),
    text(
      "proto.jsonl",
      `{"title":"Proto","authors":["A B"],"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}\n${GOOD_JSON}`,
      SURVIVOR,
      "Proto",
    ),
    text("cut.jsonl", `${GOOD_JSON}{"title":"Cut in the mid`, SURVIVOR),
    text(
      "entities.xml",
      `${ENTITIES}<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/2001.00001v1</id><title>Bomb &h; &file;</title><author><name>Ada Byron</name></author><published>2020-01-01T00:00:00Z</published></entry></feed>`,
    ),
    text(
      "cut.xml",
      `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/2001.00001v1</id><title>${SURVIVOR}</title><author><name>Ada Byron</name></author><published>2020-01-01T00:00:00Z</published></entry><entry><id>http://arxiv.org/abs/2001.00002v1</id><title>Cut`,
      SURVIVOR,
    ),
    text(
      "formulas.csv",
      `title,authors,year\n"=HYPERLINK(""http://evil.example"",""click"")",Ada Byron,2020\n${SURVIVOR},Ada Byron,2020\n`,
      SURVIVOR,
    ),
    text(
      "unclosed-quote.csv",
      `title,authors,year\n${SURVIVOR},Ada Byron,2020\n"Never closed,Mary,2019\nThird,Emmy,2018\n`,
      SURVIVOR,
    ),
    text(
      "ragged.csv",
      `title,authors,year\n${SURVIVOR},Ada Byron,2020\nToo,many,cells,are,here\nFew\n`,
      SURVIVOR,
    ),
    text(
      "scripts.bib",
      `@article{x, title = {<script>alert(1)</script>Safe title here <img src=x onerror=alert(1)>}, author = {Byron, Ada}, year = 2020}\n`,
      "Safe title here",
    ),
    text("lies.csv", GOOD_RIS, SURVIVOR),
    text("lies.bib", `{"kind":"something else"}`),
    text(
      "broken-header.txt",
      `IMSept 12 2023\nA broken header\n\nAda Byron\n\n${"An abstract. ".repeat(20)}\n\nIMSep 13, 2023\n${SURVIVOR}\n\nAda Byron\n\nAn abstract.\n`,
      SURVIVOR,
    ),
    text("lone-surrogate.jsonl", `{"title":"Half \\ud83d a pair","authors":["A B"]}\n${GOOD_JSON}`, SURVIVOR),
    {
      name: "invalid-utf8.ris",
      bytes: Uint8Array.from([
        ...strToU8(GOOD_RIS),
        ...strToU8("TY  - JOUR\nTI  - Bad "),
        0xc3,
        0x28,
        0xff,
        ...strToU8("\nER  - \n"),
      ]),
      survive: [SURVIVOR],
    },
    {
      name: "climbing.zip",
      bytes: zipSync({ "../../../etc/cron.d/evil.ris": strToU8(GOOD_RIS) }),
      survive: [SURVIVOR],
    },
    {
      name: "archive-in-archive.zip",
      bytes: zipSync({ "inner.zip": zipSync({ "a.ris": strToU8(GOOD_RIS) }), "b.ris": strToU8(GOOD_RIS) }),
      survive: [SURVIVOR],
    },
    text("nothing.bib", "   \n\n"),
  ];
}
