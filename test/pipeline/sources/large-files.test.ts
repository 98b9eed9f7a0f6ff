import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { silent } from "../../../src/pipeline/effects.ts";
import { defaultOptions } from "../../../src/model/options.ts";
import { sourceOfBytes, sourceOfText, type Source } from "../../../src/pipeline/source.ts";
import { readSources } from "../../../src/pipeline/sources/read-sources.ts";

const GOOD = sourceOfText("good.ris", "TY  - JOUR\nTI  - The companion that must survive\nER  - \n");
const MEGABYTE = 1 << 20;
const LOG = "2026-01-01T00:00:00 INFO the server answered in 12 ms\n";

const filled = (line: string, bytes: number) =>
  strToU8(line.repeat(Math.ceil(bytes / line.length))).subarray(0, bytes);

interface Streamed extends Source {
  /** How many bytes were asked for, and whether the source was given back. */
  given: { bytes: number; closed: boolean };
}

/** A source of that many megabytes, the same one over and over behind its start: it comes as it is asked for. */
function streamed(name: string, start: string, line: string, megabytes: number): Streamed {
  const given = { bytes: 0, closed: false };
  const chunk = filled(line, MEGABYTE);
  async function* open(): AsyncGenerator<Uint8Array> {
    try {
      yield strToU8(start);
      for (let n = 0; n < megabytes; n++) {
        given.bytes += chunk.length;
        yield chunk;
      }
    } finally {
      given.closed = true;
    }
  }
  return { name, size: start.length + megabytes * MEGABYTE, open, given };
}

async function readBeside(source: Source) {
  const started = performance.now();
  const { papers, accounts, notices } = await readSources([source, GOOD], defaultOptions, silent);
  expect(papers.map((paper) => paper.title)).toEqual(["The companion that must survive"]);
  const unread = notices.find(({ code }) => code === "source-unread");
  return {
    account: accounts[0],
    words: unread?.items.map(({ text }) => text).join("\n"),
    seconds: (performance.now() - started) / 1000,
  };
}

describe("a large file beside a good one", () => {
  it("is read no further than its head when its kind is not known, and says so: no hash, the size that is known", async () => {
    const log = streamed("server.log", LOG, LOG, 600);
    const { account, words, seconds } = await readBeside(log);
    expect(words).toMatch(/^server\.log is text that begins with "2026-01-01T00:00:00 INFO/);
    expect(account).toMatchObject({ kind: "unknown", bytes: log.size, sha256: "" });
    expect(log.given).toMatchObject({ closed: true });
    expect(log.given.bytes).toBeLessThan(2 * MEGABYTE);
    expect(seconds).toBeLessThan(2);
  });

  it("is never made one text when it comes in one piece", async () => {
    const bytes = new Uint8Array(560 * MEGABYTE).fill(97);
    bytes.set(strToU8(LOG));
    const log = sourceOfBytes("server.log", bytes);
    const { words, seconds } = await readBeside(log);
    expect(words).toMatch(/^server\.log is text that begins with/);
    expect(seconds).toBeLessThan(2);
  });

  it.each([
    [
      "an author page",
      "IMSep 12, 2023\nA title\n\nAda Byron\n\n",
      "looks like an author page copied as text",
    ],
    ["an answer to an export", '{"msg":"","export":"', "looks like an answer to an export"],
  ])("says what to do when it is %s, which is read as a whole", async (_, start, look) => {
    const large = streamed("large.txt", start, LOG.trimEnd(), 600);
    const { account, words } = await readBeside(large);
    expect(words).toMatch(new RegExp(`^large\\.txt ${look}.*, but cannot be read: it holds more than`));
    expect(words).toMatch(/read as a whole: part it into smaller files\.$/);
    expect(account).toMatchObject({ bytes: large.size, sha256: "" });
    expect(large.given.closed).toBe(true);
  });

  it.each([
    ["a table", "title,authors,year\n", "a", /line 2 .*longer than/],
    ["XML", "<PubmedArticleSet><PubmedArticle><MedlineCitation>", "a", /line 1 .*longer than/],
    ["RIS", "TY  - JOUR\nTI  - ", "a", /line 2 .*longer than/],
  ])("says where a record of %s does not end", async (_, start, line, reason) => {
    const { words } = await readBeside(streamed("endless", start, line, 600));
    expect(words).toMatch(/^endless looks like .*, but cannot be read: /);
    expect(words).toMatch(reason);
  });

  it("is refused as a whole when it is an archive that is too large to be held", async () => {
    const start = String.fromCharCode(...zipSync({ a: strToU8("a") }).subarray(0, 40));
    const archive = streamed("all.zip", start.replace(/[^\0-\x7f]/g, "a"), LOG, 3000);
    const { words } = await readBeside(archive);
    expect(words).toMatch(/^all\.zip cannot be read: it is a zip archive of more than .*: unpack it/);
    expect(archive.given.closed).toBe(true);
  });
});
