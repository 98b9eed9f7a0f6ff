import { createReadStream } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import sirv from "sirv";
import { CONTENT_SECURITY_POLICY } from "./content-security-policy.ts";
import type { Input } from "./inputs.ts";

function secure(response: ServerResponse): void {
  response.setHeader("Content-Security-Policy", `${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`);
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "no-referrer");
}

/** What this machine calls itself. */
const NAMES = ["127.0.0.1", "localhost", "[::1]"];

/**
 * Whether a request means this machine by the name that it asks for. A page of somebody else's can have its own name point
 * here, and would then be allowed to read what is served (DNS rebinding); it cannot choose what the browser calls the host.
 */
function isMeant({ headers, socket: { localPort } }: IncomingMessage): boolean {
  const host = headers.host?.toLowerCase();
  return NAMES.some((name) => host === `${name}:${localPort}` || (localPort === 80 && host === name));
}

function refuse(response: ServerResponse, port: number | undefined): void {
  response
    .writeHead(403, { "Content-Type": "text/plain" })
    .end(`This server answers at http://127.0.0.1:${port}/ only.\n`);
}

/**
 * Serves the explorer from a folder, with this atlas and the files that it was built from, on this machine only: the page
 * can then build it again with other options.
 */
export function createExplorerServer(folder: string, atlas: string, inputs: readonly Input[]): Server {
  const files = sirv(folder, { etag: true, setHeaders: secure });
  const answers = new Map([
    ["/corpus.atlas", Buffer.from(atlas)],
    ["/sources.json", Buffer.from(JSON.stringify(inputs.map(({ name }) => ({ name }))))],
  ]);
  if (inputs.length === 0) answers.delete("/sources.json");
  return createServer((request, response) => {
    secure(response);
    if (!isMeant(request)) return refuse(response, request.socket.localPort);
    if (request.method !== "GET" && request.method !== "HEAD") return void response.writeHead(405).end();
    const path = request.url?.split("?")[0] ?? "";
    const body = answers.get(path);
    const input = inputs[Number(/^\/sources\/(\d+)$/.exec(path)?.[1])];
    if (body) answer(response, request.method === "HEAD" ? null : body, body.length);
    else if (input && request.method === "GET") sendFile(response, input);
    else files(request, response, () => notFound(response));
  });
}

function answer(response: ServerResponse, body: Buffer | null, length: number): void {
  response.writeHead(200, {
    "Content-Type": "application/json",
    "Cache-Control": "no-cache",
    "Content-Length": length,
  });
  response.end(body ?? undefined);
}

/** Sends a file as bytes: what it holds is never taken for a page. */
function sendFile(response: ServerResponse, { path }: Input): void {
  response.setHeader("Content-Type", "application/octet-stream");
  createReadStream(path)
    .on("error", () => (response.headersSent ? response.destroy() : notFound(response)))
    .pipe(response);
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, { "Content-Type": "text/plain" }).end("There is no such page.");
}

/** Starts listening; when the port is taken and may be changed, on a free one. Gives the port. */
export function listen(server: Server, port: number, orAnother: boolean): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" && orAnother) listen(server, 0, false).then(resolve, reject);
      else reject(error);
    });
    server.listen(port, "127.0.0.1", () => resolve((server.address() as AddressInfo).port)); // safe: it listens on TCP
  });
}
