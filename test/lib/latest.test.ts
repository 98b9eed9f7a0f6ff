import { describe, expect, it } from "vitest";
import { createLatest } from "../../src/lib/latest.ts";
import { settle } from "../support/settle.ts";

/** Questions whose answers come when the test says so. */
function asking() {
  const came: string[] = [];
  const latest = createLatest<string>(
    (value) => came.push(value),
    (error) => came.push(String(error)),
  );
  const ask = () => {
    let settled: { resolve: (value: string) => void; reject: (error: Error) => void } | undefined;
    latest.wait(new Promise((resolve, reject) => (settled = { resolve, reject })));
    return {
      answer: (text: string) => settled?.resolve(text),
      fail: (text: string) => settled?.reject(new Error(text)),
    };
  };
  return { came, ask, forget: () => latest.forget() };
}

describe("the latest answer", () => {
  it("is passed on, and that of a question asked before is dropped, be it late or early", async () => {
    const { came, ask } = asking();
    const [first, second, third] = [ask(), ask(), ask()];
    first.answer("first");
    await settle();
    expect(came).toEqual([]);
    third.answer("third");
    await settle();
    second.answer("second");
    await settle();
    expect(came).toEqual(["third"]);
  });

  it("may be a failure; failures of questions asked before are dropped", async () => {
    const { came, ask } = asking();
    const [first, second] = [ask(), ask()];
    first.fail("first");
    second.fail("second");
    await settle();
    expect(came).toEqual(["Error: second"]);
  });

  it("does not come once it is forgotten, but that of a question asked after does", async () => {
    const { came, ask, forget } = asking();
    const [first, second] = [ask(), ask()];
    forget();
    first.fail("first");
    second.answer("second");
    await settle();
    expect(came).toEqual([]);
    ask().answer("third");
    await settle();
    expect(came).toEqual(["third"]);
  });
});
