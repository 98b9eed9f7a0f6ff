import type { AuthorPage } from "../../model/author-page.ts";
import type { Block } from "./blocks.ts";
import type { Remark } from "./reader.ts";

const PATTERNS: { label: string; pattern: RegExp }[] = [
  { label: "h-index", pattern: /^h-?index\s*:?\s*(\d[\d,]*)$/i },
  { label: "papers", pattern: /^(\d[\d,]*)\s*papers?$/ },
  { label: "citations", pattern: /^(\d[\d,]*)\s*citations?$/i },
  { label: "novelty, %", pattern: /^novelty\s*:?\s*(\d+(?:\.\d+)?)\s*%$/i },
  { label: "AI score", pattern: /^AI\s*score\s*:?\s*(\d+(?:\.\d+)?)$/i },
  { label: "papers listed", pattern: /^(\d[\d,]*)\s*Papers?$/ },
];

/** Reads the figures above the records, where label and value are run together (`h-index118`, `29papers`). */
export function readClaims(preamble: readonly Block[]): { claims: AuthorPage["claims"]; ignored: Remark[] } {
  const claims: AuthorPage["claims"] = [];
  const ignored: Remark[] = [];
  for (const block of preamble) {
    block.lines.forEach((written, n) => {
      const claim = claimIn(written);
      if (claim) claims.push(claim);
      else ignored.push({ code: "text-ignored", line: block.line + n, text: written });
    });
  }
  return { claims, ignored };
}

function claimIn(written: string): AuthorPage["claims"][number] | null {
  for (const { label, pattern } of PATTERNS) {
    const match = pattern.exec(written);
    if (match?.[1]) return { label, value: Number(match[1].replace(/,/g, "")), written };
  }
  return null;
}

/** What the header says against what the page holds: its paper count, and an h-index that these papers cannot give. */
export function contradictions(claims: AuthorPage["claims"], found: number): Remark[] {
  const remarks: Remark[] = [];
  const say = (text: string) => remarks.push({ code: "header-contradicted", text });
  const value = (label: string) => claims.find((claim) => claim.label === label)?.value;
  for (const { label, value, written } of claims) {
    if (/papers/i.test(label) && value !== found) say(`"${written}", but ${found} records are on the page`);
  }
  const [h, papers, citations] = [value("h-index"), value("papers"), value("citations")];
  const bound = Math.min(
    papers ?? found,
    citations === undefined ? Infinity : Math.floor(Math.sqrt(citations)),
  );
  if (h !== undefined && h > bound) {
    say(
      `"h-index ${h}": ${papers ?? found} papers${citations === undefined ? "" : ` with ${citations} citations`} can give ${bound} at most, so it counts something else than this page`,
    );
  }
  return remarks;
}
