/** Single words that are terms by themselves, in their normal form; a single word is otherwise too general for a topic. */
const TERMS = new Set(
  `accretion albedo asteroid asteroseismology astrobiology astrochemistry astrometry astroparticle axion baryogenesis baryon biosignature blazar
  bulge calorimeter cepheid chondrite chromosphere circumbinary comet corona coronagraph cosmology crater cubesat cryovolcanism
  decoherence dynamo ejecta embedding emulator exomoon exoplanet exosphere gravastar graviton habitability
  heliosphere helioseismology heliophysics hydrodynamics inflation interferometry interferometer ionosphere ionization isotope
  kilonova kinematics leptogenesis lithium magnetar magnetohydrodynamics magnetosphere megamaser maser metallicity meteorite
  meteoroid meteor microlensing microquasar monopole nebula neutrino nova nucleosynthesis occultation panspermia
  photosphere photometry photoevaporation photoionization planetesimal plasma plasmoid polarimetry polarization precession
  protoplanet protostar pulsar quasar quenching quintessence reddening reionization
  reverberation scintillation seismology spectropolarimetry spectroscopy spectrograph starburst starspot
  subdwarf subgiant sunspot superbubble superflare superluminous supernova superkilonova superradiance technosignature
  thermosphere tomography transformer turbulence ultraluminous volcanism wormhole zodiacal
  autoencoder backpropagation chatbot crowdsourcing kriging overfitting perceptron pretraining finetuning tokenization
  interpretability explainability generalization regularization deconvolution deblending denoising prompting distillation
  epistemology genomics proteomics epigenetics immunotherapy chemotherapy photocatalysis superconductivity ferromagnetism
  cryptography robotics thermodynamics electrodynamics bioinformatics neuroscience seismology oceanography`.split(
    /\s+/u,
  ),
);

/** Endings by which sciences and their instruments are known, with enough before them to be a word of their own. */
const ENDINGS = /\w{4,}(?:seismology|spectroscopy|metry|scopy|genesis|synthesis|dynamics|lensing|sphere)$/u;
const PLAIN =
  /^(?:symmetry|geometry|asymmetry|atmosphere|hemisphere|biosphere|thermometry|telemetry|synthesis|dynamics|parametry|optometry|trigonometry)$/u;

/** Whether a single normal word may be a topic. */
export function isSingleTerm(word: string): boolean {
  return TERMS.has(word) || (ENDINGS.test(word) && !PLAIN.test(word));
}
