/**
 * The entry point `policy-proposals/slim`: the code alone; the module lies beside it as a file of its own, fetched
 * and compiled while it arrives, and cached by the browser like any other file. On a server, where bundlers move that
 * file to where only browsers find it, package.json leads to the entry point with the module inlined instead.
 */
import type { Load } from "./api.js";
import { loadFrom } from "./load.js";

export type * from "./api.js";
export { PolicyError } from "./error.js";
export type * from "./model.js";

/**
 * Fetches the module from beside this file (or takes it from `options.wasm`) and opens a document. All calls share
 * one load; after a failure the next call tries again. Rejects with a `PolicyError`.
 *
 * @example const policy = await load();
 */
export const load: Load = (options) =>
  loadFrom(() => new URL("./policy-proposals.wasm", import.meta.url), options);
