import * as fc from "fast-check";
import { expect, it } from "vitest";
import { crc32 } from "../../src/lib/crc32.ts";

/** Bit by bit, as ISO 3309 puts it. */
function naive(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

it("is the checksum of the standard", () => {
  expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array())).toBe(0);
});

it("agrees with counting bit by bit, also for a window on bytes", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(7), (bytes, from) => {
      expect(crc32(bytes.subarray(from))).toBe(naive(bytes.slice(from)));
    }),
  );
});
