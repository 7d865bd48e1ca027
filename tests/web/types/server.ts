/**
 * Use on a server, without the DOM types. This file is compiled, not run.
 */
import { load, type PolicyDocument, PolicyError } from "policy-proposals";

export async function documents(module: WebAssembly.Module): Promise<PolicyDocument[]> {
  return Promise.all([load(), load({ wasm: module }), load({ wasm: new Uint8Array(8) })]);
}

export const code = (error: unknown): string | undefined =>
  error instanceof PolicyError ? error.code : undefined;
