/**
 * The package.json that is published, made from the one we work with: its files lie at the root of dist/, so paths
 * lose that folder, and what serves only our own work is left out.
 */
const OURS = new Set(["scripts", "devDependencies"]);

/** @param {string} json @returns {string} */
export function published(json) {
  const kept = Object.entries(JSON.parse(json)).filter(([key]) => !OURS.has(key));
  return `${JSON.stringify(Object.fromEntries(kept), null, 2).replaceAll('"./dist/', '"./')}\n`;
}
