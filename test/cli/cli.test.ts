import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, get } from "node:http";
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  mkdirSync,
} from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readJson } from "../../src/atlas/json/read-json.ts";
import { openAtlas } from "../../src/atlas/open-atlas.ts";
import { DEFAULT_PORT } from "../../src/cli/open.ts";
import { inMemory } from "../../src/lib/random-access.ts";
import { papersFile } from "../support/build.ts";
import { cli, cliBytes, cliFile, serve } from "../support/cli.ts";
import { madeUpListing } from "../support/made-up-listing.ts";
import { sharedIsThere, sharedPath } from "../support/shared.ts";
import { networkNames } from "../support/networks.ts";

let folder: string;
const file = (name: string) => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "visible-college-cli-"));
  writeFileSync(
    file("three.json"),
    papersFile([
      ["On stars", "Ada Byron", "Mary Somerville"],
      ["On tides", "Ada Byron", "…"],
      ["Alone", "Emmy Noether"],
    ]),
  );
  writeFileSync(file("empty.txt"), "");
  writeFileSync(file("other.txt"), "Dear Sir or Madam\n");
  writeFileSync(file("half.json"), papersFile([["On stars", "Ada Byron"]]).slice(0, 60));
  mkdirSync(file("folder"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** One clear sentence: a line or two, no stack trace, nothing of the program's insides. */
function expectSentence(err: string): void {
  expect(err.trim()).not.toBe("");
  expect(err).not.toMatch(/\bat .*:\d+:\d+|node:internal|undefined|\[object/);
  expect(err.trim().split("\n").length).toBeLessThanOrEqual(3);
}

describe("workers", () => {
  it.each(["1", "4"])("give the atlas of a made-up corpus that two of them give: %s", (workers) => {
    writeFileSync(file("made-up.jsonl"), madeUpListing(220, 2500));
    const build = (count: string) => cli(["build", "--quiet", "--workers", count, file("made-up.jsonl")]).out;
    const two = build("2");
    expect(two.length).toBeGreaterThan(50_000);
    expect(build(workers)).toBe(two);
  });

  it("give the atlas of the bundled corpus that one gives", () => {
    const build = (count: string) => cli(["build", "--quiet", "--workers", count]).out;
    expect(build("4")).toBe(build("1"));
  });
});

describe("exit codes and sentences", () => {
  const failing: [string, () => string[], number, RegExp][] = [
    ["a file that is not there", () => ["stats", file("no.json")], 1, /no such file/],
    ["an empty file", () => ["stats", file("empty.txt")], 1, /empty\.txt is empty/],
    ["a folder without papers", () => ["stats", file("folder")], 1, /folder/],
    [
      "a file of an unknown kind",
      () => ["stats", file("other.txt")],
      1,
      /begins with "Dear Sir or Madam".*What can be read/,
    ],
    ["a file that is cut", () => ["stats", file("half.json")], 1, /half\.json/],
    [
      "an output folder that is not there",
      () => ["build", file("three.json"), "-o", file("no/atlas.json")],
      1,
      /cannot be written/,
    ],
    [
      "an output that is a folder",
      () => ["build", file("three.json"), "-o", file("folder")],
      1,
      /is a folder/,
    ],
    ["no workers", () => ["build", "--workers", "0"], 2, /whole number from 1 to 64/],
    ["an unknown option", () => ["stats", "--nope"], 2, /unknown option/],
    ["an unknown command", () => ["frobnicate"], 2, /unknown command/],
    ["an unknown format", () => ["export", "--format", "dot"], 2, /Allowed choices are gexf, json/],
    ["a day that does not exist", () => ["stats", "--as-of", "2026-02-30"], 2, /day that exists/],
    ["a seed that is no number", () => ["stats", "--seed", "many"], 2, /whole number/],
    ["standard input twice", () => ["stats", "-", "-"], 2, /only once/],
  ];
  it.each(failing)("are right for %s", (_, parameters, code, words) => {
    const { code: given, err, out } = cli(parameters());
    expect(given).toBe(code);
    expect(err).toMatch(words);
    expectSentence(err);
    expect(out).toBe("");
  });

  it.skipIf(!existsSync("/dev/full"))("say that the disk is full", () => {
    const { code, err } = cli(["build", file("three.json"), "--quiet", "-o", "/dev/full"]);
    expect(code).toBe(1);
    expect(err).toBe("/dev/full cannot be written: the disk is full.\n");
  });

  it("are 0 for help and version", () => {
    expect(cli(["--version"])).toMatchObject({ code: 0, out: "0.1.0\n" });
    const help = cli(["stats", "--help"]);
    expect(help.code).toBe(0);
    for (const option of [
      "--seed",
      "--as-of",
      "--inferred",
      "--counting",
      "--json",
      "--quiet",
      "--max-byline",
    ])
      expect(help.out).toContain(option);
  });

  it("are 130 after an interruption", async () => {
    const { child, ended } = interruptible("read.json");
    await pipeline(many(4000), createWriteStream(file("papers"))); // a pipe: all but its last bytes have been read
    child.kill("SIGINT");
    expect(await ended).toBe(130);
    expect(readdirSync(folder).filter((name) => name.includes("read.json"))).toEqual([]);
  });

  it("are 130 after an interruption while a file is written, of which nothing is left", async () => {
    const { child, ended } = interruptible("written.json");
    // Where the file grows until it is whole, there is a pipe, so that it grows no further than we read.
    const unfinished = file(`.written.json.${child.pid}.tmp`);
    execFileSync("mkfifo", [unfinished]);
    await pipeline(many(40), createWriteStream(file("papers")));
    const growing = createReadStream(unfinished);
    await once(growing, "readable");
    child.kill("SIGINT");
    await expect.poll(() => existsSync(unfinished)).toBe(false);
    growing.destroy();
    expect(await ended).toBe(130);
    expect(readdirSync(folder).filter((name) => name.includes("written.json"))).toEqual([]);
  });

  it("are 130 while standard input is waited for", async () => {
    const child = spawn(process.execPath, [cliFile, "build", "-"], { stdio: ["pipe", "ignore", "ignore"] });
    const ended = once(child, "exit").then(inAShell);
    await new Promise<void>((resolve) => {
      // Nobody reads the second piece before the first: when it is gone, the program is waiting for more.
      child.stdin.write("{", () => child.stdin.write(" ".repeat(100_000), () => resolve()));
    });
    child.kill("SIGINT");
    expect(await ended).toBe(130);
  }, 20_000);

  /** The exit code that a shell gives: for a program that a signal ended, 128 and the signal's number. */
  function inAShell([code, signal]: unknown[]): unknown {
    return signal === "SIGINT" ? 130 : (signal ?? code);
  }

  /** Papers whose atlas is too large for a pipe: 40 take a second, 4000 a minute. */
  function many(count: number): string[] {
    const name = (n: number, k: number) => `Name${(n * 7 + k * 13) % 3000} Family${(n + k) % 500}`;
    const paper = (n: number): [string, ...string[]] => [
      `Paper ${n}`,
      ...Array.from({ length: 20 }, (_, k) => name(n, k)),
    ];
    return [papersFile(Array.from({ length: count }, (_, n) => paper(n)))];
  }

  /** Starts a run that reads from the pipe `papers`, and is still running for as long as nobody writes there. */
  function interruptible(output: string) {
    rmSync(file("papers"), { force: true });
    execFileSync("mkfifo", [file("papers")]);
    const child = spawn(process.execPath, [cliFile, "build", file("papers"), "-o", file(output)], {
      stdio: "ignore",
    });
    const ended = once(child, "exit").then(inAShell);
    return { child, ended };
  }
});

describe("build", () => {
  it("writes an atlas, the same bytes each time, to a file or to standard output", () => {
    expect(cli(["build", file("three.json"), "-o", file("a.json")]).code).toBe(0);
    expect(cli(["build", file("three.json"), "-o", file("b.json"), "--quiet"])).toMatchObject({
      code: 0,
      out: "",
      err: "",
    });
    const text = readFileSync(file("a.json"), "utf8");
    expect(readFileSync(file("b.json"), "utf8")).toBe(text);
    expect(readJson(text).people.map((person) => person.name)).toEqual([
      "Ada Byron",
      "Emmy Noether",
      "Mary Somerville",
    ]);
  });

  it("writes a container unless the name of the file ends in .json, with the same content", async () => {
    expect(cli(["build", file("three.json"), "-o", file("a.json"), "--quiet"]).code).toBe(0);
    expect(cli(["build", file("three.json"), "-o", file("a.atlas"), "--quiet"]).code).toBe(0);
    const container = readFileSync(file("a.atlas"));
    expect(cliBytes(["build", file("three.json"), "--quiet"]).bytes).toEqual(container);
    expect(cliBytes(["build", file("three.json"), "--quiet", "-o", "-"]).bytes).toEqual(container);
    const whole = await (await openAtlas(inMemory(container))).whole();
    expect(whole).toEqual(readJson(readFileSync(file("a.json"), "utf8")));
  });

  it("tells what it built, of either form alike", () => {
    const [json, container] = ["b.json", "b.atlas"].map((name) =>
      cli(["build", "--json", file("three.json"), "-o", file(name)]),
    );
    expect(JSON.parse(container?.out ?? "")).toMatchObject({ papers: 3, networks: { people: { nodes: 3 } } });
    expect(container).toEqual(json);
    expect(container?.err).toContain("3 papers, 3 people");
  });

  it.each(["a.json", "a.atlas"])("refuses to build from an atlas, or to check it: %s", (name) => {
    cli(["build", file("three.json"), "-o", file(name)]);
    expect(cli(["build", file(name)])).toMatchObject({
      code: 2,
      out: "",
      err: `${name} is an atlas already: build takes the files that papers are in.\n`,
    });
    expect(cli(["check", file(name)])).toMatchObject({ code: 2, out: "" });
    expect(cli(["build", file(name), file("three.json")])).toMatchObject({ code: 2, out: "" });
  });

  it("reads standard input", () => {
    const { code, out } = cli(["stats", "--json", "-"], papersFile([["One", "A B"]]));
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ papers: 1, people: 1, owner: null });
  });

  it.each(["three.atlas", "three.atlas.json"])("reads an atlas from standard input, as %s", (name) => {
    expect(cli(["build", file("three.json"), "-o", file(name)]).code).toBe(0);
    const bytes = readFileSync(file(name));
    const given = cli(["stats", "--json", file(name)]);
    expect(cli(["stats", "--json", "-"], bytes)).toEqual(given);
    expect(JSON.parse(given.out)).toMatchObject({ papers: 3 });
    expect(cli(["build", "-"], bytes)).toMatchObject({
      code: 2,
      err: "standard input is an atlas already: build takes the files that papers are in.\n",
    });
    expect(cli(["check", "-"], bytes)).toMatchObject({ code: 2, out: "" });
    expect(cli(["stats", file("three.json"), "-"], bytes)).toMatchObject({ code: 2, out: "" });
    expect(cli(["stats", "-"], bytes.subarray(0, 300)).err).toMatch(/^standard input cannot be opened: /);
  });

  it("does not wait for standard input where another file is missing", async () => {
    const child = spawn(process.execPath, [cliFile, "stats", "-", file("nowhere.json")], {
      stdio: ["pipe", "ignore", "ignore"],
    });
    const [code] = await once(child, "exit");
    expect(code).toBe(1);
    child.stdin.destroy();
  }, 20_000);

  it("has nothing to say of a standard input that is empty", () => {
    const { code, err } = cli(["stats", "-"], "");
    expect([code, err.split("\n").length]).toEqual([1, 2]);
    expect(err).toMatch(/standard input/);
  });
});

describe("what is read", () => {
  it("is never written over", () => {
    const before = readFileSync(file("three.json"), "utf8");
    const { code, err } = cli(["build", file("three.json"), "-o", file("three.json")]);
    expect(code).toBe(2);
    expect(err).toContain("is one of the files that are read");
    expect(readFileSync(file("three.json"), "utf8")).toBe(before);
  });

  it("may be a pipe, or a folder", () => {
    execFileSync("mkfifo", [file("pipe")]);
    const feeding = spawn("sh", ["-c", `cat "${file("three.json")}" > "${file("pipe")}"`], {
      stdio: "ignore",
    });
    expect(JSON.parse(cli(["stats", "--json", file("pipe")]).out)).toMatchObject({ papers: 3 });
    feeding.kill();
    mkdirSync(file("several/deeper"), { recursive: true });
    writeFileSync(file("several/a.json"), papersFile([["On stars", "Ada Byron"]]));
    writeFileSync(file("several/deeper/b.json"), papersFile([["On tides", "Ada Byron"]]));
    const { accounts } = JSON.parse(cli(["check", "--json", file("several")]).out) as {
      accounts: { name: string }[];
    };
    expect(accounts.map((account) => account.name)).toEqual(["several/a.json", "several/deeper/b.json"]);
  });

  it("cannot command the terminal", () => {
    writeFileSync(file("escapes.txt"), "\u001b[31mred\u0007 alert\n");
    const { err } = cli(["stats", file("escapes.txt")]);
    expect(err).not.toMatch(/[\u0000-\u0008\u000b-\u001f]/);
    expect(err).toContain("red");
  });

  it("has columns by the names of fields that there are", () => {
    const { code, err } = cli(["stats", file("three.json"), "--columns", "titel=Name"]);
    expect(code).toBe(2);
    expect(err).toMatch(/There is no field "titel"\. The fields are .*title/);
  });
});

describe("stats, check and export", () => {
  it("give the bundled corpus when no source is named", () => {
    const stats = JSON.parse(cli(["stats", "--json"]).out) as Record<string, unknown>;
    expect(Object.keys(stats)).toEqual([
      "papers",
      "mentions",
      "people",
      "truncatedBylines",
      "topics",
      "owner",
      "years",
      "categories",
      "networks",
      "notices",
    ]);
    expect(stats).toMatchObject({
      papers: 29,
      people: 45,
      owner: { name: "Yuan-Sen Ting", inferred: true, listedOn: 18, hiddenOn: 11 },
    });
    expect(stats).toMatchObject({ networks: { people: { nodes: 45, ties: 86, components: 1 } } });
  });

  it("follow --inferred and --counting", () => {
    expect(JSON.parse(cli(["stats", "--json", "--inferred", "off"]).out)).toMatchObject({
      networks: { people: { nodes: 45, ties: 61, inferredTies: 0, components: 6 } },
    });
    const weight = (counting: string) =>
      /weight="([\d.]+)"/.exec(cli(["export", file("three.json"), "--counting", counting]).out)?.[1];
    expect([weight("full"), weight("fractional")]).toEqual(["1", "1"]);
  });

  it.each(["a.json", "a.atlas"])(
    "read an atlas as well as sources, and refuse options that it cannot follow: %s",
    (name) => {
      cli(["build", file("three.json"), "-o", file(name), "--quiet"]);
      expect(cli(["stats", "--json", file(name)]).out).toBe(cli(["stats", "--json", file("three.json")]).out);
      expect(cli(["export", file(name)]).out).toBe(cli(["export", file("three.json")]).out);
      expect(cli(["stats", file(name), "--seed", "1"])).toMatchObject({ code: 2, out: "" });
    },
  );

  it("say in a sentence what is wrong with an atlas", () => {
    cli(["build", file("three.json"), "-o", file("a.atlas"), "--quiet"]);
    const whole = readFileSync(file("a.atlas"));
    writeFileSync(file("cut.atlas"), whole.subarray(0, -100));
    const changed = Buffer.from(whole);
    const at = changed.indexOf("mentions.parquetPAR1") + 60;
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    writeFileSync(file("changed.atlas"), changed);
    for (const command of ["stats", "export"]) {
      expect(cli([command, file("cut.atlas")])).toMatchObject({
        code: 1,
        out: "",
        err: expect.stringMatching(
          /^cut\.atlas cannot be opened: it is damaged or cut short.*\.\n$/,
        ) as string,
      });
      expect(cli([command, file("changed.atlas")])).toMatchObject({
        code: 1,
        out: "",
        err: 'changed.atlas cannot be opened: its part "mentions.parquet" is damaged: its bytes are not those that were written.\n',
      });
    }
  });

  it("say what became of every record", () => {
    const { code, out } = cli(["check", file("three.json")]);
    expect(code).toBe(0);
    expect(out.trimEnd().split("\n").at(-1)).toBe("3 records = 3 papers");
    const checked = JSON.parse(cli(["check", "--json", file("three.json"), file("other.txt")]).out) as {
      accounts: unknown[];
      notices: { code: string }[];
    };
    expect(checked.accounts).toHaveLength(2);
    expect(checked.notices.map((notice) => notice.code)).toContain("source-unread");
  });

  it("write every network in every format", () => {
    for (const network of networkNames) {
      expect(cli(["export", "--network", network]).out).toMatch(/^<\?xml[\s\S]*<\/gexf>\n$/);
      expect(JSON.parse(cli(["export", "--network", network, "--format", "json"]).out)).toHaveProperty(
        "edges",
      );
    }
  });
});

/** What a server says to a request that gives this as the name of the host: fetch would not let us choose it. */
function answerTo(host: string, address: string): Promise<{ status: number | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { host } }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => (text += part));
      response.on("end", () => resolve({ status: response.statusCode, text }));
    }).on("error", reject);
  });
}

