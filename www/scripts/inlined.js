/**
 * The module as text, for `INLINED_MODULE` in the sources: deflated with Zopfli, which is smaller than gzip -9, and then
 * base64. More blocks make it smaller still.
 */
import { deflateAsync } from "@gfx/zopfli";

// The library's handlers print its whole source when anything else in this process fails.
process.removeAllListeners("uncaughtException").removeAllListeners("unhandledRejection");

/** @param {Uint8Array} module @returns {Promise<string>} */
export async function inlined(module) {
  return Buffer.from(await deflateAsync(module, { blocksplittingmax: 40 })).toString("base64");
}
