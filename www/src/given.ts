/**
 * What the elements load with where they are told the module's address (`wasm-src`): the code alone. It knows no
 * address of its own, so a bundler finds no file to put beside a page that may never ask for it.
 */
import type { Load } from "./api.js";
import { wrong } from "./check.js";
import { loadFrom } from "./load.js";

/** Opens a document of the module that `options.wasm` leads to. */
export const load: Load = (options) =>
  loadFrom(() => {
    throw wrong("options.wasm", "the module or its address", undefined);
  }, options);
