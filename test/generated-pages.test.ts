import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { generatedPages } from "./support/generated-pages.ts";

describe("pages that follow from descriptors", () => {
  it.each(generatedPages())("$path is what `npm run docs` writes", ({ path, fresh }) => {
    expect(readFileSync(path, "utf8")).toBe(fresh);
  });
});
