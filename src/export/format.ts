import type { ExportRequest } from "./request.ts";

/** A choice that a format leaves to the user. */
export interface FormatOption {
  /** As a flag of the command line without its dashes: `gexf-version`. */
  name: string;
  meaning: string;
  /** The first is the one that is taken when nothing is said. */
  choices: readonly [string, ...string[]];
}

/** A format that a network can be exported in: what is said of it, and the function that writes it. */
export interface Format {
  name: string;
  label: string;
  extension: string;
  mediaType: string;
  options: readonly FormatOption[];
  /** The file in pieces of text; `chosen` holds what was chosen of its options, by name. */
  write(request: ExportRequest, chosen: Readonly<Record<string, string>>): Iterable<string>;
}

/** What is chosen of an option: what was said, where it is one of the choices, else the first of them. */
export function choiceOf<C extends string>(
  { name, choices }: { name: string; choices: readonly [C, ...C[]] },
  chosen: Readonly<Record<string, string>>,
): C {
  return choices.find((choice) => choice === chosen[name]) ?? choices[0];
}
