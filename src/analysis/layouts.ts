import { forces } from "./layouts/forces/forces.ts";
import { circle } from "./layouts/circle.ts";
import type { Layout } from "./layouts/layout.ts";
import { years } from "./layouts/years.ts";

/** Every way to draw a network; the first is the one that is taken when nothing else is asked for. */
export const layouts: readonly [Layout, ...Layout[]] = [forces, years, circle];
