/** Words in their normal form, parted by blanks. */
function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u).filter(Boolean));
}

/** Words that part phrases and are never in one. */
export const STOP_WORDS = wordSet(`
  a about above according across after again against al all almost along already also although always am among an and another any
  anything are around at away back be became because become been before behind being below besides between beyond both but by
  can cannot could despite did different do doe does done due during e each eg either else et etc even ever every everything
  few find following for former found from further furthermore g had has have having he hence here how however i ie if in
  include including indeed instead into is it its itself just kind know known largely last later latter least less let like likely
  little main mainly many may maybe me might moreover more most mostly much must my namely near nearly neither nevertheless
  next no nor not now number of off often on once one only onto or other otherwise our out over overall own part per perhaps
  possible possibly previous previously quite rather recent recently respectively same second several shall she should show
  similar since so some something sometimes somewhat soon still subsequent such sufficient than that the their them then there
  thereby therefore these they this those though three through throughout thus to together too toward towards two under
  unlike until unto up upon us use used using usually various very via was way we well were what when where whereas whether
  which while who whole whose why will with within without would yet you your
  new novel present current certain numerous additional available important significant substantial considerable potential
  key major primary respective entire total typical usual interesting remarkable notable promising unprecedented
  comprehensive thorough rigorous exceptional crucial critical essential fundamental central necessary relevant
  appropriate suitable useful helpful powerful effective efficient successful reliable challenging traditional conventional
  existing individual simulated distant bright faint external innermost upcoming forthcoming future ongoing past contemporary modern subset paper article letter author work et al fig figure table
  section appendix abstract arxiv github https http www url com org version code availability funding grant acknowledgment
  first third fourth fifth final initial early-stage aforementioned particular specific general overall common
  good better best great greater greatest big huge clear strikingly surprising unexpected unique plausible viable
  sigma yr myr gyr kpc mpc pc au kev mev gev tev hz mhz ghz khz km cm mm nm day hour minute month year week decade arcsec
  arcmin deg dex mjy jy percent degree sim lesssim gtrsim approx mathrm rm odot msun lsun zsun rsun pm times frac text textit textbf
  january february march april june july august september october november december today tomorrow
`);

/** Second halves of compounds after which a phrase may end: `deep learning-based`, `halo-like`. */
export const BREAKERS = wordSet(`based like related focused oriented specific dependent independent assisted enabled powered
  inspired generated level style led capable friendly ready only wide-ranging motivated`);

/** Nouns in -ing, which taggers take for verbs. */
export const GERUND_NOUNS = wordSet(`
  learning training pretraining tuning finetuning lensing microlensing modeling imaging mapping clustering sampling prompting
  fitting cooling heating mixing scattering scaling stripping quenching reasoning understanding answering broadening
  reddening processing embedding ringing binning stacking dimming flickering tagging dating ranging timing splitting
  shearing forecasting denoising deblending beamforming outgassing ringdown braking spinning
  computing engineering ring spring wing
`);

/** Participles that name a kind of thing rather than say what was done to it. */
export const PARTICIPLES = wordSet(`
  supervised unsupervised semisupervised eclipsing rotating pulsating accreting lensed ionized photoionized magnetized polarized
  evolved evolving embedded embedding stripped merging colliding spinning expanding oscillating interacting barred obscured unobscured
  quenched warped tilted inclined precessing resolved unresolved integrated extended enriched shocked dusty trained pretrained
  fast-rotating rotating decaying warm coupled weighted modified scattered reflected transiting escaping evaporating migrating orbiting
  lensing nested generalized distributed collapsed condensed inverted cross-matched matched fermented charged truncated
  flared excited trapped tidally-locked locked lagged dedispersed redshifted blueshifted
`);

