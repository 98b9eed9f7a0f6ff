import { z } from "zod";
import { compareText } from "../../lib/order.ts";
import { backbone, backboneFrom, backboneText } from "../../model/backbone.ts";
import { resolution } from "../../model/grouping.ts";
import { selection, type Selection } from "../../model/selection.ts";

export const bases = ["both", "topics", "people"] as const;

const name = z.string().regex(/^[\w-]{1,40}$/);

/** All that decides what is on the screen, but for the data. It lives in the address. */
export const view = z.object({
  /** Of a network, a sizing and a colouring the name; what a corpus does not have falls back to its first. */
  network: name.default("people"),
  selection: selection.nullable().default(null),
  years: z.tuple([z.int(), z.int()]).nullable().default(null),
  size: name.default("papers"),
  colour: name.default("community"),
  inferred: z.boolean().default(true),
  /** In the papers network: what makes two papers near. */
  basis: z.enum(bases).default("both"),
  /** With which resolution communities are found; null: as the atlas was built. */
  resolution: resolution.nullable().default(null),
  /** Whether the owner of an author page is there, who is tied to everybody. */
  owner: z.boolean().default(true),
  /** The layout; null: as the atlas was built. */
  layout: name.nullable().default(null),
  hulls: z.boolean().default(true),
  /** At least so many papers a node; null: all. */
  minPapers: z.int().positive().nullable().default(null),
  /** At most so many nodes and ties, the first by rank; null: as many as keeps the drawing readable. */
  maxNodes: z.int().positive().nullable().default(null),
  maxTies: z.int().nonnegative().nullable().default(null),
  /** Which ties alone are drawn; null: all. */
  backbone: backbone.nullable().default(null),
  smallComponents: z.boolean().default(false),
  /** The sorts of nodes that are not drawn, sorted: `phrase`, `concept:mesh`. */
  hidden: z.array(z.string().min(1)).default([]),
});
export type View = z.infer<typeof view>;

export const defaultView: View = view.parse({});

/** The view as the part of an address behind `?`: short readable parameters, defaults left out. */
export function toParameters(shown: View): string {
  const pairs: [string, string][] = [];
  if (shown.network !== defaultView.network) pairs.push(["network", shown.network]);
  const { selection: chosen } = shown;
  if (chosen?.kind === "node") {
    pairs.push(["node", chosen.id]);
    if (chosen.second) pairs.push(["with", chosen.second]);
  }
  if (chosen?.kind === "tie") pairs.push(["tie", chosen.key]);
  if (chosen?.kind === "community") pairs.push(["community", String(chosen.number + 1)]);
  if (shown.years) pairs.push(["years", shown.years.join("-")]);
  for (const name of ["size", "colour", "basis"] as const) {
    if (shown[name] !== defaultView[name]) pairs.push([name, shown[name]]);
  }
  for (const name of ["inferred", "owner", "hulls"] as const) if (!shown[name]) pairs.push([name, "off"]);
  if (shown.resolution !== null) pairs.push(["resolution", String(shown.resolution)]);
  if (shown.layout !== null) pairs.push(["layout", shown.layout]);
  if (shown.minPapers !== null) pairs.push(["papers", String(shown.minPapers)]);
  if (shown.maxNodes !== null) pairs.push(["nodes", String(shown.maxNodes)]);
  if (shown.maxTies !== null) pairs.push(["ties", String(shown.maxTies)]);
  if (shown.backbone) pairs.push(["backbone", backboneText(shown.backbone)]);
  if (shown.smallComponents) pairs.push(["small", "on"]);
  for (const sort of shown.hidden) pairs.push(["hide", sort]);
  return pairs
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%3A", ":")}`)
    .join("&");
}

/** Reads a view from the part of an address behind `?`. What is unknown or makes no sense is left at its default. */
export function fromParameters(search: string): View {
  const given = new URLSearchParams(search);
  const years = /^(\d{4})-(\d{4})$/.exec(given.get("years") ?? "");
  const raw = {
    network: given.get("network") ?? undefined,
    selection: selectionFrom(given),
    years: years ? [Number(years[1]), Number(years[2])] : undefined,
    size: given.get("size") ?? undefined,
    colour: given.get("colour") ?? undefined,
    basis: given.get("basis") ?? undefined,
    inferred: given.get("inferred") === "off" ? false : undefined,
    owner: given.get("owner") === "off" ? false : undefined,
    hulls: given.get("hulls") === "off" ? false : undefined,
    layout: given.get("layout") ?? undefined,
    resolution: decimal(given.get("resolution")),
    minPapers: number(given.get("papers")),
    maxNodes: number(given.get("nodes")),
    maxTies: number(given.get("ties")),
    backbone: backboneFrom(given.get("backbone")),
    smallComponents: given.get("small") === "on" ? true : undefined,
    hidden: [...new Set(given.getAll("hide"))].sort(compareText),
  };
  const known = Object.entries(raw).flatMap(([name, value]) => {
    const field = view.shape[name as keyof View].safeParse(value); // safe: raw has the fields of a view only
    return field.success ? [[name, field.data] as const] : [];
  });
  return view.parse(Object.fromEntries(known));
}

function selectionFrom(given: URLSearchParams): Selection | undefined {
  const [node, tie, community] = ["node", "tie", "community"].map((name) => given.get(name));
  if (node) return { kind: "node", id: node, second: given.get("with") };
  if (tie) return { kind: "tie", key: tie };
  if (community && /^[1-9]\d*$/.test(community)) return { kind: "community", number: Number(community) - 1 };
  return undefined;
}

function decimal(text: string | null): number | undefined {
  return text !== null && /^\d{1,3}(\.\d{1,3})?$/.test(text) ? Number(text) : undefined;
}

function number(text: string | null): number | undefined {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
