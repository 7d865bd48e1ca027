/**
 * What the module's bindings turn text into bytes with. The window that Jest imitates for tests has no such thing, but
 * it runs in Node, which has. The build puts these in place of the globals.
 */
import { builtin } from "./builtin.js";

const coders = "TextDecoder" in globalThis ? globalThis : (builtin("node:util") ?? globalThis);
const { TextDecoder: Decoder, TextEncoder: Encoder } = coders;

export { Decoder as TextDecoder, Encoder as TextEncoder };
