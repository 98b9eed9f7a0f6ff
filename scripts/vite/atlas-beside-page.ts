import type { Plugin } from "vite";
import { sendParts, type Served } from "../../src/cli/send-parts.ts";

/** Serves an atlas beside the page that is worked on, where the page looks for it. */
export function atlasBesidePage(atlas: Served): Plugin {
  return {
    name: "atlas-beside-page",
    configureServer(server) {
      server.middlewares.use("/corpus.atlas", (request, response) => {
        void sendParts(request, response, atlas);
      });
    },
  };
}
