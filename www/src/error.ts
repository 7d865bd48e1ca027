/**
 * The one error class of the package. Every failure has a code.
 */
import type { PolicyErrorCode } from "./model.js";

/** An error of this package: `code` for programs, `message` for people, `cause` for the original error. */
export class PolicyError extends Error {
  /**
   * The kind of error. When loading: `WASM_UNSUPPORTED`, the browser has no WebAssembly or no `DecompressionStream`;
   * `CSP_BLOCKED`, the page's content security policy forbids WebAssembly; `FETCH_FAILED`, the module could not be
   * fetched; `BAD_MODULE`, the file is not the module of this version. From calls: `BAD_ARGUMENT`, `UNKNOWN_FILTER`,
   * `UNKNOWN_PROPOSAL`.
   */
  readonly code: PolicyErrorCode;

  constructor(code: PolicyErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "PolicyError";
    this.code = code;
  }

  /** Each entry point has its own copy of this class: errors of any copy are instances of all. */
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

/** Calls into the module, whose errors have a code for their name, and turns them into `PolicyError`s. */
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
