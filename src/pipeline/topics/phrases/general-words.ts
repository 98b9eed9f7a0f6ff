import { phraseSet, wordSet } from "./word-set.ts";

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

/** Heads that add nothing to a phrase that is a topic without them: `machine learning methods`. */
export const WEAK_HEADS = wordSet(`
  model method technique framework algorithm data dataset analysis system process task tool application theory simulation source
  object component structure paradigm prediction cosmology feature signal event population catalog observation measurement
`);

/** Compounds that are terms although they are mostly written with a hyphen, before another noun. */
export const COMPOUND_TERMS = phraseSet(`
  x ray, gamma ray, cosmic ray, cross correlation, n body, power law, near infrared, mid infrared, far infrared,
  far ultraviolet, near ultraviolet, core collapse, self interaction, lyman alpha, lyman continuum, wolf rayet,
  pair instability, quasi periodic, spin orbit, question answering, open weight, open source, cool core,
  light cone, self attention, zero shot, end to end, trade off, e mail, co author, state space, co evolution,
  co citation
`);
