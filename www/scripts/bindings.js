/**
 * The module and its bindings as wasm-bindgen writes them, without what is of no use here.
 */
import { readFileSync } from "node:fs";
import { without } from "./cuts.js";

/** @type {import("./cuts.js").Cut[]} */
const CUTS = [
  // Browsers without `encodeInto`, which none has that the module runs in.
  [
    `    if (realloc === undefined) {
        const buf = cachedTextEncoder.encode(arg);
        const ptr = malloc(buf.length, 1) >>> 0;
        getUint8ArrayMemory0().subarray(ptr, ptr + buf.length).set(buf);
        WASM_VECTOR_LEN = buf.length;
        return ptr;
    }
`,
  ],
  [
    `if (!('encodeInto' in cachedTextEncoder)) {
    cachedTextEncoder.encodeInto = function (arg, view) {
        const buf = cachedTextEncoder.encode(arg);
        view.set(buf);
        return {
            read: arg.length,
            written: buf.length
        };
    };
}
`,
  ],
  // Other ways to be given the module than the one that load.ts goes.
  [
    `

    if (module !== undefined) {
        if (Object.getPrototypeOf(module) === Object.prototype) {
            ({module} = module)
        } else {
            console.warn('using deprecated parameters for \`initSync()\`; pass a single object instead')
        }
    }
`,
    "    ({module} = module);\n",
  ],
  [
    `    if (!(module instanceof WebAssembly.Module)) {
        module = new WebAssembly.Module(module);
    }
`,
  ],
];

/** The hashes that part the imports of several crates from each other: here is one. */
const HASHES = /(?<=__wb\w+_)[0-9a-f]{16}\b/g;

/** @param {{ bindings: string, module: string }} paths @returns {{ bindings: string, module: Uint8Array }} */
export function readBindings(paths) {
  const bindings = without(readFileSync(paths.bindings, "utf8"), CUTS, paths.bindings);
  const numbers = new Map([...new Set(bindings.match(HASHES))].map((hash, index) => [hash, index]));
  /** As long as it was, so that the module keeps its lengths. @param {string} text */
  const numbered = (text) =>
    text.replace(HASHES, (hash) => String(numbers.get(hash) ?? hash).padStart(16, "0"));
  const module = numbered(readFileSync(paths.module, "latin1"));
  return { bindings: numbered(bindings), module: Buffer.from(module, "latin1") };
}
