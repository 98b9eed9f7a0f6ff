import { z } from "zod";
import type { NamedFile } from "../../worker/build.ts";

const list = z.array(z.object({ name: z.string() }));

/**
 * The files that the corpus on the page was built from, where the server that serves it has them: `open` does, a folder of
 * plain files does not. Null when they cannot be had.
 */
export async function servedFiles(): Promise<NamedFile[] | null> {
  try {
    const answer = await fetch("sources.json");
    if (!answer.ok) return null;
    const names = list.parse(await answer.json());
    return await Promise.all(
      names.map(async ({ name }, index) => {
        const source = await fetch(`sources/${index}`);
        if (!source.ok) throw new Error(`the server answered ${source.status}`);
        return { name, file: new File([await source.blob()], name) };
      }),
    );
  } catch {
    return null; // no server, no list or no file: all the same to who asks
  }
}
