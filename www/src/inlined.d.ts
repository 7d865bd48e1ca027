/**
 * The module as text, gzip in base64: the build makes this file out of the compiled module.
 */
declare module "inlined:module" {
  const encoded: string;
  export default encoded;
}
