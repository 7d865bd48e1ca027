/**
 * The hash by which a browser makes sure that a script from elsewhere is the one that was meant (Subresource
 * Integrity).
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** The value for the attribute `integrity`. @param {string | URL} path @returns {string} */
export const integrity = (path) =>
  `sha384-${createHash("sha384").update(readFileSync(path)).digest("base64")}`;
