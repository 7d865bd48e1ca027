/**
 * `TextDecoder` and `TextEncoder` for the module's bindings. Jest's simulated window lacks them, but it runs in Node,
 * which has them. The build replaces the globals with these.
 */
import { builtin } from "./builtin.js";

const coders = "TextDecoder" in globalThis ? globalThis : (builtin("node:util") ?? globalThis);
const { TextDecoder: Decoder, TextEncoder: Encoder } = coders;

export { Decoder as TextDecoder, Encoder as TextEncoder };