describe("resolve and score names", () => {
  const labelled = [
    { mention: 7, name: "Jolanta Kowalczuk", person: "a" },
    { mention: "8", name: "J. Kowalczuk", person: "a" },
    { mention: 9, name: "Emmy Noether", person: 1 },
    { mention: 10, name: "Unknown" },
  ].map((line) => JSON.stringify(line));

  it("give each mention its person, in the order of the file, and a score beside the simple ways", () => {
    writeFileSync(file("mentions.jsonl"), labelled.join("\n"));
    const lines = cli(["resolve", file("mentions.jsonl")])
      .out.trim()
      .split("\n");
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
      { mention: 7, person: "1" },
      { mention: "8", person: "1" },
      { mention: 9, person: "2" },
      { mention: 10, person: "3" },
    ]);
    const score: unknown = JSON.parse(cli(["score", "names", "--json", file("mentions.jsonl")]).out);
    const right = { p: 1, r: 1, f: 1 };
    expect(score).toMatchObject({ b3: right, pairwise: right, mentions: 3, people: 2 });
    expect(score).toMatchObject({
      baselines: { string: { pairwise: { r: 0 } }, firstInitial: { b3: right } },
    });
    const words = cli(["score", "names", file("mentions.jsonl")]).out;
    expect(words).toMatch(/^3 mentions of 2 people\n/);
    expect(words).toMatch(/surname and all initials +1\.000 1\.000 1\.000/);
  });

  it("tell which mentions several lines have", () => {
    writeFileSync(file("twice.jsonl"), [labelled[0], labelled[0], labelled[1]].join("\n"));
    const { out, err } = cli(["resolve", file("twice.jsonl")]);
    expect(out.trim().split("\n")).toHaveLength(3);
    expect(err).toContain("Several lines have the mention 7; each line is resolved on its own.");
  });

  it("say what is wrong with a file, and go on without a line that cannot be read", () => {
    writeFileSync(file("some.jsonl"), [labelled[0], "nonsense", labelled[1]].join("\n"));
    const { out, err } = cli(["score", "names", "--json", file("some.jsonl")]);
    expect(JSON.parse(out)).toMatchObject({ mentions: 2 });
    expect(err).toContain("1 line left out; the first is line 2: it is no JSON");
    for (const [name, text] of [
      ["none.jsonl", "Dear Sir"],
      ["unlabelled.jsonl", labelled[3]!],
    ] as const) {
      writeFileSync(file(name), text);
      const failed = cli(["score", "names", file(name)]);
      expect(failed.code).toBe(1);
      expectSentence(failed.err);
    }
  });
});

