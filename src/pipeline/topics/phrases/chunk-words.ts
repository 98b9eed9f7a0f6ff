import { wordSet } from "./word-set.ts";

/** Second halves of compounds after which a phrase may end: `deep learning-based`, `halo-like`. */
export const BREAKERS =
  wordSet(`based like related focused oriented specific dependent independent assisted enabled powered
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
