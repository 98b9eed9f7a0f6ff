import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { CommonOptions } from "./common-options.ts";
import { Failure } from "./failure.ts";
import { findInputs, isFile, packageFolder } from "./inputs.ts";
import { loadAtlas } from "./load.ts";
import { say } from "./say.ts";
import { servedAtlas } from "./send-parts.ts";
import { createExplorerServer, listen } from "./server.ts";

export const DEFAULT_PORT = 4190;

export interface OpenOptions extends CommonOptions {
  port?: number;
  browser: boolean;
}

/** `open [sources…|corpus.atlas]`: serves the explorer on this machine until it is interrupted. */
export async function open(paths: string[], options: OpenOptions): Promise<void> {
  const folder = join(packageFolder(), "dist", "explorer");
  if (!existsSync(join(folder, "index.html")))
    throw new Failure("The explorer is not built yet: run npm run build.");
  const inputs = await findInputs(paths, options.vocabulary);
  const { bytes, built } = await loadAtlas(inputs, options);
  const server = createExplorerServer(
    folder,
    await servedAtlas(bytes),
    built && inputs.every(isFile) ? inputs : [],
  );
  const wanted = options.port ?? DEFAULT_PORT;
  const port = await listen(server, wanted, options.port === undefined).catch(
    (error: NodeJS.ErrnoException) => {
      const why =
        error.code === "EADDRINUSE"
          ? "it is taken"
          : error.code === "EACCES"
            ? "you have no permission"
            : error.message;
      throw new Failure(
        `Port ${wanted} cannot be used: ${why}. Choose another with --port, or leave it out.`,
      );
    },
  );
  const address = `http://127.0.0.1:${port}/`;
  process.stdout.write(`${address}\n`);
  if (port !== wanted && options.port === undefined)
    say(`Port ${wanted} is taken, so a free one was used.`, options);
  say("Visible College is open at this address, on this machine only. Stop it with Ctrl+C.", options);
  if (options.browser) openBrowser(address);
}

/** Asks the system to show the page. Where it cannot, the address on the screen does. */
function openBrowser(address: string): void {
  const [command, ...first] =
    process.platform === "darwin"
      ? ["open"]
      : process.platform === "win32"
        ? ["cmd", "/c", "start", ""]
        : ["xdg-open"];
  const child = spawn(command ?? "", [...first, address], { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}
