/**
 * Node's built-in modules, if the code runs in Node. Getting them from `process` keeps imports out of browser bundles.
 */
interface Builtins {
  "node:fs/promises": { readFile(path: URL): Promise<Uint8Array<ArrayBuffer>> };
  "node:url": { pathToFileURL(path: string): URL };
  "node:util": { TextDecoder: typeof TextDecoder; TextEncoder: typeof TextEncoder };
  "node:zlib": { inflateRawSync(bytes: Uint8Array): Uint8Array<ArrayBuffer> };
}
type NodeProcess = { getBuiltinModule?<Name extends keyof Builtins>(name: Name): Builtins[Name] };

export function builtin<Name extends keyof Builtins>(name: Name): Builtins[Name] | undefined {
  const { process } = globalThis as { process?: NodeProcess };
  return process?.getBuiltinModule?.(name);
}
