import { createHash } from "node:crypto";
import { allMethods, layoutNamed } from "../pipeline/methods.ts";
import { olderDrawing, noOlderDrawing, type OlderDrawing } from "../pipeline/older-drawing.ts";
import { toOptions, type CommonOptions } from "./common-options.ts";
import { Failure } from "./failure.ts";
import { asAtlas, findInputs, toFailure } from "./inputs.ts";

/** The drawing of the older atlas that was named, if one was: nodes are held in their places there. */
export async function givenDrawing(options: CommonOptions): Promise<OlderDrawing> {
  const { places: path } = options;
  if (path === undefined) return noOlderDrawing;
  const { layout } = toOptions(options);
  if (!layoutNamed(layout, allMethods).holds)
    throw new Failure(`--places holds no nodes with --layout ${layout}: leave one of them out.`, 2);
  const inputs = path === "" ? [] : await findInputs([path]);
  const [input, another] = inputs;
  const given = another ? null : await asAtlas(inputs);
  if (!input || !given)
    throw new Failure(`${path || '""'} is no atlas: --places takes one that was built before.`, 2);
  const { atlas, bytes } = given;
  const drawnBy = atlas.facts.recipe.options.layout;
  if (drawnBy !== layout)
    throw new Failure(
      `${input.name} was drawn with --layout ${drawnBy}: --places takes one of --layout ${layout}.`,
      2,
    );
  try {
    const sha256 = createHash("sha256")
      .update(await bytes.read(0, bytes.size))
      .digest("hex");
    return await olderDrawing(atlas, { name: input.name, sha256 });
  } catch (error) {
    throw toFailure(error, input.name);
  }
}
