import type { Paper } from "../../model/paper.ts";

/** A paper as far as it says who wrote it. */
export type SignedPaper = Pick<Paper, "title" | "byline" | "origin" | "joined">;
