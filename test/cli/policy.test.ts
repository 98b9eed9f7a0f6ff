import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeHTML } from "entities";
import { expect, it } from "vitest";
import { CONTENT_SECURITY_POLICY } from "../../src/cli/content-security-policy.ts";
import { serve } from "../support/cli.ts";
import { root } from "../support/shared.ts";

it("says the same policy in the built page and in the server's header", async () => {
  const page = readFileSync(join(root, "dist", "explorer", "index.html"), "utf8");
  const policies = [...page.matchAll(/http-equiv="Content-Security-Policy" content="([^"]*)"/g)];
  expect(policies.map((policy) => decodeHTML(policy[1] ?? ""))).toEqual([CONTENT_SECURITY_POLICY]);
  expect(policies[0]?.index).toBeLessThan(page.search(/<script|<link/)); // what comes before it is not governed
  const { address, stop } = await serve();
  const { headers } = await fetch(address);
  await stop();
  expect(headers.get("content-security-policy")).toBe(`${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`);
});
