import { save } from "../state/save.ts";
import type { Drawn } from "../../appearance/drawn.ts";
import { SANS } from "./draw-names.ts";
import type { Stage } from "./scene.ts";
import { grounds, type Theme } from "../../appearance/grounds.ts";

interface Showing {
  stage: Stage;
  legend: Drawn["legend"];
  theme: Theme;
  caption: string;
}

let showing: Showing | null = null;

/** Tells what is on the stage at this moment, so that a picture of it can be taken; null when nothing is. */
export function nowShowing(what: Showing | null): void {
  showing = what;
}

/** Saves the drawing as it is on the screen, with its legend and a line that says what it is. */
export function savePicture(name: string): void {
  if (!showing) return;
  drawPicture(showing).toBlob((picture) => {
    if (picture) save(`${name}.png`, picture);
  }, "image/png");
}

function drawPicture({ stage, legend, theme, caption }: Showing): HTMLCanvasElement {
  const drawing = stage.picture();
  const density = window.devicePixelRatio || 1;
  const rows = legend.swatches.length + (legend.scale ? 2 : 0);
  const foot = (64 + rows * 20) * density;
  const picture = document.createElement("canvas");
  picture.width = drawing.width;
  picture.height = drawing.height + foot;
  const context = picture.getContext("2d");
  if (!context) return drawing;
  const { ground, ink } = grounds[theme];
  context.fillStyle = ground;
  context.fillRect(0, 0, picture.width, picture.height);
  context.drawImage(drawing, 0, 0);
  context.setTransform(density, 0, 0, density, 0, drawing.height);
  context.textBaseline = "middle";
  context.fillStyle = ink;
  context.font = `600 13px ${SANS}`;
  context.fillText(`${legend.colour}. ${legend.size}.`, 20, 16);
  context.font = `13px ${SANS}`;
  legend.swatches.forEach(({ colour, label }, row) => {
    context.fillStyle = colour;
    context.beginPath();
    context.arc(26, 38 + row * 20, 6, 0, Math.PI * 2);
    context.fill();
    context.fillStyle = ink;
    context.fillText(label, 40, 38 + row * 20);
  });
  if (legend.scale) drawScale(context, legend.scale, ink);
  context.fillText(caption, 20, 46 + rows * 20);
  return picture;
}

function drawScale(
  context: CanvasRenderingContext2D,
  scale: NonNullable<Drawn["legend"]["scale"]>,
  ink: string,
): void {
  const gradient = context.createLinearGradient(20, 0, 220, 0);
  scale.stops.forEach((stop, place) => gradient.addColorStop(place / (scale.stops.length - 1), stop));
  context.fillStyle = gradient;
  context.fillRect(20, 30, 200, 10);
  context.fillStyle = ink;
  context.fillText(scale.from, 20, 52);
  context.fillText(scale.to, 190, 52);
}
