/**
 * The module as text: what `INLINED_MODULE` stands for in the sources. Deflated by Zopfli, which takes less room than
 * gzip -9, the less in more blocks, and is unpacked the same way; then base64.
 */
import { deflateAsync } from "@gfx/zopfli";

// The library prints its whole source when anything else in this process fails: take its handlers out again.
process.removeAllListeners("uncaughtException").removeAllListeners("unhandledRejection");

/** @param {Uint8Array} module @returns {Promise<string>} */
export async function inlined(module) {
  return Buffer.from(await deflateAsync(module, { blocksplittingmax: 40 })).toString("base64");
}
