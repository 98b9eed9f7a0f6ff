/** `0000-0001-6931-0232` out of whatever stands around it, with hyphens or without; undefined when there is none. */
export function orcidIn(text: string | undefined): string | undefined {
  const parts = /(?<!\d)(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dXx])(?!\d)/.exec(text ?? "");
  return parts ? parts.slice(1).join("-").toUpperCase() : undefined;
}
