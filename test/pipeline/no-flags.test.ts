import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { flagOf } from "../../src/cli/common-options.ts";
import { noticeWords } from "../../src/cli/notice-words.ts";
import { optionNames } from "../../src/model/options.ts";
import { root } from "../support/shared.ts";

const HOSTS = /^(cli|worker|explorer)\//;

describe("the pipeline and what is below it", () => {
  it("names no flag of the command line: notices name an option, and each host says how it is set", () => {
    const names = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" });
    const files = names.map((name) => name.replaceAll("\\", "/")).filter((name) => /\.tsx?$/.test(name));
    const flags = optionNames.map(flagOf);
    const telling = files
      .filter((name) => !HOSTS.test(name))
      .filter((name) => flags.some((flag) => readFileSync(join(root, "src", name), "utf8").includes(flag)));
    expect(files.length).toBeGreaterThan(300);
    expect(telling).toEqual([]);
  });

  it("has its remedies said with their flags on the command line", () => {
    const notice = {
      code: "x",
      kind: "limited" as const,
      title: "Long",
      message: "They are.",
      count: 2,
      items: [],
    };
    expect(noticeWords(notice)).toBe("Long: 2. They are.");
    expect(noticeWords({ ...notice, remedy: "maxByline" })).toBe(
      "Long: 2. They are. To change it: --max-byline.",
    );
  });
});
