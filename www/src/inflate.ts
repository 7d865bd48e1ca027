/**
 * Unpacks the inlined module: base64, then deflate, with what the platform offers.
 */
import { builtin } from "./platform/builtin.js";
import { PolicyError } from "./error.js";

/** The bytes encoded in `encoded`. */
export async function inflated(encoded: string): Promise<BufferSource> {
  const characters = atob(encoded);
  const packed = new Uint8Array(characters.length);
  // A loop, because `Uint8Array.from` with a function uses an iterator, which is slow for so many bytes.
  for (let place = 0; place < packed.length; place += 1) packed[place] = characters.charCodeAt(place);
  // The simulated windows of test runners have no streams, but they run in Node.
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
