/**
 * Compiles the module from whatever the caller has: an address, a response, bytes, a compiled module. Every failure
 * becomes an error that says why.
 */
import type { WasmSource } from "./api.js";
import { builtin } from "./platform/builtin.js";
import { tag, wrong } from "./check.js";
import { PolicyError } from "./error.js";

function isModule(value: unknown): value is WebAssembly.Module {
  return tag(value) === "WebAssembly.Module";
}

function isBytes(value: unknown): value is BufferSource {
  return ArrayBuffer.isView(value) || tag(value) === "ArrayBuffer";
}

function isResponse(value: unknown): value is Response {
  return tag(value) === "Response";
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * The error for a module that did not compile or start: the content security policy (which Safari checks only when the
 * module starts), the module itself, or the connection.
 */
export function moduleFailure(
  error: unknown,
  isItself = error instanceof WebAssembly.CompileError,
): PolicyError {
  const cause = { cause: error };
  if (/content security policy|\bCSP\b|unsafe-eval/i.test(reason(error))) {
    const hint =
      "the page's Content-Security-Policy forbids WebAssembly; allow 'wasm-unsafe-eval' in script-src";
    return new PolicyError("CSP_BLOCKED", hint, cause);
  }
  if (isItself) return new PolicyError("BAD_MODULE", `the module does not work: ${reason(error)}`, cause);
  return fetchFailure("the module's bytes", error);
}

function fetchFailure(what: string, error: unknown): PolicyError {
  return new PolicyError("FETCH_FAILED", `${what} could not be read: ${reason(error)}`, { cause: error });
}

async function fromResponse(response: Response): Promise<WebAssembly.Module> {
  if (!response.ok) {
    throw new PolicyError("FETCH_FAILED", `${response.url || "the server"} answered ${response.status}`);
  }
  const type = response.headers.get("content-type")?.split(";", 1)[0]?.trim().toLowerCase();
  try {
    // Streaming needs the right type; with any other type the module is compiled after the download.
    return type === "application/wasm" && "compileStreaming" in WebAssembly
      ? await WebAssembly.compileStreaming(response)
      : await WebAssembly.compile(await response.arrayBuffer());
  } catch (error) {
    throw moduleFailure(error);
  }
}

async function fromAddress(address: string): Promise<WebAssembly.Module> {
  try {
    // Node's fetch cannot read files.
    const files = address.startsWith("file:") ? builtin("node:fs/promises") : undefined;
    if (files) return await fromBytes(await files.readFile(new URL(address)));
    return await fromResponse(await fetch(address));
  } catch (error) {
    throw error instanceof PolicyError ? error : fetchFailure(address, error);
  }
}

async function fromBytes(bytes: BufferSource): Promise<WebAssembly.Module> {
  try {
    return await WebAssembly.compile(bytes);
  } catch (error) {
    throw moduleFailure(error);
  }
}

/** Compiles the module from any source that `load` takes. Without WebAssembly the source is not called. */
export async function compiled(
  source: () => WasmSource | PromiseLike<WasmSource>,
): Promise<WebAssembly.Module> {
  if (typeof WebAssembly !== "object") {
    throw new PolicyError("WASM_UNSUPPORTED", "this browser has no WebAssembly, or it is switched off");
  }
  let given: unknown;
  try {
    given = await source();
  } catch (error) {
    throw error instanceof PolicyError ? error : fetchFailure("options.wasm", error);
  }
  if (isModule(given)) return given;
  if (isBytes(given)) return fromBytes(given);
  if (isResponse(given)) return fromResponse(given);
  if (typeof given === "string" || tag(given) === "URL") return fromAddress(String(given));
  throw wrong("options.wasm", "a URL, a string, a Response, bytes or a WebAssembly.Module", given);
}
