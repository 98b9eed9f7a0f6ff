/** A line, a row or a record of more characters than this is none: something in it is not closed. */
export const LONGEST_RECORD = 64_000_000;

/** Says what is too long. Reading ends there, for what does not end may be larger than memory. */
export const tooLong = (what: string) =>
  new Error(`${what} is longer than ${LONGEST_RECORD / 1e6} million characters`);
