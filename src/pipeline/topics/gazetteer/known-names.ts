import { MODELS, METHODS, SOFTWARE } from "./computing.ts";
import { INSTRUMENTS, SIMULATIONS } from "./instruments.ts";
import { MISSIONS } from "./missions.ts";
import { OBJECTS } from "./objects.ts";
import { OBSERVATORIES, TELESCOPES } from "./observatories.ts";
import { ARCHIVES, EVENTS, ORGANIZATIONS, PUBLICATIONS } from "./science-at-large.ts";
import { DATASETS, SURVEYS } from "./surveys.ts";

export interface KnownName {
  label: string;
  type: string;
  forms: string[];
  notBefore: ReadonlySet<string>;
  near: readonly string[];
}

/** Reads all tables. Where two tables have the same form, the first one wins. */
export function readKnownNames(): KnownName[] {
  const tables = [
    SURVEYS,
    DATASETS,
    MISSIONS,
    TELESCOPES,
    OBSERVATORIES,
    INSTRUMENTS,
    SIMULATIONS,
    ARCHIVES,
    ORGANIZATIONS,
    PUBLICATIONS,
    EVENTS,
    MODELS,
    METHODS,
    SOFTWARE,
    OBJECTS,
  ];
  return tables.flatMap(({ type, names }) => names.map((line) => readLine(line, type)));
}

function readLine(line: string, type: string): KnownName {
  const [, names = "", not = "", near = ""] = /^([^~?]*)(?:~([^?]*))?(?:\?(.*))?$/u.exec(line) ?? [];
  const forms = names.split("|").map((form) => form.trim());
  return {
    label: forms[0] ?? "",
    type,
    forms,
    notBefore: new Set(blankParted(not)),
    near: blankParted(near),
  };
}

function blankParted(text: string): string[] {
  return text.split(" ").filter(Boolean);
}
