import type { CitedWorks } from "../../model/cited-work.ts";
import type { Notice } from "../../model/notice.ts";
import type { Paper } from "../../model/paper.ts";

/** So many entries are shown as examples. */
const MOST_SHOWN = 200;

/** What a reader must know of reference lists wherever they are counted: entries that name nothing, and papers that cite themselves. */
export function toldOfReferences(
  { unusable, citingThemselves }: CitedWorks,
  papers: readonly Pick<Paper, "title">[],
): Notice[] {
  const told: Notice[] = [];
  if (unusable.length > 0)
    told.push({
      code: "reference-unusable",
      kind: "dropped",
      title: "References that name no work",
      message: "They have neither an identifier nor words that tell a work.",
      count: unusable.length,
      items: unusable
        .slice(0, MOST_SHOWN)
        .map(({ paper, text }) => ({ paper, text: text.slice(0, 300) || "(empty)" })),
    });
  if (citingThemselves.length > 0)
    told.push({
      code: "reference-to-itself",
      kind: "dropped",
      title: "Papers that cite themselves",
      message: "A reference of a paper to itself is no tie.",
      count: citingThemselves.length,
      items: citingThemselves.map((paper) => ({ paper, text: papers[paper]?.title ?? "" })),
    });
  return told;
}
