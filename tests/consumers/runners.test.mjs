/**
 * Users' own tests: Vitest and Jest, in Node and in simulated windows.
 */
import { describe, test } from "node:test";
import { expected } from "./expected.mjs";
import { run } from "./run.mjs";

/** What the users' tests compare with. */
const EXPECTED = JSON.stringify(expected);

describe("Vitest", () => {
  const vitest = (environment, ...files) =>
    run(["vitest", "run", "--root=runners/vitest", `--environment=${environment}`, ...files], { EXPECTED });

  test("in Node", () => vitest("node", "load"));
  test("in jsdom, the elements too", () => vitest("jsdom"));
  test("in happy-dom, the elements too", () => vitest("happy-dom"));
});

describe("Jest", () => {
  const jest = (environment, files, NODE_OPTIONS = "") =>
    run(["jest", "--rootDir=runners/jest", `--env=${environment}`, `--testMatch=**/${files}`], {
      EXPECTED,
      NODE_OPTIONS,
    });

  for (const environment of ["node", "jsdom"]) {
    test(`in ${environment}, CommonJS`, () => jest(environment, "load.test.cjs"));
    test(`in ${environment}, ES modules`, () =>
      jest(environment, "load.test.mjs", "--experimental-vm-modules"));
  }
  test("in jsdom, the elements", () => jest("jsdom", "elements.test.cjs"));
});
