/**
 * The package.json and README that are published, made from those of the repository: the published files are at the root
 * of dist/, so paths lose their folders, and what serves only our own work is left out.
 */
const OURS = new Set(["scripts", "devDependencies"]);

/** @param {string} json @returns {string} */
export function published(json) {
  const kept = Object.entries(JSON.parse(json)).filter(([key]) => !OURS.has(key));
  return `${JSON.stringify(Object.fromEntries(kept), null, 2).replaceAll('"./dist/', '"./')}\n`;
}

/** Without pictures, which are not packed. @param {string} readme @returns {string} */
export const packedReadme = (readme) => readme.replace(/^!\[.*\n\n/gm, "").replaceAll("](www/", "](");
