import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { findOrganisations } from "../../../src/pipeline/organisations/find-organisations.ts";
import { parseAffiliation } from "../../../src/pipeline/organisations/parse-affiliation.ts";
import { sharedIsThere, sharedPath } from "../../support/shared.ts";

interface Authorship {
  countries: string[];
  raw_affiliation_strings: string[];
  affiliations: { raw_affiliation_string: string; institution_ids: string[] }[];
}

const authorships = (): Authorship[] =>
  readdirSync(sharedPath("openalex")).flatMap((name) => {
    const page = JSON.parse(gunzipSync(readFileSync(join(sharedPath("openalex"), name))).toString()) as {
      results: { authorships: Authorship[] }[];
    };
    return page.results.flatMap((work) => work.authorships);
  });

/** OpenAlex gives ids of institutions and codes of countries beside the strings. Run with `--reporter=verbose` to see the figures. */
describe.skipIf(!sharedIsThere)("affiliations of OpenAlex (skipped without ../shared)", () => {
  it("name the countries that OpenAlex found in them", async ({ annotate }) => {
    let [right, wrong, missed] = [0, 0, 0];
    for (const { countries, raw_affiliation_strings: strings } of authorships()) {
      if (strings.length === 0 || countries.length === 0) continue;
      const ours = new Set(strings.flatMap(parseAffiliation).flatMap(({ country }) => country ?? []));
      for (const code of ours)
        if (countries.includes(code)) right++;
        else wrong++;
      missed += countries.filter((code) => !ours.has(code)).length;
    }
    const figures = { precision: right / (right + wrong), recall: right / (right + missed) };
    await annotate(`countries: ${JSON.stringify(figures)}`);
    expect(figures.precision).toBeGreaterThan(0.98);
    expect(figures.recall).toBeGreaterThan(0.84);
  });

  it("are joined where OpenAlex gives them one institution", async ({ annotate }) => {
    const truth = new Map<string, Set<string>>();
    for (const { affiliations } of authorships())
      for (const { raw_affiliation_string: text, institution_ids: ids } of affiliations)
        if (ids.length > 0) truth.set(text, new Set([...(truth.get(text) ?? []), ...ids]));
    const strings = [...truth.keys()];
    const { organisations } = findOrganisations(
      strings.map((affiliation) => ({ affiliation, byline: { names: [], complete: true } })),
    );
    const ours = strings.map(() => new Set<number>());
    organisations.forEach(({ papers }, n) => papers.forEach((paper) => ours[paper]?.add(n)));
    let [right, wrong, missed] = [0, 0, 0];
    strings.forEach((one, a) =>
      strings.forEach((other, b) => {
        if (b <= a) return;
        const isOne = [...truth.get(one)!].some((id) => truth.get(other)!.has(id));
        const isJoined = [...ours[a]!].some((n) => ours[b]!.has(n));
        if (isOne && isJoined) right++;
        else if (isJoined) wrong++;
        else if (isOne) missed++;
      }),
    );
    const figures = {
      strings: strings.length,
      precision: right / (right + wrong),
      recall: right / (right + missed),
    };
    await annotate(`organisations: ${JSON.stringify(figures)}`);
    expect(figures.precision).toBeGreaterThan(0.95);
    expect(figures.recall).toBeGreaterThan(0.5);
  });
});
