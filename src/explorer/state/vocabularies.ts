import { bundledVocabularies } from "../../model/bundled-vocabularies.ts";
import type { NamedFile } from "../../worker/build.ts";

/** Where the vocabularies that come with the program lie beside the page. */
const ADDRESSES: Record<string, string> = {
  uat: new URL("../../../data/vocabularies/unified-astronomy-thesaurus.json", import.meta.url).href,
};

/** The bundled vocabulary that some files are, or that is among them; null for none. */
export function bundledAmong(files: readonly { name: string }[]): string | null {
  const named = Object.entries(bundledVocabularies);
  return named.find(([, { file }]) => files.some(({ name }) => name === file))?.[0] ?? null;
}

/** Files with that bundled vocabulary among them and no other. */
export async function withVocabulary(
  files: readonly NamedFile[],
  wanted: string | null,
): Promise<readonly NamedFile[]> {
  if (bundledAmong(files) === wanted) return files;
  const others = files.filter((file) => bundledAmong([file]) === null);
  const name = wanted === null ? undefined : bundledVocabularies[wanted]?.file;
  if (wanted === null || name === undefined) return others;
  const answer = await fetch(ADDRESSES[wanted] ?? "");
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
  return [...others, { name, file: new File([await answer.blob()], name) }];
}
