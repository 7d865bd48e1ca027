/**
 * The stamp by which scripts recognise the module of their own build: a hash of its bindings and of the package's
 * version. It is the name of an empty section at the end of the module, which the scripts check before they start it.
 */
import { createHash } from "node:crypto";

/** @param {...string} parts what a module and its scripts must have in common @returns {string} */
export const stampOf = (...parts) => createHash("sha256").update(parts.join("\0")).digest("hex").slice(0, 8);

/**
 * A custom section: its kind, its length, the length of its name, its name.
 * @param {Uint8Array} module @param {string} stamp @returns {Uint8Array}
 */
export const stamped = (module, stamp) =>
  Buffer.concat([module, Buffer.from([0, stamp.length + 1, stamp.length]), Buffer.from(stamp)]);
