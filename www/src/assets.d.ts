/**
 * What the build gives the sources that is no TypeScript.
 */

/** The module as text, deflated, in base64: `scripts/inlined.js` makes it out of the compiled module. */
declare const INLINED_MODULE: string;

/** What the module of this build is known by: `scripts/stamp.js` puts it in the module. */
declare const MODULE_STAMP: string;

/** A style sheet as text, minified. */
declare module "*.css" {
  const text: string;
  export default text;
}
