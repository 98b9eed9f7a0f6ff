import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { policyInPage } from "./scripts/vite/policy-in-page.ts";

/**
 * Two builds of one project: the explorer (`vite build`), and the command line as one file (`vite build --ssr`).
 * Assets are never inlined, so that the content security policy need not allow data addresses for them.
 */
export default defineConfig(({ isSsrBuild }) =>
  isSsrBuild
    ? {
        ssr: { noExternal: true },
        build: {
          outDir: "dist",
          emptyOutDir: false,
          target: "node20",
          minify: false,
          rolldownOptions: {
            input: "src/cli/main.ts",
            output: { entryFileNames: "cli.js", codeSplitting: false },
          },
        },
      }
    : {
        base: "./",
        plugins: [react(), policyInPage()],
        // What the workers import is looked for at the start: found later, it would load the page anew.
        optimizeDeps: { entries: ["index.html", "src/worker/*-worker.ts"] },
        build: {
          outDir: "dist/explorer",
          assetsInlineLimit: 0,
          target: "es2023",
          chunkSizeWarningLimit: 6000,
        },
        worker: { format: "es" },
      },
);
