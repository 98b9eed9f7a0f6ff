import type { NodeKind } from "../../model/kinds.ts";
import type { Network } from "./network.ts";
import { onSamePapers } from "./on-same-papers.ts";

const country: NodeKind = {
  name: "country",
  one: "country",
  many: "countries",
  shape: "square",
  papers: "have an author there",
};

/** Countries that stand in the affiliations of the same papers. */
export const countries: Network = onSamePapers({
  name: "countries",
  label: "Countries",
  kind: country,
  nodesIn: ({ affiliated }) =>
    affiliated.countries.map(({ code, label, papers }) => ({
      id: `country:${code.toLowerCase()}`,
      label,
      papers,
    })),
  without: ({ affiliated }) => affiliated.without.country,
});
