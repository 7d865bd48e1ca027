/**
 * The entry point `policy-proposals`: one file that holds everything, the module included. Nothing is fetched.
 */
import encoded from "inlined:module";
import type { Load } from "./api.js";
import { PolicyError } from "./error.js";
import { loader } from "./load.js";

export type * from "./api.js";
export type * from "./model.js";
export { PolicyError };

async function inflated(): Promise<ArrayBuffer> {
  if (typeof DecompressionStream !== "function") {
    throw new PolicyError(
      "WASM_UNSUPPORTED",
      "this browser has no DecompressionStream to unpack the module with",
    );
  }
  const packed = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}

/**
 * Loads the module that this file carries and opens a document. All calls share one load; after a failure the next
 * call tries again. Rejects with a `PolicyError`.
 *
 * @example const policy = await load();
 */
export const load: Load = /* @__PURE__ */ loader(inflated);
