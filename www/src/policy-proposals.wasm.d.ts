/**
 * The module's file, imported. What that gives (an address, a compiled module) is for the tool to say that follows
 * the import; `load({ wasm })` takes all of it.
 */
import type { WasmSource } from "./api.js";

declare const wasm: WasmSource;
export default wasm;
