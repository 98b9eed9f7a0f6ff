import type { Page } from "playwright-core";

/** The picture of the stage by itself: from then on, what lies over it is not to be seen. */
export async function pictureOfStage(page: Page): Promise<Buffer> {
  const stage = page.getByTestId("stage");
  await stage.evaluate((drawing) => {
    for (const element of document.querySelectorAll<HTMLElement>("#root *"))
      if (!drawing.contains(element) && !element.contains(drawing)) element.style.visibility = "hidden";
  });
  return stage.screenshot();
}

/** How many pixels of a PNG have each of these colours (`#rrggbb`) exactly, in its first `rows` rows; the browser decodes it. */
export function countPixels(
  page: Page,
  png: Buffer,
  colours: readonly string[],
  rows = Infinity,
): Promise<number[]> {
  return page.evaluate(
    async ([base64, colours, rows]) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const height = Math.min(picture.height, rows);
      const context = new OffscreenCanvas(picture.width, height).getContext("2d");
      if (!context) throw new Error("the browser has no canvas to decode a picture with");
      context.drawImage(picture, 0, 0);
      const counts = new Map(colours.map((colour) => [Number.parseInt(colour.slice(1), 16), 0]));
      const { data } = context.getImageData(0, 0, picture.width, height);
      for (let at = 0; at < data.length; at += 4) {
        const colour = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
        const count = counts.get(colour);
        if (count !== undefined) counts.set(colour, count + 1);
      }
      return [...counts.values()];
    },
    [png.toString("base64"), colours, rows] as const,
  );
}
