/** As much of n3 as is used: its own types ask for Node's. */
declare module "n3" {
  interface Term {
    termType: string;
    value: string;
    /** Of a literal: "" where none is said. */
    language?: string;
  }
  export class Parser {
    /** @throws Error with the line where the text is no Turtle. */
    parse(text: string): { subject: Term; predicate: Term; object: Term }[];
  }
}
