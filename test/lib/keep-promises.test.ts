import { describe, expect, it } from "vitest";
import { keepPromises } from "../../src/lib/keep-promises.ts";

/** Makes texts that tell how often one was made; the first time for a key that is bad fails. */
function counting() {
  const made: string[] = [];
  const text = keepPromises((key: string) => {
    made.push(key);
    const time = made.filter((one) => one === key).length;
    if (key === "bad" && time === 1) return Promise.reject(new Error("not now"));
    return Promise.resolve(`${key} ${time}`);
  });
  return { made, text };
}

describe("promises that are kept", () => {
  it("are made once for each key, whoever asks and when", async () => {
    const { made, text } = counting();
    expect(await Promise.all([text("a"), text("b"), text("a")])).toEqual(["a 1", "b 1", "a 1"]);
    expect(await text("a")).toBe("a 1");
    expect(made).toEqual(["a", "b"]);
  });

  it("are made anew where they failed, but not while it is not known yet that they do", async () => {
    const { made, text } = counting();
    const both = await Promise.allSettled([text("bad"), text("bad")]);
    expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(made).toEqual(["bad"]);
    expect([await text("bad"), await text("bad")]).toEqual(["bad 2", "bad 2"]);
  });
});
