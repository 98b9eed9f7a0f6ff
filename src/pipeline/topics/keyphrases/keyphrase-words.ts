import { wordSet } from "../phrases/word-set.ts";

/** Words that part phrases: none is in one, but as a part of a compound (`all-optical`). In their normal forms. */
export const PARTING = wordSet(`
  a about above according across after again against al all almost along already also although always am among an and another any
  anything are around at away back be became because become been before behind being below besides between beyond both but by
  can cannot could despite did do doe does done due during e each eg either else et etc even ever every everything
  few find following for former found from further furthermore g had has have having he hence here how however i ie if in
  include including indeed instead into is it its itself just know largely last later latter least less let like likely
  little mainly many maybe me might moreover more most mostly much must my namely near nearly neither nevertheless
  next no nor not now of off often on once one only onto or otherwise our out over per perhaps
  possibly previous previously quite rather recent recently respectively shall she should show
  since so some something sometimes somewhat soon still subsequent than that the their them then there
  thereby therefore these they this those though three through throughout thus to together too toward towards two under
  unlike until unto up upon us used using usually various very via was way we well were what when where whereas whether
  which while who whole whose why will with within without would yet you your
  numerous upcoming forthcoming ongoing arxiv github https org com url
  january february march april june july august september october november december today tomorrow
`);

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

/** Words behind which a compound goes on to another noun: `web-based platform`. A phrase never ends with one. */
export const JOINING = wordSet(`
  based like related focused oriented specific dependent independent assisted enabled powered inspired generated level style led
  capable friendly ready only motivated
`);
