/**
 * Checks of arguments. Each message names the argument, what was expected and what was found.
 */
import { PolicyError } from "./error.js";

/** The largest number the module can take; anything above it means "all". */
const LARGEST = 0xffff_ffff;

/** The type of a value by its tag: unlike `instanceof` this works for objects of other realms (frames, test runners). */
export const tag = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);

/** A short description of a value for a message. */
function described(value: unknown): string {
  if (typeof value === "string") {
    return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  }
  if (value === null || value === undefined || typeof value === "number" || typeof value === "boolean") {
    return String(value);
  }
  if (typeof value === "bigint") return `${value}n`;
  const kind = tag(value);
  return `${/^[AO]/.test(kind) ? "an" : "a"} ${kind}`;
}

export function wrong(name: string, expected: string, value: unknown): PolicyError {
  return new PolicyError("BAD_ARGUMENT", `${name}: expected ${expected}, found ${described(value)}`);
}

export function text(name: string, value: unknown): string {
  if (typeof value !== "string") throw wrong(name, "a string", value);
  return value;
}

export function flag(name: string, value: unknown): boolean {
  if (typeof value !== "boolean") throw wrong(name, "true or false", value);
  return value;
}

/** A proposal's number. Any whole number passes, even if there is no such proposal. */
export function integer(name: string, value: unknown): number {
  if (typeof value !== "number" || !Number.isInteger(value)) throw wrong(name, "a whole number", value);
  return value;
}

export function count(name: string, value: unknown): number {
  if (typeof value !== "number" || !(value >= 0) || (!Number.isInteger(value) && value !== Infinity)) {
    throw wrong(name, "a whole number of 0 or more", value);
  }
  return Math.min(value, LARGEST);
}

export function oneOf<const T extends string>(choices: readonly T[], name: string, value: unknown): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw wrong(name, `one of ${choices.join(", ")}`, value);
  return found;
}

/**
 * The entries of an options object; keys set to `undefined` count as left out. A `Map`, a `URL` or a module is refused: it
 * has no entries, and would be taken for options that ask for nothing.
 */
export function entries(name: string, value: unknown): [string, unknown][] {
  if (tag(value) !== "Object") throw wrong(name, "an object", value);
  return Object.entries(value as object).filter(([, entry]) => entry !== undefined);
}

/** One check for each option of `T`: an option without a check does not compile. */
export type Checks<T> = {
  readonly [K in keyof Required<T>]: (name: string, value: unknown) => Required<T>[K];
};

/** A copy of an options object in which every key is known and every value checked. */
export function options<T extends object>(name: string, value: unknown, checks: Checks<T>): Partial<T> {
  const clean: Partial<T> = {};
  if (value === undefined) return clean;
  const known = (key: string): key is string & keyof T => Object.hasOwn(checks, key);
  for (const [key, entry] of entries(name, value)) {
    if (!known(key)) {
      const choices = Object.keys(checks).join(", ");
      throw new PolicyError("BAD_ARGUMENT", `${name}.${key}: unknown option; expected one of ${choices}`);
    }
    clean[key] = checks[key](`${name}.${key}`, entry);
  }
  return clean;
}
