/** The content security policy of a careful host. Everything in the package has to work under it. */
export const STRICT_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "style-src 'self'",
  "require-trusted-types-for 'script'",
].join("; ");
