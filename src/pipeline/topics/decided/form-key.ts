import type { TopicKind } from "../../../model/paper.ts";
import { nameKey } from "../name-key.ts";
import type { Normalizer } from "../normal-word.ts";
import { phraseKey } from "../phrases/phrase-key.ts";

/** What the forms of a topic that differ in number, case and accents have in common; an acronym is a form of its own. */
export function formKey(kind: TopicKind, form: string, normal: Normalizer): string {
  if (kind === "entity") return nameKey(form);
  return phraseKey(form, { normal, longForm: () => undefined }).replaceAll(" ", "");
}
