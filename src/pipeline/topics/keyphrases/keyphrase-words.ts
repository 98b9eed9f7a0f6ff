import { wordSet } from "../phrases/word-set.ts";

/** Words that are left off where a phrase begins with them: they say how new, how large or how good, or only point somewhere. */
export const LEADING = wordSet(`
  new novel present current certain additional available important significant substantial considerable respective entire total
  typical usual several different same similar such other possible particular specific overall good better best great
  big clear main known own simple result called based derived repeated measured proposed described used given corresponding
  obtained observed considered improved developed existing required desired associated related increasing increased reduced
  introduced studied selected applied employed paper article author suggested single alternative popular successful
  complete basic interesting actual standard full real wide large small high low higher lower larger smaller largest smallest
  short long multiple identical arbitrary poor severe early late resulting
`);