describe("open", () => {
  it("serves the explorer with its atlas, safely", async () => {
    const { address, stop } = await serve(file("three.json"));
    try {
      const page = await fetch(address);
      expect(page.status).toBe(200);
      expect(page.headers.get("content-security-policy")).toMatch(
        /default-src 'none'.*frame-ancestors 'none'/,
      );
      const atlas = new Uint8Array(await (await fetch(`${address}corpus.atlas`)).arrayBuffer());
      expect((await openAtlas(inMemory(atlas))).facts.sizes.papers).toBe(3);
      expect((await fetch(`${address}no-such-file.js`)).status).toBe(404);
      expect((await fetch(`${address}..%2f..%2fpackage.json`)).status).toBe(404);
      expect((await fetch(address, { method: "POST" })).status).toBe(405);
    } finally {
      await stop();
    }
  });

  it("gives parts of the atlas to whoever asks for parts, and all of it to others", async () => {
    cli(["build", file("three.json"), "-o", file("served.atlas"), "--quiet"]);
    const whole = readFileSync(file("served.atlas"));
    const { address, stop } = await serve(file("served.atlas"));
    const ask = async (headers: Record<string, string> = {}, method = "GET") => {
      const response = await fetch(`${address}corpus.atlas`, { headers, method });
      return { response, status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
    };
    try {
      const all = await ask();
      expect([all.status, all.bytes]).toEqual([200, whole]);
      expect(all.response.headers.get("accept-ranges")).toBe("bytes");
      expect(all.response.headers.get("content-type")).toBe("application/zip");
      const etag = all.response.headers.get("etag") ?? "";
      const size = whole.length;
      const parts: [range: string, from: number, to: number][] = [
        ["bytes=0-0", 0, 1],
        ["bytes=100-299", 100, 300],
        [`bytes=${size - 22}-`, size - 22, size],
        ["bytes=-22", size - 22, size],
        [`bytes=-${size + 9}`, 0, size],
        [`bytes=5-${size + 1000}`, 5, size],
      ];
      for (const [range, from, to] of parts) {
        const part = await ask({ range });
        expect([range, part.status, part.bytes]).toEqual([range, 206, whole.subarray(from, to)]);
        expect(part.response.headers.get("content-range")).toBe(`bytes ${from}-${to - 1}/${size}`);
      }
      const beyond = await ask({ range: `bytes=${size}-` });
      expect([beyond.status, beyond.response.headers.get("content-range")]).toEqual([416, `bytes */${size}`]);
      expect((await ask({ range: "bytes=-0" })).status).toBe(416);
      for (const range of ["bytes=9-3", "bytes=-", "lines=1-2", "bytes=0-1,3-4"])
        expect([range, (await ask({ range })).status]).toEqual([range, 200]);
      expect((await ask({ range: "bytes=0-9", "if-range": etag })).status).toBe(206);
      expect((await ask({ range: "bytes=0-9", "if-range": '"other"' })).status).toBe(200);
      expect((await ask({ "if-none-match": etag })).status).toBe(304);
      const head = await ask({}, "HEAD");
      expect([head.status, head.bytes.length, head.response.headers.get("content-length")]).toEqual([
        200,
        0,
        String(size),
      ]);
    } finally {
      await stop();
    }
  });

  it("serves an atlas that is JSON as it is", async () => {
    cli(["build", file("three.json"), "-o", file("served.json"), "--quiet"]);
    const { address, stop } = await serve(file("served.json"));
    try {
      const response = await fetch(`${address}corpus.atlas`);
      expect(response.headers.get("content-type")).toBe("application/json");
      expect(await response.text()).toBe(readFileSync(file("served.json"), "utf8"));
    } finally {
      await stop();
    }
  });

  it("answers to the names of this machine only, whatever leads there", async () => {
    const { address, stop } = await serve(file("three.json"));
    const { port } = new URL(address);
    const names = ["127.0.0.1", "localhost", "LOCALHOST", "[::1]"].map((name) => `${name}:${port}`);
    const others = ["evil.example", `evil.example:${port}`, "127.0.0.1", `127.0.0.1:${port}1`, "localhost:1"];
    try {
      for (const host of names)
        for (const path of ["", "corpus.atlas"])
          expect(await answerTo(host, address + path)).toMatchObject({ status: 200 });
      for (const host of others)
        for (const path of ["", "corpus.atlas"]) {
          const { status, text } = await answerTo(host, address + path);
          expect([host, status]).toEqual([host, 403]);
          expect(text).toBe(`This server answers at http://127.0.0.1:${port}/ only.\n`);
        }
    } finally {
      await stop();
    }
  });

  it("takes a free port when the usual one is taken, and says so", async () => {
    const usual = createServer().on("error", () => undefined);
    usual.listen(DEFAULT_PORT, "127.0.0.1");
    await new Promise((resolve) => setTimeout(resolve, 200));
    const child = spawn(process.execPath, [cliFile, "open", "--no-browser", file("three.json")]);
    let said = "";
    child.stderr.on("data", (data: Buffer) => (said += String(data)));
    const address = await new Promise<string>((resolve) =>
      child.stdout.once("data", (data: Buffer) => resolve(String(data).trim())),
    );
    expect(address).not.toContain(`:${DEFAULT_PORT}/`);
    expect((await fetch(address)).status).toBe(200);
    child.kill("SIGINT");
    await new Promise((resolve) => child.on("exit", resolve));
    usual.close();
    expect(said).toContain("is taken, so a free one was used");
  });

  it("says when the port asked for is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    const { port } = other.address() as AddressInfo;
    const { code, err } = cli(["open", "--no-browser", "--port", String(port), file("three.json")]);
    other.close();
    expect(code).toBe(1);
    expect(err).toContain("it is taken");
  });
});

describe.skipIf(!sharedIsThere)("the whole page (skipped without ../shared)", () => {
  it("gives the same GEXF twice", () => {
    const page = sharedPath("seed", "author-page.txt");
    const first = cli(["export", page]).out;
    expect(first).toBe(cli(["export", page]).out);
    expect(first.match(/<edge /g)).toHaveLength(86);
  });
});
