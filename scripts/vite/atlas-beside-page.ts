import type { Plugin } from "vite";

/** Serves an atlas beside the page that is worked on, where the page looks for it. */
export function atlasBesidePage(atlas: string): Plugin {
  return {
    name: "atlas-beside-page",
    configureServer(server) {
      server.middlewares.use("/corpus.atlas", (_request, response) => {
        response.setHeader("Content-Type", "application/json").end(atlas);
      });
    },
  };
}
