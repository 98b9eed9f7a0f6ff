import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import * as fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { toRandomAccess } from "../../src/worker/access.ts";

const BYTES = Uint8Array.from({ length: 1000 }, (_, n) => (n * 7) % 256);

let server: Server | undefined;
afterEach(() => server?.close());

/** Serves on a port of its own, and keeps the ranges that it was asked for. */
async function serving(answer: (range: string | undefined, response: ServerResponse) => void) {
  const asked: (string | undefined)[] = [];
  const started = createServer((request: IncomingMessage, response) => {
    asked.push(request.headers.range);
    answer(request.headers.range, response);
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  const { port } = started.address() as AddressInfo; // safe: it listens on a port
  return { asked, address: `http://127.0.0.1:${port}/corpus.atlas` };
}

function sendRange(range: string | undefined, response: ServerResponse, size = String(BYTES.length)): void {
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range ?? "") ?? [];
  if (from === undefined || to === undefined) return void response.end(BYTES);
  response.writeHead(206, { "Content-Range": `bytes ${from}-${to}/${size}` });
  response.end(BYTES.slice(Number(from), Number(to) + 1));
}

const parts = fc
  .tuple(fc.nat(BYTES.length), fc.nat(BYTES.length))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

async function expectAllParts(place: Blob | string, runs: number, beginning?: number): Promise<void> {
  const access = await toRandomAccess(place, beginning);
  expect(access.size).toBe(BYTES.length);
  for (const [start, end] of [
    [0, BYTES.length],
    [0, 1],
    [BYTES.length - 1, BYTES.length],
    [0, 0],
    [500, 500],
    [BYTES.length, BYTES.length],
  ] as const)
    expect(await access.read(start, end)).toEqual(BYTES.slice(start, end));
  const same = fc.asyncProperty(parts, async ([start, end]) => {
    expect(await access.read(start, end)).toEqual(BYTES.slice(start, end));
  });
  await fc.assert(same, { numRuns: runs });
}

describe("bytes in parts", () => {
  it("are those of a file", async () => {
    await expectAllParts(new Blob([BYTES]), 100);
  });

  it("are those of a server that answers ranges, which is asked for nothing else", async () => {
    const { asked, address } = await serving(sendRange);
    await expectAllParts(address, 30, 100);
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.every((range) => range !== undefined)).toBe(true);
  });

  it("are asked of it once where the beginning is all of it", async () => {
    const { asked, address } = await serving(sendRange);
    await expectAllParts(address, 30);
    expect(asked).toHaveLength(1);
  });

  it("are those of a server without ranges, which is asked once", async () => {
    const { asked, address } = await serving((_, response) => void response.end(BYTES));
    await expectAllParts(address, 30);
    expect(asked).toHaveLength(1);
  });

  it("are those of a server that does not say how many there are", async () => {
    const { address } = await serving((range, response) => sendRange(range, response, "*"));
    await expectAllParts(address, 30);
  });

  it("fail with what the server answered", async () => {
    const { address } = await serving((_, response) => void response.writeHead(404).end("<p>not here</p>"));
    await expect(toRandomAccess(address)).rejects.toThrow("the server answered 404");
  });

  it("are asked for once more where a part comes empty, as browsers' caches hand it out", async () => {
    let empty = 1;
    const { asked, address } = await serving((range, response) => {
      const isFirst = range !== "bytes=0-0" && empty-- > 0;
      if (isFirst) response.writeHead(206, { "Content-Range": "bytes 10-19/30", "Content-Length": 0 }).end();
      else sendRange(range, response);
    });
    const access = await toRandomAccess(address, 1);
    expect([...(await access.read(10, 20))]).toEqual([...BYTES.subarray(10, 20)]);
    expect(asked).toEqual(["bytes=0-0", "bytes=10-19", "bytes=10-19"]);
    empty = 2;
    await expect(access.read(10, 20)).rejects.toThrow("the server answered 0 bytes where 10 were asked for");
  });

  it("fail where a part of them does not come", async () => {
    let status = 206;
    const { address } = await serving((range, response) =>
      status === 206 ? sendRange(range, response) : void response.writeHead(status).end(BYTES),
    );
    const access = await toRandomAccess(address, 1);
    for (status of [200, 404, 503])
      await expect(access.read(10, 20)).rejects.toThrow(`the server answered ${status} to a part of it`);
  });

  it("fail where a part comes that is not as long as was asked", async () => {
    const { address } = await serving((range, response) => {
      if (range === "bytes=0-0") return sendRange(range, response);
      response.writeHead(206, { "Content-Range": "bytes 10-14/1000" }).end(BYTES.slice(10, 15));
    });
    const access = await toRandomAccess(address, 1);
    await expect(access.read(10, 20)).rejects.toThrow("5 bytes");
  });
});
