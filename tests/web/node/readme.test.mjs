/**
 * The README keeps its word: its example runs as it stands, and the commands and keys it names exist.
 */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

const top = new URL("../../../", import.meta.url);
const read = (/** @type {string} */ path) => readFileSync(new URL(path, top), "utf8");
const readme = read("README.md");

test("the example runs and prints what it promises", async (t) => {
  const code = /```js\n(.*?)```/s.exec(readme)?.[1] ?? assert.fail("the README has no example");
  const folder = mkdtempSync(join(tmpdir(), "readme-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "example.mjs");
  const dist = pathToFileURL(fileURLToPath(new URL("www/dist/index.js", top)));
  writeFileSync(file, code.replace('"policy-proposals"', JSON.stringify(dist)));
  /** @type {unknown[][]} */
  const printed = [];
  t.mock.method(console, "log", (/** @type {unknown[]} */ ...values) => void printed.push(values));
  await import(pathToFileURL(file).href);
  assert.match(String(printed[0]?.[0]), /^建議 8[89]（第 38 頁）/);
  assert.deepEqual(printed.at(-1), ["共 2 項；第七十七項：", { kind: "proposal", number: 77 }]);
});

test("every make target that the README names exists", () => {
  const makefile = read("Makefile");
  const named = [...readme.matchAll(/\bmake ([a-z]+)\b/g)].map(([, target]) => target);
  assert.ok(named.length > 3);
  for (const target of new Set(named))
    assert.match(makefile, new RegExp(`^${target}:`, "m"), `make ${target}`);
});

test("every key of document.toml that the README names is read, and the other way round", () => {
  const rust = read("src/document/reading/manifest.rs");
  const fields = [...rust.matchAll(/^ {4}pub ([a-z]+):/gm)]
    .map(([, key]) => key)
    .filter((key) => key !== "layout");
  const [aboutDocuments] = readme.split("## Teaching it words");
  const blocks = [...aboutDocuments.matchAll(/```toml\n(.*?)```/gs)].map(([, block]) => block ?? "");
  const keys = blocks.flatMap((block) => [...block.matchAll(/^ *([a-z]+) = /gm)].map(([, key]) => key));
  assert.deepEqual(keys.sort(), fields.sort());
});
