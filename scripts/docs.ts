import { generatedPages } from "../test/support/generated-pages.ts";
import { writeFileSync } from "node:fs";

/** Writes what the docs say of options, networks, measures, layouts and exports. `npm run docs`. */
for (const { path, fresh } of generatedPages()) writeFileSync(path, fresh);
