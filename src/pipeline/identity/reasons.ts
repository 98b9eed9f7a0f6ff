import { exp } from "../../lib/exact-math.ts";
import { once } from "../../lib/once.ts";
import { bestWriting, type Form } from "./forms.ts";
import { coauthorKey } from "./byline-keys.ts";
import type { Evidence, EvidenceBook } from "./evidence.ts";
import type { Judged } from "./judge.ts";
import type { Piece } from "./part-forms.ts";
import type { Reading } from "./readings.ts";

/** What explains a judgement in words. */
export interface Explaining {
  pieces: readonly Piece[];
  evidence: readonly (() => Evidence)[];
  book: EvidenceBook;
  /** How a co-author's name is written, by its key. */
  writingOf: (coauthorKey: string) => string;
}

/** The probability that two names are one person's, as whole percent; never quite sure without an ORCID. */
export function percentOf(logOdds: number): number {
  const odds = exp(logOdds);
  return Math.min(99, Math.max(1, Math.round((100 * odds) / (1 + odds))));
}

/** Why two names are one person's, or may be: how they fit, what their papers share, and how likely it is. */
export function reasonFor(pair: Judged, explaining: Explaining): string {
  const [a, b] = [explaining.pieces[pair.a]!, explaining.pieces[pair.b]!];
  if (pair.orcid !== null) return `the same ORCID ${pair.orcid}`;
  const shared = sharedWords(pair, explaining);
  return [howTheyFit(pair, a, b), ...shared, `${percentOf(pair.logOdds)} in 100 that they are one`].join(
    "; ",
  );
}

const lettersGiven = ({ parts }: Form) => parts.given.join("").length;

const AS: Record<Reading["as"] | "orcid", string> = {
  written: "",
  umlaut: "with the umlaut spelled out",
  script: "in the letters of two scripts",
  order: "with the family name first",
  turned: "with the names in the other order",
  half: "with one of two family names",
  second: "without the first given name",
  orcid: "",
};

function howTheyFit({ fit, as, same }: Judged, a: Form, b: Form): string {
  const names = `"${bestWriting(a.written)}" and "${bestWriting(b.written)}"`;
  if (same) return "the same name";
  if (AS[as] !== "") return `${names} are one name ${AS[as]}`;
  if (fit.first === "familiar") return `${names} are forms of one name`;
  if (fit.first === "spelling") return `${names} differ in one letter`;
  const [short, full] = lettersGiven(a) <= lettersGiven(b) ? [a, b] : [b, a];
  return `"${bestWriting(short.written)}" is short for "${bestWriting(full.written)}"`;
}

function sharedWords({ a, b }: Judged, { evidence, book, writingOf }: Explaining): string[] {
  const [one, other] = [evidence[a]!(), evidence[b]!()];
  const coauthors = book.shared("coauthors", one, other).slice(0, 3).map(writingOf);
  const affiliations = book.shared("affiliations", one, other).slice(0, 4);
  const titles = book.shared("titles", one, other).slice(0, 3);
  const nothing = coauthors.length === 0 && one.coauthors.length > 0 && other.coauthors.length > 0;
  return [
    coauthors.length > 0 ? `both wrote with ${coauthors.join(", ")}` : "",
    nothing ? "they share no co-author" : "",
    affiliations.length > 0 ? `both affiliations have the words ${affiliations.join(", ")}` : "",
    titles.length > 0 ? `both have titles with ${titles.join(", ")}` : "",
  ].filter((words) => words !== "");
}

/** Names the key of a co-author by the first of the fullest names that have it. */
export function writingsOfCoauthors(forms: readonly Form[]): (key: string) => string {
  const fullest = once(() => {
    const found = new Map<string, Form>();
    for (const form of forms) {
      const key = coauthorKey(form);
      const known = found.get(key);
      if (!known || lettersGiven(form) > lettersGiven(known)) found.set(key, form);
    }
    return found;
  });
  return (key) => bestWriting(fullest().get(key)?.written ?? new Map());
}
