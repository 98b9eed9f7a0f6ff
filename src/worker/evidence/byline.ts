import type { Corpus, OnPaper } from "../corpus.ts";

/** The people on a paper in byline order, hidden owners last. */
export async function inBylineOrder(corpus: Corpus, paper: number): Promise<OnPaper[]> {
  const [papers, names] = await Promise.all([corpus.file.papers(), corpus.file.names()]);
  const placeOf = new Map(papers[paper]?.byline.names.map(({ written }, place) => [written, place]));
  // By the names of those who are on this paper: another person may be written the same.
  const rows = corpus.peopleOn(paper).map((one) => {
    const written = one.inferred ? [] : (names[one.person] ?? []);
    const places = written.map((variant) => placeOf.get(variant.written) ?? Infinity);
    return { one, rank: places.reduce((a, b) => Math.min(a, b), Number.MAX_SAFE_INTEGER) };
  });
  return rows.sort((a, b) => a.rank - b.rank).map(({ one }) => one);
}
