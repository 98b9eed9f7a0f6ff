import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { policyInPage } from "./scripts/vite/policy-in-page.ts";

/**
 * Two builds of one project: the explorer (`vite build`), and the command line (`vite build --ssr`), of which what is
 * seldom needed is loaded when it is: models and lists of languages are two thirds of it, and to read them takes half a second a thread.
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
            output: {
              entryFileNames: "cli.js",
              chunkFileNames: "cli/[name].js",
              codeSplitting: {
                groups: [{ name: "languages", test: /node_modules\/(?:eld|stopwords-iso)\// }],
              },
            },
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
