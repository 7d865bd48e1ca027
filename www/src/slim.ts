/**
 * The entry point `policy-proposals/slim`: only the code. The module is a separate file beside it, compiled while it
 * downloads and cached by the browser. On servers package.json leads to the entry point with the module inlined instead,
 * because bundlers move the file to where only browsers find it.
 */
import type { Load } from "./api.js";
import { loadFrom } from "./load.js";

export type * from "./api.js";
export { PolicyError } from "./error.js";
export type * from "./model.js";

/**
 * Fetches the module from beside this file, or takes it from `options.wasm`, and opens a document. All calls share one
 * module; after a failure the next call tries again. Rejects with a `PolicyError`.
 *
 * @example const policy = await load();
 */
export const load: Load = (options) =>
  loadFrom(() => new URL("./policy-proposals.wasm", import.meta.url), options);
