/**
 * What the build provides to the sources besides TypeScript.
 */

/** The module as text: deflated, then base64. Made by `scripts/inlined.js`. */
declare const INLINED_MODULE: string;

/** The stamp by which a script recognises its own module: `scripts/stamp.js` writes it into the module. */
declare const MODULE_STAMP: string;

/** A style sheet as text, minified. */
declare module "*.css" {
  const text: string;
  export default text;
}
