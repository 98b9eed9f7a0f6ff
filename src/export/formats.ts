import { gexf, type GexfVersion } from "./gexf.ts";
import { graphJson } from "./graph-json.ts";
import type { ExportRequest } from "./request.ts";

export interface Format {
  label: string;
  extension: string;
  mediaType: string;
  /** The file in pieces of text. */
  write(request: ExportRequest, options: { gexfVersion: GexfVersion }): Iterable<string>;
}

/** Every format that a network can be taken away in. */
export const formats = {
  gexf: {
    label: "GEXF (Gephi, NetworkX, Gephi Lite)",
    extension: "gexf",
    mediaType: "application/gexf+xml",
    write: (request, { gexfVersion }) => gexf(request, gexfVersion),
  },
  json: {
    label: "graphology JSON",
    extension: "json",
    mediaType: "application/json",
    write: (request) => graphJson(request),
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;
export const formatNames = ["gexf", "json"] as const satisfies FormatName[];
