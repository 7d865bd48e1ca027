/**
 * Leaves out of scripts that others write what nothing here uses. Their versions are pinned; where one reads otherwise
 * than is expected here, the build fails.
 */

/** A text that stands in a script once, and what takes its place where something has to. @typedef {[text: string, instead?: string]} Cut */

/** @param {string} code @param {Cut[]} cuts @param {string} path of the script, to name it by @returns {string} */
export function without(code, cuts, path) {
  return cuts.reduce((left, [text, instead = ""]) => {
    const [before, after, ...more] = left.split(text);
    if (before === undefined || after === undefined || more.length > 0) {
      throw new Error(`${path}: in this version does not stand just once: ${text}`);
    }
    return before + instead + after;
  }, code);
}
