/**
 * What the sources use that is not TypeScript: the build puts it in.
 */

/** The module as text, deflated, in base64: `scripts/inlined.js` makes it out of the compiled module. */
declare const INLINED_MODULE: string;

/** What tells the module of this build from others: `scripts/stamp.js` writes it into the module. */
declare const MODULE_STAMP: string;

/** A style sheet as text, minified. */
declare module "*.css" {
  const text: string;
  export default text;
}
