/** An organisation in the making. */
export interface Draft {
  /** On which papers it is written so. */
  forms: Map<string, Set<number>>;
  papers: Set<number>;
  /** What else stands in its addresses, folded. */
  places: Set<string>;
  countries: Set<string>;
}

/** Makes one organisation of two: the first is gone. */
export function mergeDrafts(drafts: Map<string, Draft>, from: string, into: string): void {
  const [gone, kept] = [drafts.get(from), drafts.get(into)];
  if (!gone || !kept || gone === kept) return;
  for (const paper of gone.papers) kept.papers.add(paper);
  for (const place of gone.places) kept.places.add(place);
  for (const country of gone.countries) kept.countries.add(country);
  for (const [form, own] of gone.forms)
    kept.forms.set(form, new Set([...(kept.forms.get(form) ?? []), ...own]));
  drafts.delete(from);
}
