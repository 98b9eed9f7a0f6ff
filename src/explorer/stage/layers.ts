import type Sigma from "sigma";
import type { Size } from "./camera.ts";

/** The stage's own layers in Sigma's stack. */
export interface Layers {
  /** Under the ties: areas of communities, dashes. */
  ground: HTMLCanvasElement;
  /** Above the nodes. */
  names: HTMLCanvasElement;
  /** The ground's colour, laid over all of it while something is lifted. */
  veil: HTMLElement;
  /** What is lifted, above the veil. */
  lifted: HTMLCanvasElement;
}

export function createLayers(sigma: Sigma): Layers {
  const style = { pointerEvents: "none" };
  const ground = sigma.createCanvas("ground", { beforeLayer: "edges", style });
  const names = sigma.createCanvas("names", { afterLayer: "hoverNodes", style });
  const veil = sigma.createLayer("veil", "div", { afterLayer: "names", style: { ...style, opacity: "0" } });
  const lifted = sigma.createCanvas("lifted", { afterLayer: "veil", style });
  sigma.resize(true);
  return { ground, names, veil, lifted };
}

/** An empty canvas of the stage's size, at the screen's own resolution. */
export function clean(canvas: HTMLCanvasElement, { width, height }: Size): CanvasRenderingContext2D | null {
  const density = window.devicePixelRatio || 1;
  const [wide, high] = [Math.round(width * density), Math.round(height * density)];
  if (canvas.width !== wide || canvas.height !== high) [canvas.width, canvas.height] = [wide, high];
  const context = canvas.getContext("2d");
  context?.setTransform(density, 0, 0, density, 0, 0);
  context?.clearRect(0, 0, width, height);
  return context;
}
