/**
 * Runtimes without a page: Node, Bun and Deno run the same scripts. Cloudflare's runtime, in its local simulator, runs a
 * worker that is bundled as Cloudflare's own tool does it.
 */
import assert from "node:assert/strict";
import { readdir, rm } from "node:fs/promises";
import { describe, test } from "node:test";
import { Miniflare } from "miniflare";
import { expected } from "./expected.mjs";
import { here, run } from "./run.mjs";

const RUNTIMES = {
  Node: ["node"],
  Bun: ["bun"],
  // A thread of its own wants to read its scripts; the package asks for nothing.
  Deno: ["deno", "run", "--no-remote", "--no-prompt", "--allow-read=runtimes,app"],
};

const SCRIPTS = {
  "import.mjs": expected,
  "import-slim.mjs": expected,
  "require.cjs": expected,
  "require-slim.cjs": expected,
  "thread.mjs": expected,
  "elements.mjs": "function",
};

for (const [name, command] of Object.entries(RUNTIMES)) {
  describe(name, () => {
    for (const [script, answer] of Object.entries(SCRIPTS)) {
      test(script, async () => {
        const { output, warnings } = await run([...command, `runtimes/${script}`]);
        assert.deepEqual(JSON.parse(output), answer);
        assert.equal(warnings, "");
      });
    }
  });
}

test("Cloudflare's runtime", async (t) => {
  const out = here("out/workerd");
  await rm(out, { recursive: true, force: true });
  const options = ["--bundle", "--format=esm", "--conditions=workerd,worker,browser", "--loader:.wasm=copy"];
  await run(["esbuild", "runtimes/worker.js", ...options, `--outdir=${out}`]);
  assert.equal((await readdir(out)).length, 2);

  const worker = new Miniflare({
    modules: true,
    rootPath: out,
    scriptPath: "worker.js",
    modulesRules: [{ type: "CompiledWasm", include: ["**/*.wasm"] }],
    compatibilityDate: "2026-04-15",
    // No description of where a request came from, which would be fetched.
    cf: false,
  });
  t.after(() => worker.dispose());
  const response = await worker.dispatchFetch("http://localhost/");
  assert.deepEqual(await response.json(), [expected, expected]);
});
