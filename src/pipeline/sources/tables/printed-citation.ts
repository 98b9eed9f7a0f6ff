import type { Venue } from "../../../model/paper.ts";

export interface PrintedCitation {
  date: string;
  otherDate: string;
  venue: Partial<Venue>;
}

const MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*";
const DATE = new RegExp(`(?:^|\\. )(\\d{4}(?: ${MONTH}(?:-${MONTH})?(?: \\d{1,2})?)?)(?=[;.:])`);
const NUMBERS = /;([^():;.]{0,20})(?:\(([^()]{0,30})\))?:([^.:;]{1,40})\./;
const EPUB = new RegExp(`Epub (\\d{4} ${MONTH} \\d{1,2})`);

/**
 * Takes apart the citation in which alone PubMed's table gives dates, volume and pages: `Eur J Med Genet. 2020
 * Feb;63(2):103640. doi: …. Epub 2019 Mar 25.`, `bioRxiv [Preprint]. 2023 May 4:2023.05.03.…`, `2024 Jan 15. In: …`.
 */
export function printedCitation(citation: string): PrintedCitation {
  const text = citation.slice(0, 1000);
  const [, volume, issue, pages] = NUMBERS.exec(text) ?? [];
  return {
    date: DATE.exec(text)?.[1] ?? "",
    otherDate: EPUB.exec(text)?.[1] ?? "",
    venue: { ...(volume && { volume }), ...(issue && { issue }), ...(pages && { pages }) },
  };
}
