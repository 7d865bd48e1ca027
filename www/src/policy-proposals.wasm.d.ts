/**
 * The type of an import of the module's file. Some tools make it an address, others a compiled module;
 * `load({ wasm })` takes both.
 */
import type { WasmSource } from "./api.js";

declare const wasm: WasmSource;
export default wasm;
