import type { Layout } from "../layout.ts";
import { layOut } from "./lay-out.ts";

/** Communities first, then forces, then pushing apart: see `lay-out.ts` for the method and its cost. */
export const forces: Layout = {
  name: "forces",
  label: "Forces",
  meaning:
    "ties pull together, nodes push each other away, communities keep together, and what is many ties apart lies farther apart; components are packed around the largest",
  source:
    "Jacomy et al. 2014; Gansner et al. 2004; Brandes & Pich 2009; Barnes & Hut 1986; Freivalds et al. 2002",
  holds: true,
  place: layOut,
};
