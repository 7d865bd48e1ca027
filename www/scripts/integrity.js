/**
 * The hash with which a browser checks a script from another site (Subresource Integrity).
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** The value for the attribute `integrity`. @param {string | URL} path @returns {string} */
export const integrity = (path) =>
  `sha384-${createHash("sha384").update(readFileSync(path)).digest("base64")}`;
