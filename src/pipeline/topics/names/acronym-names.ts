import type { Definition } from "../acronyms.ts";
import { facilityType } from "./name-types.ts";
import type { NameBook } from "./name-book.ts";

/** Acronyms so general that words beside them do not make them names: an AGN survey is no survey called AGN. */
const PLAIN = new Set(
  `AGN AI ML UV IR NIR MIR FIR FUV NUV EUV HI HII CO GW GRB FRB SN CMB MHD GRMHD SPH IFU IFS VLBI LLM LLMS CNN GPU CPU PDF SED DFT ISM IGM
  CGM ICM IMF NFW DM PBH SMBH IMBH BH NS WD RV PSF SNR RMS MCMC PCA GP SIDM CDM WDM FDM BAO RSD LSS HOD EFT GR QCD SUSY WIMP PTA GWB
  TDE LRD ULX XRB LMXB HMXB CV YSO PMS HR CMD CME SEP ICME ENA NEO TNO KBO HZ DLA LAE LBG ELG BCG ICL UDG QSO QPO QPE 2D 3D 1D PIC
  USA UK EU US CCD CMOS AO ADC FPGA RFI HPC API OCR NLP GAN VAE MLP RNN LSTM GNN SBI ABC SVM RF GPR FITS JSON XML II III IV VI VII
 SD SC FC FD CR LSP SAT GPS UMD SM MW EW SF
  MOND EOS NLTE LTE FIRST SOTA QA RAG STEM PI DR1 DR2 DR3 DR4 SKY ESA NASA`.split(/\s+/u),
);

export function isPlainAcronym(word: string): boolean {
  return PLAIN.has(word);
}

/**
 * Whether a definition gives a name rather than shortens a phrase: its long form is a known name, or its short form is and the long one
 * is capitalised; the paper brings the short
 * form in as a name, or the long form is capitalised and ends in a facility (`… Survey (XYZ)`).
 */
export function isNameDefinition(
  definition: Definition,
  named: ReadonlySet<string>,
  book: NameBook,
): boolean {
  const { short, long, plural } = definition;
  if (plural || PLAIN.has(short) || short.includes("/")) return false;
  if (book.findWritten(long)) return true;
  const known = book.findWritten(short);
  if (known) return known.near.length === 0 && (isCapitalised(long) || known.label === null);
  const head = long.split(/\s/u).at(-1) ?? "";
  if (isCapitalised(long) && long.split(/[\s-]+/u).some((word) => facilityType(word) !== null)) return true;
  return named.has(short) || (facilityType(head) === "Dataset" && long.split(/\s/u).length > 2);
}

/** Three words or more, nearly all with capitals. */
export function isCapitalised(long: string): boolean {
  const words = long
    .split(/[\s-]+/u)
    .filter((word) => !/^(?:of|the|for|and|in|with|to|on|at|&)$/u.test(word));
  return (
    words.length > 1 && words.filter((word) => /^.?[\p{Lu}\p{N}]/u.test(word)).length >= words.length * 0.7
  );
}
