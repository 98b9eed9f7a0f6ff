import { unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { inMemory, inPieces } from "../../src/lib/random-access.ts";
import { openZip } from "../../src/lib/zip/open-zip.ts";
import { writeZip } from "../../src/lib/zip/write-zip.ts";
import { joinBytes } from "../support/join-bytes.ts";

const text = (words: string) => new TextEncoder().encode(words);
const pieces = [
  ...writeZip([
    { name: "a.txt", bytes: text("first") },
    { name: "in/b.txt", bytes: text("second one") },
  ]),
];
const zip = joinBytes(pieces);
const directoryAt = new DataView(zip.buffer).getUint32(zip.length - 6, true);

/** The zip with a number of two or four bytes changed. */
function changed(at: number, value: number, size: 2 | 4 = 2): Uint8Array {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  if (size === 2) view.setUint16(at, value, true);
  else view.setUint32(at, value, true);
  return copy;
}

describe("a zip of stored entries", () => {
  it("is read by others", () => {
    const found = unzipSync(zip);
    expect(Object.keys(found)).toEqual(["a.txt", "in/b.txt"]);
    expect(new TextDecoder().decode(found["in/b.txt"])).toBe("second one");
  });

  it.each([
    ["in one", inMemory(zip)],
    ["in pieces", inPieces(pieces)],
    ["in pieces of one byte", inPieces([...zip].map((byte) => Uint8Array.of(byte)))],
  ])("is read in parts, %s", async (_, access) => {
    expect(access.size).toBe(zip.length);
    const opened = await openZip(access);
    expect([...opened.entries.keys()]).toEqual(["a.txt", "in/b.txt"]);
    expect(new TextDecoder().decode(await opened.read("in/b.txt"))).toBe("second one");
    await expect(opened.read("c.txt")).rejects.toThrow('it has no part "c.txt": it is not whole');
  });

  it("has the same bytes each time, and may be empty", async () => {
    expect(
      joinBytes([
        ...writeZip([
          { name: "a.txt", bytes: text("first") },
          { name: "in/b.txt", bytes: text("second one") },
        ]),
      ]),
    ).toEqual(zip);
    expect((await openZip(inMemory(joinBytes([...writeZip([])])))).entries.size).toBe(0);
  });
});

describe("a zip that is not as we write it", () => {
  const named = (...names: string[]) =>
    joinBytes([...writeZip(names.map((name) => ({ name, bytes: text("x") })))]);
  const cases: [what: string, bytes: () => Uint8Array, why: RegExp][] = [
    ["is empty", () => new Uint8Array(), /cut short/],
    ["is cut", () => zip.subarray(0, -1), /cut short/],
    ["has something behind it", () => joinBytes([zip, text("more")]), /cut short/],
    ["has something before it", () => joinBytes([text("more"), zip]), /cut short/],
    ["climbs", () => named("../up.txt"), /^the name of entry 1 of its zip directory is not one/],
    ["climbs from within", () => named("in/../../up.txt"), /^the name of entry 1 /],
    ["begins at the root", () => named("/etc/passwd"), /^the name of entry 1 /],
    ["names a part twice", () => named("a.txt", "a.txt"), /^it names its part "a\.txt" twice/],
    [
      "is compressed",
      () => zipSync({ "a.txt": [text("a".repeat(99)), { level: 6 }] }),
      /^its part "a\.txt" is compressed/,
    ],
    ["is encrypted", () => changed(directoryAt + 8, 1), /^its part "a\.txt" is encrypted/],
    [
      "overlaps",
      () => changed(directoryAt + 46 + 5 + 42, 0, 4),
      /^its part "in\/b\.txt" does not begin where the one before it ends/,
    ],
    [
      "lies about a length",
      () => {
        const copy = changed(directoryAt + 46 + 5 + 20, 3, 4);
        new DataView(copy.buffer).setUint32(directoryAt + 46 + 5 + 24, 3, true);
        return copy;
      },
      /^its parts do not end where its zip directory begins/,
    ],
    [
      "has two lengths",
      () => changed(directoryAt + 24, 9, 4),
      /^what its zip directory says of the part "a\.txt"/,
    ],
    [
      "counts too many",
      () => {
        const copy = changed(zip.length - 14, 3);
        new DataView(copy.buffer).setUint16(zip.length - 12, 3, true);
        return copy;
      },
      /^its zip directory is damaged at entry 3 of 3$/,
    ],
  ];
  it.each(cases)("is refused in one sentence where it %s", async (_, bytes, why) => {
    await expect(openZip(inMemory(bytes()))).rejects.toThrow(why);
  });

  it("is refused at the part of which the head or the bytes are others", async () => {
    const head = await openZip(inMemory(changed(14, 7, 4)));
    await expect(head.read("a.txt")).rejects.toThrow(
      'the head of its part "a.txt" is not what its zip directory says of it',
    );
    const content = await openZip(inMemory(changed(36, 7)));
    await expect(content.read("a.txt")).rejects.toThrow(
      'its part "a.txt" is damaged: its bytes are not those that were written',
    );
    expect(await content.read("in/b.txt")).toEqual(text("second one"));
  });
});
