/** An identifier as people write it, `https://doi.org/10.…`, `DOI:10.…`, as it is looked up: `doi:10.…`. */
export function normalIdentifier(written: string): string {
  const bare = written
    .trim()
    .replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, "doi:")
    .replace(/^https?:\/\/arxiv\.org\/(?:abs|pdf)\//i, "arxiv:");
  return (/^10\.\d{4,}\//.test(bare) ? `doi:${bare}` : bare).replace(/^([a-z]+):\s*/i, "$1:").toLowerCase();
}
