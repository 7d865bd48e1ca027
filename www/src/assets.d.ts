/**
 * What the build gives the sources that is no TypeScript.
 */

/** The module as text, deflated, in base64: `scripts/inlined.js` makes it out of the compiled module. */
declare const INLINED_MODULE: string;

/** A style sheet as text, minified. */
declare module "*.css" {
  const text: string;
  export default text;
}
