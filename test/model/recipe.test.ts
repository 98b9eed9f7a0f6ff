import { describe, expect, it } from "vitest";
import { defaultOptions } from "../../src/model/options.ts";
import { recipe } from "../../src/model/recipe.ts";

const written = (options: unknown) => ({
  tool: "visible-college",
  version: "0.1.0",
  date: "",
  sources: [],
  options,
});

describe("a recipe", () => {
  it("of before there was a choice has its communities by Louvain", () => {
    const { communities: _, ...older } = defaultOptions;
    expect(recipe.parse(written(older)).options.communities).toBe("louvain");
    expect(recipe.parse(written(defaultOptions)).options.communities).toBe("leiden");
  });
});
