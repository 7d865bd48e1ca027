/**
 * What the module's bindings turn text into bytes with, also in a window that has nothing for it but stands in Node:
 * what Jest gives to tests of pages. The build puts these in place of the globals.
 */
import { builtin } from "./builtin.js";

const coders = "TextDecoder" in globalThis ? globalThis : (builtin("node:util") ?? globalThis);
const { TextDecoder: Decoder, TextEncoder: Encoder } = coders;

export { Decoder as TextDecoder, Encoder as TextEncoder };
