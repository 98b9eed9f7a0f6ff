/** What XML 1.0 cannot hold in any way: control characters, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
  // Line ends in XML 1.1: some readers take them for such in 1.0 too.
  "\u0085": "&#133;",
  "\u2028": "&#8232;",
};

/** Any text as the value of an XML attribute (between double quotes) or as XML text; what XML forbids becomes U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replace(FORBIDDEN, "\ufffd")
    .replace(/[&<>"\n\r\t\u0085\u2028]/g, (sign) => ESCAPES[sign] ?? sign);
}
