/**
 * The page may load its own files and nothing else; it sends nothing anywhere. The server says so in a header, and the
 * build writes the same words into the page, for those who put it on a server of their own.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");
