import { counted } from "../../lib/counted.ts";
import { isGiven, sizeInWords } from "../../model/network.ts";
import type { Overview } from "../../worker/questions/overview.ts";

/** What came of files, in a sentence or two: nothing that was dropped goes unsaid. */
export function outcome({ sources, sizes, networks }: Overview): string {
  const sum = (count: (source: (typeof sources)[number]) => number) =>
    sources.reduce((total, source) => total + count(source), 0);
  const [duplicates, rejected] = [
    sum((source) => source.duplicates.length),
    sum((source) => source.rejected.length),
  ];
  const fields = sum((source) => source.unreadFields);
  const unread = sources.filter((source) => source.kind === "unknown");
  return [
    ...(sizes.papers > 0
      ? [`${counted(sizes.papers, "paper")} and ${counted(sizes.people, "person", "people")}.`]
      : []),
    ...networks
      .filter(({ words }) => isGiven(words))
      .map(({ words, summary }) => `${words.label}: ${sizeInWords(summary)}.`),
    ...(duplicates > 0 ? [`${counted(duplicates, "duplicate")} joined.`] : []),
    ...(rejected > 0 ? [`${counted(rejected, "record")} not read: see the notices.`] : []),
    ...(fields > 0 ? [`${counted(fields, "field")} not read.`] : []),
    ...unread.map((source) => source.recognised),
  ].join(" ");
}
