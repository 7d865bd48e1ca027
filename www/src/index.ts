/**
 * The entry point `policy-proposals`: one file with everything in it, the module too. Nothing is fetched.
 */
import type { Load } from "./api.js";
import { PolicyError } from "./error.js";
import { inflated } from "./inflate.js";
import { loadFrom } from "./load.js";

export type * from "./api.js";
export type * from "./model.js";
export { PolicyError };

/**
 * Loads the module in this file and opens a document. All calls share one module; after a failure the next call tries
 * again. Rejects with a `PolicyError`.
 *
 * @example const policy = await load();
 */
export const load: Load = (options) => loadFrom(() => inflated(INLINED_MODULE), options);
