/** Plurals that no rule reaches, short forms of single words, and Greek letters, each before its normal form. */
const IRREGULAR = `
  spectra=spectrum nebulae=nebula novae=nova supernovae=supernova kilonovae=kilonova hypernovae=hypernova
  nuclei=nucleus radii=radius loci=locus foci=focus stimuli=stimulus axes=axis phenomena=phenomenon
  criteria=criterion matrices=matrix indices=index vertices=vertex vortices=vortex apices=apex momenta=momentum
  quanta=quantum maxima=maximum minima=minimum optima=optimum corpora=corpus continua=continuum bacteria=bacterium
  media=medium coronae=corona lacunae=lacuna formulae=formula antennae=antenna halos=halo haloes=halo geese=goose
  mice=mouse feet=foot men=man women=woman uv=ultraviolet ir=infrared alphas=alpha analyses=analysis
  hypotheses=hypothesis syntheses=synthesis theses=thesis diagnoses=diagnosis parentheses=parenthesis
  crises=crisis parallaxes=parallax axises=axis buses=bus viruses=virus children=child people=person leaves=leaf
  halves=half lives=life knives=knife sne=sn gases=gas lenses=lens biases=bias atlases=atlas
  α=alpha β=beta γ=gamma δ=delta ε=epsilon ζ=zeta η=eta θ=theta κ=kappa λ=lambda μ=mu ν=nu ξ=xi π=pi ρ=rho σ=sigma
  τ=tau φ=phi χ=chi ψ=psi ω=omega
`;

/** Words that only look like plurals. */
const UNCHANGED = `
  data series species gas lens bias mass physics news canvas cosmos chaos mars venus atlas alias aerospace less
  always perhaps was has does plus as this its us is thus
`;

/** The normal forms of words and letters that follow no rule; some are several words. */
export function irregularWords(): Map<string, string> {
  const pairs = words(IRREGULAR).map((pair): [string, string] => {
    const [from = "", to = ""] = pair.split("=");
    return [from, to];
  });
  const unchanged = words(UNCHANGED).map((word): [string, string] => [word, word]);
  return new Map([...pairs, ...unchanged, ["lambdacdm", "lambda cold dark matter"]]);
}

function words(list: string): string[] {
  return list.split(/\s+/u).filter(Boolean);
}
