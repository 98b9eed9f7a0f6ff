import type { SourceAccount } from "./account.ts";

/** Sources of which none can be read; the message is a sentence for the user. */
export class UnreadableSource extends Error {
  override readonly name = "UnreadableSource";
  /** What is known of the sources all the same: a user may say what the columns of a table hold. */
  readonly accounts: readonly SourceAccount[];

  constructor(message: string, accounts: readonly SourceAccount[]) {
    super(message);
    this.accounts = accounts;
  }
}
