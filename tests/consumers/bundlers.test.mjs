/**
 * Pages bundled by every bundler, from the packed package, and opened in Chromium: each entry point answers, and what
 * an app does not use is not in it.
 */
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";
import { served, visited } from "./browser.mjs";
import { bundled, bundlers } from "./bundlers.mjs";
import { modulesFetched, title } from "./expected.mjs";

/** Bundles a page without a warning, and opens it; all files that were written, besides what the visit gives. */
async function opened(bundler, page, text) {
  const { out, said } = await bundled(bundler, page);
  assert.doesNotMatch(said, /warn|\(!\)/i);
  const visit = await served(out, (address) => visited(address, text));
  return { ...visit, out, files: await readdir(out, { recursive: true }) };
}

/** How many files of the module were written, and how many fetched. */
const modules = ({ files, ...visit }) => ({
  written: files.filter((name) => name.endsWith(".wasm")).length,
  fetched: modulesFetched(visit),
});

/** All code of a bundled page. */
async function code({ out, files }) {
  const scripts = files.filter((name) => name.endsWith(".js"));
  return (await Promise.all(scripts.map((name) => readFile(join(out, name), "utf8")))).join("\n");
}

for (const [name, { workers }] of Object.entries(bundlers)) {
  describe(name, () => {
    test("the module inlined: no file of its own, and no code of the elements", async () => {
      const page = await opened(name, "inlined");
      assert.deepEqual(modules(page), { written: 0, fetched: 0 });
      assert.doesNotMatch(await code(page), /attachShadow/);
    });

    test("the module beside the script: one file, fetched once", async () => {
      assert.deepEqual(modules(await opened(name, "slim")), { written: 1, fetched: 1 });
    });

    test("the elements show what they find", async () => {
      const page = await opened(name, "elements", title);
      assert.deepEqual(modules(page), { written: 0, fetched: 0 });
      assert.match(await code(page), /attachShadow/);
    });

    test("an app that uses only the error class is small", async () => {
      const page = await opened(name, "error");
      assert.deepEqual([page.answer, page.problems], ["BAD_ARGUMENT", []]);
      const { length } = await code(page);
      assert.ok(length < 2000, `${length} characters`);
    });

    if (!workers) return;
    test("a worker answers", async () => {
      assert.deepEqual(modules(await opened(name, "worker")), { written: 0, fetched: 0 });
    });
  });
}
