/**
 * Unpacks the module that a script carries: base64, then deflate, by what the platform has for it.
 */
import { builtin } from "./platform/builtin.js";
import { PolicyError } from "./error.js";

/** The bytes that `encoded` holds. */
export async function inflated(encoded: string): Promise<BufferSource> {
  const characters = atob(encoded);
  const packed = new Uint8Array(characters.length);
  // A loop: `Uint8Array.from` with a function goes by way of an iterator, which is slow for so many.
  for (let place = 0; place < packed.length; place += 1) packed[place] = characters.charCodeAt(place);
  // Test runners imitate a window that has no streams, but they run in Node.
  const zlib = builtin("node:zlib");
  if (zlib) return zlib.inflateRawSync(packed);
  if (typeof DecompressionStream !== "function") {
    throw new PolicyError(
      "WASM_UNSUPPORTED",
      "this browser has no DecompressionStream to unpack the module with",
    );
  }
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream).arrayBuffer();
}
