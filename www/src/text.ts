/**
 * What the module's bindings turn text into bytes with, also in a window that has nothing for it but stands in Node:
 * what Jest gives to tests of pages. The build puts these in place of the globals.
 */
interface Coders {
  TextDecoder: typeof TextDecoder;
  TextEncoder: typeof TextEncoder;
}
type NodeProcess = { getBuiltinModule?(name: "node:util"): Coders };

const { process } = globalThis as { process?: NodeProcess };
const coders: Coders =
  "TextDecoder" in globalThis ? globalThis : (process?.getBuiltinModule?.("node:util") ?? globalThis);

const { TextDecoder: Decoder, TextEncoder: Encoder } = coders;

export { Decoder as TextDecoder, Encoder as TextEncoder };
