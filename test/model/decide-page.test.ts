import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { decision } from "../../src/model/decision.ts";
import { readDecisions } from "../../src/model/decision-file.ts";
import { root } from "../support/shared.ts";

const page = readFileSync(join(root, "docs", "decide.md"), "utf8");

describe("docs/decide.md", () => {
  it("shows a file that is one", () => {
    const [, example = ""] = /```json\n([^]*?)```/.exec(page) ?? [];
    expect(readDecisions(example)).toMatchObject({ rejected: [], decisions: { made: [{ decide: "same" }] } });
  });

  it("lists every decision that can be made, and no other", () => {
    const listed = [...page.matchAll(/^\| (\w+) +\| `([\w ]+)`/gm)].map(
      ([, about, decide]) => `${about} ${decide}`,
    );
    const known = decision.options.flatMap((about) =>
      about.options.map(({ shape }) => `${shape.about.value} ${shape.decide.value}`),
    );
    expect(listed.toSorted()).toEqual(known.toSorted());
  });
});
