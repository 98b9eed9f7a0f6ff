import type { Paper } from "../../model/paper.ts";

/** A paper as far as it says who wrote it, and what tells people of one name apart. */
export type SignedPaper = Pick<Paper, "title" | "byline" | "date" | "venue" | "origin" | "joined">;
