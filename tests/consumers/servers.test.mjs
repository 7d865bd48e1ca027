/**
 * Servers that bundle pages: Vite's development server, and Next with client and server components.
 */
import assert from "node:assert/strict";
import { mkdir, rm } from "node:fs/promises";
import { before, describe, test } from "node:test";
import { visited } from "./browser.mjs";
import { modulesFetched, title } from "./expected.mjs";
import { here, run, serving } from "./run.mjs";

describe("Vite's development server", () => {
  // What it bundled of the package on an earlier run, it would take again.
  const opened = (page, text) =>
    serving(["vite", `app/${page}`, "--port=0", "--force"], (address) => visited(address, text));

  test("the module inlined", async () => assert.equal(modulesFetched(await opened("inlined")), 0));
  test("the module beside the script", async () => assert.equal(modulesFetched(await opened("slim")), 1));
  test("the elements", async () => assert.equal(modulesFetched(await opened("elements", title)), 0));
  test("a worker", async () => assert.equal(modulesFetched(await opened("worker")), 0));
});

describe("Next", () => {
  before(async () => {
    await rm(here("next/.next"), { recursive: true, force: true });
    // On a build server, Next warns of a missing cache: any would be stale after a change of the package.
    await mkdir(here("next/.next/cache"), { recursive: true });
    const { output, warnings } = await run(["next", "build", "next"]);
    assert.doesNotMatch(output + warnings, /warn|⚠/i);
  });

  test("built and started, it answers from both sides", async () => {
    await serving(["next", "start", "next", "--port=0"], async (address) => {
      for (const page of ["client", "server", "server-slim"])
        assert.equal(modulesFetched(await visited(`${address}/${page}`)), 0, page);
      assert.equal(modulesFetched(await visited(`${address}/slim`)), 1);
      assert.equal(modulesFetched(await visited(`${address}/elements`, title)), 0);
    });
  });
});
