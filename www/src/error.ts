/**
 * The one error class of the package: every failure that a page can meet has a code to tell it by.
 */
import type { PolicyErrorCode } from "./model.js";

/** What went wrong, told by `code`; `message` says it in words, `cause` keeps the original error. */
export class PolicyError extends Error {
  /**
   * The kind of failure. Of loading: `WASM_UNSUPPORTED`, there is no WebAssembly, or nothing to unpack the module with;
   * `CSP_BLOCKED`, the page's policy forbids it; `FETCH_FAILED`, the module did not arrive; `BAD_MODULE`, what arrived is
   * not this version's module. Of a call: `BAD_ARGUMENT`, `UNKNOWN_FILTER`, `UNKNOWN_PROPOSAL`.
   */
  readonly code: PolicyErrorCode;

  constructor(code: PolicyErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "PolicyError";
    this.code = code;
  }

  /** An error of any copy of the package is one: each entry point has a class of its own. */
  static override [Symbol.hasInstance](error: unknown): error is PolicyError {
    return error instanceof Error && error.name === "PolicyError";
  }
}

// A record rather than a list: a code added on the Rust side and missing here does not compile.
const CODES: Record<PolicyErrorCode, true> = {
  WASM_UNSUPPORTED: true,
  CSP_BLOCKED: true,
  FETCH_FAILED: true,
  BAD_MODULE: true,
  BAD_ARGUMENT: true,
  UNKNOWN_FILTER: true,
  UNKNOWN_PROPOSAL: true,
};

const isCode = (value: string): value is PolicyErrorCode => Object.hasOwn(CODES, value);

/** Runs a call into the module; an error that has a code for its name comes out as a `PolicyError`. */
export function translated<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    if (error instanceof Error && isCode(error.name)) {
      throw new PolicyError(error.name, error.message, { cause: error });
    }
    throw error;
  }
}
