/** The ORCID in a text, in its plain form `0000-0002-1825-0097`, whether written with hyphens, as an address or neither. */
export function orcidIn(text: string | undefined): string | undefined {
  const found = /(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dX])(?!\d)/i.exec(text ?? "");
  return found ? `${found[1]}-${found[2]}-${found[3]}-${found[4]}`.toUpperCase() : undefined;
}
