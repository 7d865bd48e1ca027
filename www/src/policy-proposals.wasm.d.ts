/**
 * The module's file, as an import. Whether that gives an address or a compiled module depends on the tool that follows
 * the import; `load({ wasm })` takes either.
 */
import type { WasmSource } from "./api.js";

declare const wasm: WasmSource;
export default wasm;
