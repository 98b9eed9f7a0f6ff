import type { Plugin } from "vite";
import { CONTENT_SECURITY_POLICY } from "../../src/cli/content-security-policy.ts";

/**
 * Writes the content security policy into the page that is built, before anything that it governs. The page that is
 * worked on goes without: there, Vite puts styles into it as the policy forbids.
 */
export function policyInPage(): Plugin {
  return {
    name: "policy-in-page",
    apply: "build",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: CONTENT_SECURITY_POLICY },
        injectTo: "head-prepend",
      },
    ],
  };
}
