/**
 * Makes the published package.json and README from those of the repository: paths are relative to dist/, and what serves
 * only development is left out.
 */
const DEVELOPMENT = new Set(["scripts", "devDependencies"]);

/** @param {string} json @returns {string} */
export function published(json) {
  const kept = Object.entries(JSON.parse(json)).filter(([key]) => !DEVELOPMENT.has(key));
  return `${JSON.stringify(Object.fromEntries(kept), null, 2).replaceAll('"./dist/', '"./')}\n`;
}

/** Without pictures, which are not packed. @param {string} readme @returns {string} */
export const packedReadme = (readme) => readme.replace(/^!\[.*\n\n/gm, "").replaceAll("](www/", "](");
