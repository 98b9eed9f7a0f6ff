import { fold, slug } from "../../lib/fold.ts";
import { by, descending, inOrder } from "../../lib/order.ts";
import { decisionKey, type DecisionAbout } from "../../model/decision.ts";
import { toIds } from "../../model/ids.ts";
import type { Country, Organisation, OrganisationsFound } from "../../model/organisation.ts";
import type { Paper } from "../../model/paper.ts";
import type { Told } from "../told.ts";
import { countryLabel } from "./countries.ts";
import { contradictionsAmong, decideOrganisations, openApart, splitApart } from "./decide-organisations.ts";
import { mergeDrafts, type Draft } from "./drafts.ts";
import { organisationKey, turnedKey } from "./organisation-key.ts";
import { parseAffiliation, type ParsedAffiliation } from "./parse-affiliation.ts";

/**
 * Finds the organisations and countries that affiliations name. Writings are one organisation where their words are the same when
 * they are spelled out; where one is the short form that stands in brackets behind the other, and behind no third; or where they say
 * the same in another order (`Plymouth University`, `University of Plymouth`) a town in both addresses is the same, and no
 * country speaks against it.
 * An address without a country has that of its organisation, where all other addresses of it agree.
 * Cost: linear in affiliations; each string is read once.
 */
export function findOrganisations(
  papers: readonly Pick<Paper, "byline" | "affiliation">[],
  made: readonly DecisionAbout<"organisation">[] = [],
): OrganisationsFound & { told: Told[] } {
  const read = openReader();
  const drafts = new Map<string, Draft>();
  const shorts = new Map<string, Set<string>>();
  papers.forEach((paper, index) => {
    for (const one of affiliationsOf(paper).flatMap(read.parsed))
      for (const { name, short } of one.organisations) {
        const key = organisationKey(name);
        if (key === "") continue;
        if (short !== null) shorts.set(short, (shorts.get(short) ?? new Set()).add(key));
        addMention(drafts, key, name, index, one);
      }
  });
  const contradictory = contradictionsWhenJoined(drafts, shorts, made);
  const aside = new Set(contradictory.map(({ decision }) => decisionKey(decision)));
  const left = made.filter((one) => !aside.has(decisionKey(one)));
  splitApart(drafts, left);
  const isApart = openApart(left);
  joinShortForms(drafts, shorts, isApart);
  joinTurned(drafts, isApart);
  const { called, told } = decideOrganisations(drafts, left);
  const countryOf = openCountries(drafts);
  return {
    organisations: toOrganisations(drafts, called),
    told: [...contradictory, ...told],
    countries: countriesOn(papers, read.parsed, countryOf),
    without: {
      organisation: read.lacking(({ organisations }) => organisations.length === 0),
      country: read.lacking((one) => countryOf(one) === null),
    },
  };
}

function addMention(
  drafts: Map<string, Draft>,
  key: string,
  name: string,
  paper: number,
  { country, places }: ParsedAffiliation,
): void {
  const draft = drafts.get(key) ?? {
    forms: new Map<string, Set<number>>(),
    papers: new Set(),
    places: new Set(),
    countries: new Set(),
  };
  draft.papers.add(paper);
  draft.forms.set(name, (draft.forms.get(name) ?? new Set()).add(paper));
  for (const place of places) draft.places.add(fold(place));
  if (country !== null) draft.countries.add(country);
  drafts.set(key, draft);
}

/** The country that an affiliation names; else that of its organisation, where all addresses of it agree. */
function openCountries(drafts: ReadonlyMap<string, Draft>): (read: ParsedAffiliation) => string | null {
  const ofForm = new Map<string, ReadonlySet<string>>();
  for (const { forms, countries } of drafts.values())
    for (const form of forms.keys()) ofForm.set(form, countries);
  return ({ country, organisations }) => {
    if (country !== null) return country;
    const known = organisations.map(({ name }) => ofForm.get(name));
    const [only, another] = new Set(known.flatMap((own) => (own?.size === 1 ? [...own] : [])));
    return another === undefined ? (only ?? null) : null;
  };
}

function countriesOn(
  papers: readonly Pick<Paper, "byline" | "affiliation">[],
  parsed: (affiliation: string) => ParsedAffiliation[],
  countryOf: (read: ParsedAffiliation) => string | null,
): Country[] {
  const found = new Map<string, Set<number>>();
  papers.forEach((paper, index) => {
    for (const code of affiliationsOf(paper).flatMap(parsed).map(countryOf))
      if (code !== null) found.set(code, (found.get(code) ?? new Set()).add(index));
  });
  return [...found]
    .map(([code, own]) => ({ code, label: countryLabel(code), papers: rising(own) }))
    .sort(by(({ code }) => code));
}

