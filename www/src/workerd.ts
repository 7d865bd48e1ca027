/**
 * Both entry points in Cloudflare Workers, which cannot compile code at run time: there the module is imported, already
 * compiled.
 */
import module from "./policy-proposals.wasm";
import type { Load } from "./api.js";
import { loadFrom } from "./load.js";

export type * from "./api.js";
export { PolicyError } from "./error.js";
export type * from "./model.js";

/** Opens a document of the module that was deployed with the worker. */
export const load: Load = (options) => loadFrom(() => module, options);
