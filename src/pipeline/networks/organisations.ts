import type { NodeKind } from "../../model/kinds.ts";
import type { Notice } from "../../model/notice.ts";
import type { Organisation } from "../../model/organisation.ts";
import type { Network } from "./network.ts";
import { onSamePapers } from "./on-same-papers.ts";

const organisation: NodeKind = {
  name: "organisation",
  one: "organisation",
  many: "organisations",
  shape: "square",
  papers: "have an author there",
};

/** Organisations that stand in the affiliations of the same papers. */
export const organisations: Network = onSamePapers({
  name: "organisations",
  label: "Organisations",
  kind: organisation,
  nodesIn: ({ affiliated }) =>
    affiliated.organisations.map(({ id, label, papers }) => ({ id, label, papers })),
  without: ({ affiliated }) => affiliated.without.organisation,
  notices: ({ affiliated: { organisations } }) => [
    ...writtenInSeveralWays(organisations),
    ...inSeveralCountries(organisations),
  ],
});

function writtenInSeveralWays(all: readonly Organisation[]): Notice[] {
  const items = all.flatMap(({ forms }) => (forms.length > 1 ? [{ text: forms.join(" = ") }] : []));
  if (items.length === 0) return [];
  const title = "Organisations written in several ways";
  const message =
    "Their words are the same when they are spelled out, or one is the short form behind the other, or they stand in another order beside the same town, or a decision says so.";
  return [{ code: "organisation-joined", kind: "inferred", title, message, count: items.length, items }];
}

/** One name in several countries may be several organisations: nobody can tell by the name. */
function inSeveralCountries(all: readonly Organisation[]): Notice[] {
  const items = all.flatMap(({ label, countries }) =>
    countries.length > 1 ? [{ text: `${label}: ${countries.join(", ")}` }] : [],
  );
  if (items.length === 0) return [];
  const title = "Organisations in several countries";
  const message =
    "One name stands in addresses of several countries. They are taken for one organisation; they may be several.";
  return [
    { code: "organisation-in-countries", kind: "ambiguous", title, message, count: items.length, items },
  ];
}