const affiliationsOf = ({ byline, affiliation }: Pick<Paper, "byline" | "affiliation">): string[] => [
  ...new Set([
    ...byline.names.flatMap(({ affiliations = [] }) => affiliations),
    ...(affiliation === null ? [] : [affiliation]),
  ]),
];

/** Reads each affiliation once. */
function openReader() {
  const known = new Map<string, ParsedAffiliation[]>();
  return {
    parsed(affiliation: string): ParsedAffiliation[] {
      const read = known.get(affiliation) ?? parseAffiliation(affiliation);
      known.set(affiliation, read);
      return read;
    },
    /** The affiliations all of whose parts lack something. */
    lacking: (isLacking: (one: ParsedAffiliation) => boolean) =>
      [...known].flatMap(([text, read]) => (read.every(isLacking) ? [text] : [])).sort(),
  };
}

/** What decisions cannot all be followed, where short forms and other orders of words are joined as far as users let them be. */
function contradictionsWhenJoined(
  drafts: ReadonlyMap<string, Draft>,
  shorts: ReadonlyMap<string, ReadonlySet<string>>,
  made: readonly DecisionAbout<"organisation">[],
): Told[] {
  if (!made.some(({ decide }) => decide === "apart")) return [];
  const copy = new Map([...drafts].map(([key, draft]) => [key, { ...draft, forms: new Map(draft.forms) }]));
  splitApart(copy, made);
  const isApart = openApart(made);
  joinShortForms(copy, shorts, isApart);
  joinTurned(copy, isApart);
  return contradictionsAmong(copy, made);
}

/** `NOAA` is what has it in brackets, where that is one organisation. */
function joinShortForms(
  drafts: Map<string, Draft>,
  shorts: ReadonlyMap<string, ReadonlySet<string>>,
  isApart: (one: Draft, other: Draft) => boolean,
): void {
  for (const [short, keys] of [...shorts].sort(by(([name]) => name))) {
    const [key = "", another] = keys;
    const [from, into] = [drafts.get(organisationKey(short)), drafts.get(key)];
    if (another !== undefined || !from || !into || from === into || isApart(from, into)) continue;
    if (speakAgainst(from, into)) continue;
    mergeDrafts(drafts, organisationKey(short), key);
  }
}

const meet = (one: ReadonlySet<string>, other: ReadonlySet<string>) => [...one].some((own) => other.has(own));

/** Whether the countries of two are known, and none is the same. */
const speakAgainst = (one: Draft, other: Draft) =>
  one.countries.size > 0 && other.countries.size > 0 && !meet(one.countries, other.countries);

/** The same words in another order, where the addresses have a place in common, are one organisation: the one on most papers. */
function joinTurned(drafts: Map<string, Draft>, isApart: (one: Draft, other: Draft) => boolean): void {
  for (const key of [...drafts.keys()].sort()) {
    const other = turnedKey(key);
    const [mine, theirs] = [drafts.get(key), drafts.get(other ?? "")];
    if (other === null || !mine || !theirs || isApart(mine, theirs)) continue;
    if (!meet(mine.places, theirs.places) || speakAgainst(mine, theirs)) continue;
    if (mine.papers.size >= theirs.papers.size) mergeDrafts(drafts, other, key);
    else mergeDrafts(drafts, key, other);
  }
}

function toOrganisations(
  drafts: ReadonlyMap<string, Draft>,
  called: ReadonlyMap<string, string>,
): Organisation[] {
  const order = inOrder<[string, Set<number>]>(
    descending(by(([, own]) => own.size)),
    descending(by(([form]) => form.length)), // spelled out before abbreviated
    by(([form]) => form),
  );
  const all = [...drafts].sort(by(([key]) => key));
  const ids = toIds(
    "organisation",
    all.map(([key]) => ({ base: slug(key), anchor: key })),
  );
  return all.map(([key, { forms, papers, countries }], n) => {
    const ranked = [...forms].sort(order).map(([form]) => form);
    return {
      id: ids[n] ?? key,
      label: called.get(key) ?? ranked[0] ?? key,
      forms: ranked,
      countries: [...countries].map(countryLabel).sort(),
      papers: rising(papers),
    };
  });
}

const rising = (papers: ReadonlySet<number>) => [...papers].sort((a, b) => a - b);
