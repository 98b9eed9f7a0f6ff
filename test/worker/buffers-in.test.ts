import { describe, expect, it } from "vitest";
import { buffersIn } from "../../src/worker/buffers-in.ts";

describe("the buffers of an answer", () => {
  it("are those of all its columns, each once, and nothing else", () => {
    const [a, b, c, shared] = [8, 16, 24, 32].map((size) => new ArrayBuffer(size));
    if (!a || !b || !c || !shared) throw new Error("there are four");
    const answer = {
      name: "people",
      nodes: { x: new Float32Array(a), id: ["n"], first: new Uint8Array(shared, 0, 4) },
      ties: { a: new Uint32Array(b), again: new Uint8Array(shared, 4) },
      communities: [{ hull: new Float32Array(c), name: "stars" }, { hull: new Float32Array(c) }],
      nothing: null,
      list: [1, 2, 3],
      empty: [],
    };
    expect(new Set(buffersIn(answer))).toEqual(new Set([a, b, c, shared]));
    expect(buffersIn(answer)).toHaveLength(4);
  });

  it("are none where there are no columns", () => {
    for (const answer of [
      null,
      undefined,
      "text",
      7,
      true,
      [],
      {},
      ["a"],
      new Blob(["a"]),
      { a: [[1], [2]] },
    ])
      expect(buffersIn(answer)).toEqual([]);
  });

  it("are not those that threads share", () => {
    expect(buffersIn({ x: new Uint8Array(new SharedArrayBuffer(8)) })).toEqual([]);
  });
});
