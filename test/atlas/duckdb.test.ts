import { describe } from "vitest";
import { countsAsWeDo } from "../support/duckdb-counts.ts";
import { bundledAtlas, worksAtlas } from "../support/real-atlases.ts";
import { sharedIsThere } from "../support/shared.ts";

describe("DuckDB and the bundled corpus", () => countsAsWeDo(bundledAtlas));
describe.skipIf(!sharedIsThere)("DuckDB and works of OpenAlex (skipped without ../shared)", () =>
  countsAsWeDo(worksAtlas),
);
