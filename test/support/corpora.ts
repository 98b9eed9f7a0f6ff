const names = (...people: string[]) => ({ names: people.map((written) => ({ written })), complete: true });
const cut = (...people: string[]) => ({ ...names(...people), complete: false });
const date = (iso: string) => ({ written: iso, iso, yearInferred: false });
const category = { code: "IM", archive: "astro-ph.IM", name: "Instrumentation and Methods for Astrophysics" };

const page = (papers: unknown[]) =>
  JSON.stringify({
    kind: "visible-college/papers",
    version: 1,
    page: { claims: [], takenYear: null, takenYearInferred: false, takenYearEvidence: "" },
    papers,
  });

/** Four papers with texts that topics are found in. The owner of the page is Yuan-Sen Ting, hidden on the third. */
export const spectra = page([
  {
    title: "Stellar spectra with GPT-4",
    byline: names("Ioana Ciucă", "Yuan-Sen Ting"),
    date: date("2023-05-01"),
    categories: [category],
    identifiers: { arxiv: "2305.00001" },
    abstract:
      "We study stellar spectra. Stellar spectra tell of stars, e.g. Smith et al. (2020). GPT-4 reads them! Does GPT-4 read stellar spectra well? It does.",
  },
  {
    title: "Photometric redshifts of galaxies",
    byline: cut("Yuan-Sen Ting", "Wei Zhang"),
    date: date("2021"),
    categories: [category],
    abstract:
      "We measure photometric redshifts. The photometric redshifts of galaxies are hard to measure from stellar spectra.",
  },
  {
    title: "Halos",
    byline: cut("Wei Zhang", "Ioana Ciuca"),
    date: null,
    abstract: "Photometric redshifts and halos.",
  },
  {
    title: "An undated note",
    byline: names("Yuan-Sen Ting"),
    date: date("2025-01-02"),
    abstract: "A note on GPT-4 and photometric redshifts.",
  },
]);

const onTopics = (title: string, year: number | null, byline: ReturnType<typeof names>) => ({
  title,
  date: year === null ? null : date(String(year)),
  byline,
  topics: [
    { label: "spectra", kind: "phrase", type: null },
    ...(year === 2021 ? [{ label: "galaxies", kind: "phrase", type: null }] : []),
  ],
});

/**
 * Four papers without abstracts. The owner of the page is Ann Lee, hidden on the third. Ties: Ann–Bo (0, 1; 2 by inference),
 * Bo–Cy (1, 2), Ann–Cy (1; 2 by inference), Cy–Di (2), Ann–Di (2 by inference), Bo–Di (2).
 */
export const hiddenOwner = page([
  onTopics("One", 2020, names("Ann Lee", "Bo Chen")),
  onTopics("Two", 2021, names("Ann Lee", "Bo Chen", "Cy Day")),
  onTopics("Three", 2022, cut("Bo Chen", "Cy Day", "Di Eco")),
  onTopics("Four", null, names("Ann Lee")),
]);
