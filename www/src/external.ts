/**
 * The `load` of elements with `wasm-src`: only the code, without a module. It contains no address of its own, so bundlers
 * do not copy a module that the page may never need.
 */
import type { Load } from "./api.js";
import { wrong } from "./check.js";
import { loadFrom } from "./load.js";

/** Opens a document of the module in `options.wasm`. */
export const load: Load = (options) =>
  loadFrom(() => {
    throw wrong("options.wasm", "the module or its address", undefined);
  }, options);