/** Adjectives of degree and nouns so general that a phrase made of nothing else says nothing. */
export const GENERIC_WORDS = wordSet(`
  high higher highest low lower lowest large larger largest small smaller smallest strong stronger weak weaker long longer short shorter
  wide wider broad broader deep deeper fast faster slow rapid high-quality quality simple complex detailed full partial
  single multiple individual average mean median maximum minimum maximal minimal standard basic robust accurate precise direct
  indirect positive negative true false real realistic actual ideal equal relative absolute original independent dependent joint
  combined complete incomplete limited extensive systematic quantitative qualitative statistical empirical theoretical
  experimental practical physical scientific technical natural human early late old young
  result study analysis approach method methodology technique model modeling framework case range value order set sample data
  dataset role effect impact influence time scale level degree rate ratio difference change increase decrease
  improvement performance accuracy precision advance advancement development understanding insight knowledge information detail
  evidence implication consequence conclusion discussion finding observation measurement estimate estimation prediction
  parameter property feature characteristic quantity factor component element condition constraint limit limitation
  problem issue challenge question task goal aim objective purpose application implementation tool resource system process
  procedure step stage phase strategy scheme solution scenario hypothesis assumption theory concept idea principle
  example instance type class group category member population object source target region area field domain
  uncertainty error bias noise fit fitting test testing experiment simulation evaluation assessment comparison investigation
  correlation relation relationship connection link dependence trend pattern behavior structure shape size amount fraction
  variation variability distribution function form process mechanism origin nature context aspect perspective view
  community researcher scientist research science literature review overview summary introduction
  capability ability potential opportunity advantage benefit performance efficiency complexity
  agreement discrepancy tension consistency support contribution association combination interaction presence absence
  lack need importance significance relevance interest attention focus emphasis
  input output power strength variety diversity series sequence
  point line path curve surface space place side end top bottom center
  fidelity performing choice astronomical astrophysical astronomy astrophysics
  resolution sensitivity coverage depth quality selection detection identification classification characterization determination
  user team project program mission survey instrument facility
  wide-range range regime variable number numerical analytical analytic computational mathematical
  observational evolutionary spatial angular temporal spectral computational environmental inner outer release preview candidate
  constraining power signal state art proof concept training follow up followup attempt effort
`);

/** Heads that never end a topic: what comes before them may. */
export const EMPTY_HEADS = wordSet(`
  result study approach case range value order role impact influence difference change increase decrease improvement
  advance advancement understanding insight detail evidence implication consequence conclusion discussion finding
  issue challenge question goal aim objective purpose attempt effort example instance aspect perspective
  community researcher scientist literature overview summary introduction ability potential opportunity advantage benefit
  agreement importance significance relevance interest attention focus lack need presence absence variety amount
  context investigation work scenario possibility set idea thing hand fact sense extent basis term member
  capability limitation limit strength weakness degree hint indication interpretation explanation demonstration
  sample estimate group combination quality property characteristic constraint use usage data bin band wavelength
  package pipeline suite probe product return strategy criterion pathway path expectation expression bound majority requirement
  stage exhibit yield host form block threshold search channel mechanism category regime
`);

/** Compounds that are terms although they are mostly written with a hyphen, before another noun. */
export const COMPOUND_TERMS: ReadonlySet<string> = new Set([
  "x ray", "gamma ray", "cosmic ray", "cross correlation", "n body", "power law", "near infrared", "mid infrared", "far infrared",
  "far ultraviolet", "near ultraviolet", "core collapse", "self interaction", "lyman alpha", "lyman continuum", "wolf rayet",
  "pair instability", "quasi periodic", "spin orbit", "question answering", "open weight", "open source", "cool core", "light cone",
  "self attention", "zero shot", "end to end", "trade off", "e mail", "co author", "state space", "co evolution", "co citation",
]);

/** Heads that add nothing to a phrase that is a topic without them: `machine learning methods`. */
export const WEAK_HEADS = wordSet(`
  model method technique framework algorithm data dataset analysis system process task tool application theory simulation source
  object component structure feature signal event population catalog observation measurement
`);

/** Whole phrases that pass every other test. */
export const STOP_PHRASES: ReadonlySet<string> = new Set([
  "state art", "proof concept", "real world", "signal noise", "order magnitude", "open source", "large scale", "small scale", "high resolution",
  "low resolution", "high quality", "long term", "short term", "first time", "follow up", "ground base", "wide range", "high precision",
  "high energy", "low energy", "wide field", "real time", "side", "one", "downstream task", "inference time",
  "learning model", "learning method", "learning technique", "learning algorithm", "learning approach", "learning framework",
  "signal noise ratio", "signal to noise ratio", "field of view", "line of sight", "root mean square", "root mean square error",
  "full width at half maximum", "standard deviation", "credible interval", "confidence interval", "normalized median absolute deviation",
  "solar mass", "dark energy equation", "free parameter", "false positive", "error bar", "toy model", "boundary condition",
  "reference frame", "position angle", "exposure time", "duty cycle", "focal plane", "visual inspection", "time evolution",
  "formation process", "northern hemisphere", "southern hemisphere", "south pole", "mass measurement", "distance measurement",
  "charge coupled device", "data cube", "summary statistic", "binary system", "cosmic time", "shot noise", "duty cycle", "formation time",
  "flux measurement", "production rate", "growth rate", "single star", "field equation", "stellar component", "red noise", "white noise",
  "energy scale", "zero point", "covariance matrix", "particle mass", "mass scale", "gas component", "unified framework", "domain specific",
]);
