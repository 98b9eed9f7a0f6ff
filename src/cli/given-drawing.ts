import { createHash } from "node:crypto";
import { olderDrawing, noOlderDrawing, type OlderDrawing } from "../pipeline/older-drawing.ts";
import { Failure } from "./failure.ts";
import { asAtlas, findInputs, toFailure } from "./inputs.ts";

/** The drawing of the older atlas that was named, if one was: nodes are held in their places there. */
export async function givenDrawing(path: string | undefined): Promise<OlderDrawing> {
  if (path === undefined) return noOlderDrawing;
  if (path === "") throw new Failure('--places "" names no atlas.', 2);
  const inputs = await findInputs([path]);
  const [input] = inputs;
  const given = await asAtlas(inputs);
  if (!input || !given)
    throw new Failure(`${path} is no atlas: --places takes one that was built before.`, 2);
  const { atlas, bytes } = given;
  try {
    const sha256 = createHash("sha256")
      .update(await bytes.read(0, bytes.size))
      .digest("hex");
    return await olderDrawing(atlas, { name: input.name, sha256 });
  } catch (error) {
    throw toFailure(error, input.name);
  }
}
