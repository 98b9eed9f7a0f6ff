import { phraseSet, wordSet } from "./word-set.ts";

/** Words that part phrases everywhere: none is in one, but as a part of a compound (`all-optical`). In their normal forms. */
export const FUNCTION_WORDS = wordSet(`
  a about above according across after again against al all almost along already also although always am among an and another
  any anything are around at away back be became because become been before behind being below besides between beyond both but
  by can cannot could despite did do doe does done due during e each eg either else et etc even ever every everything few find
  following for former found from further furthermore g had has have having he hence here how however i ie if in include
  including indeed instead into is it its itself just know largely last later latter least less let like likely little mainly
  many maybe me might moreover more most mostly much must my namely near nearly neither nevertheless next no nor not now of off
  often on once one only onto or otherwise our out over per perhaps possibly previous previously quite rather recent recently
  respectively shall she should show since so some something sometimes somewhat soon still subsequent than that the their them
  then there thereby therefore these they this those though three through throughout thus to together too toward towards two
  under unlike until unto up upon us used using usually various very via was way we well were what when where whereas whether
  which while who whole whose why will with within without would yet you your numerous upcoming forthcoming ongoing arxiv github
  https org com url january february march april june july august september october november december today tomorrow
`);

/** Words that part the phrases of which topics are made, and are never in one: also those that say too little to name a topic. */
export const STOP_WORDS: ReadonlySet<string> = new Set([
  ...FUNCTION_WORDS,
  ...wordSet(`
  different kind known may number other overall own part possible same second several similar such sufficient use new novel
  present current certain additional available important significant substantial considerable potential key major primary
  respective entire total typical usual interesting remarkable notable promising unprecedented comprehensive thorough rigorous
  exceptional crucial critical essential fundamental central necessary relevant appropriate suitable useful helpful powerful
  effective efficient successful reliable challenging traditional conventional existing individual simulated distant bright
  faint external innermost future past contemporary modern subset paper article letter author work fig figure table section
  appendix abstract http www version code availability funding grant acknowledgment first third fourth fifth final early-stage
  aforementioned particular specific general overall common good better best great greater greatest big huge clear tight
  tentative intense bona fide strikingly surprising unexpected unique plausible viable sigma yr myr gyr kpc mpc pc au kev mev
  gev tev hz mhz ghz khz km cm mm nm day hour minute month year week decade arcsec arcmin deg dex mjy jy percent degree sim
  lesssim gtrsim approx mathrm rm odot msun lsun zsun rsun pm times frac text textit textbf
`),
]);

/** Whole phrases that pass every other test. */
export const STOP_PHRASES = phraseSet(`
  state art, proof concept, real world, signal noise, order magnitude, open source, large scale, small scale,
  high resolution, low resolution, high quality, long term, short term, first time, follow up, ground base,
  wide range, high precision, high energy, low energy, wide field, real time, side, one, downstream task,
  inference time, learning model, learning method, learning technique, learning algorithm, learning approach,
  learning framework, signal noise ratio, signal to noise ratio, field of view, line of sight, root mean square,
  root mean square error, full width at half maximum, standard deviation, credible interval, confidence interval,
  normalized median absolute deviation, solar mass, dark energy equation, free parameter, false positive,
  error bar, toy model, boundary condition, reference frame, position angle, exposure time, duty cycle,
  focal plane, visual inspection, time evolution, formation process, northern hemisphere, southern hemisphere,
  south pole, mass measurement, distance measurement, charge coupled device, data cube, summary statistic,
  computational cost, data volume, test mass, basis function, galaxy type, binary system, cosmic time, shot noise,
  formation time, flux measurement, production rate, growth rate, single star, field equation, stellar component,
  red noise, white noise, energy scale, zero point, covariance matrix, particle mass, mass scale, gas component,
  unified framework, domain specific, google scholar
`);
