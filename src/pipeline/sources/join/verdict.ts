/** What two records are joined by, the surest first. */
export const SURENESS = ["place", "title", "near title", "title alone", "reworded title"] as const;

export type Sureness = (typeof SURENESS)[number];

/** Whether two records are one paper. A reason without `same` is something that a reader must know. */
export type Verdict = { same: true; sureness: Sureness; reason: string } | { same: false; reason: string };

export const APART: Verdict = { same: false, reason: "" };

export const apart = (reason: string): Verdict => ({ same: false, reason });
