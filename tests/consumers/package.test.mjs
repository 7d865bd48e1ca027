/**
 * The packed package: its files, its source maps, and the verdicts of publint and attw.
 */
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { posix } from "node:path";
import { test } from "node:test";
import { tarball } from "./pack.mjs";
import { here, run } from "./run.mjs";

const installed = here("node_modules/policy-proposals");
const entries = await readdir(installed, { recursive: true, withFileTypes: true });
const files = entries
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => posix.relative(installed, posix.join(parentPath, name)));
const maps = files.filter((file) => file.endsWith(".map"));
const read = (file) => readFile(`${installed}/${file}`, "utf8");

/** Files of one name with several endings. */
const each = (name, ...endings) => endings.map((ending) => `${name}.${ending}`);

/** An entry point: as ES module and as CommonJS, each with its source map and its types. */
const entryPoint = (name) => each(name, "js", "js.map", "d.ts", "cjs", "cjs.map", "d.cts");

test("it holds these files and no others", () => {
  const types = ["api", "error", "model", "elements/types"].flatMap((name) => each(name, "d.ts", "d.cts"));
  const expected = [
    ...["index", "slim", "element", "define"].flatMap(entryPoint),
    ...each("external", "js", "js.map", "cjs", "cjs.map"),
    ...each("workerd", "js", "js.map"),
    ...each("policy-proposals", "wasm", "wasm.d.ts", "wasm.d.cts", "min.js", "min.js.map"),
    ...types,
    ...[
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "api.md",
      "custom-elements.json",
      "elements.md",
      "package.json",
    ],
  ];
  assert.deepEqual(files.sort(), expected.sort());
});

test("source maps name sources within the package, carry them, and carry the module no second time", async () => {
  const [, inlined] = /"([\w+/=]{100})[\w+/=]{10000,}"/.exec(await read("index.js"));
  for (const file of maps) {
    const map = await read(file);
    const { sourceRoot = "", sources, sourcesContent } = JSON.parse(map);
    for (const [index, source] of sources.entries()) {
      assert.match(
        posix.join(sourceRoot, source),
        /^(src|build\/wasm|node_modules\/(@lit|lit[\w-]*))\/[\w./-]+$/,
        file,
      );
      assert.ok(sourcesContent[index], `${file}: ${source}`);
    }
    assert.ok(!map.includes(inlined), file);
  }
});

test("every script names its source map", async () => {
  for (const file of files.filter((name) => /\.c?js$/.test(name)))
    assert.ok((await read(file)).endsWith(`//# sourceMappingURL=${file}.map\n`), file);
});

test("publint finds nothing, strictly", () => run(["publint", "run", tarball(), "--strict"]));

// The classic script is there to be named by an address, and is nothing to import.
const UNTYPED = ["--exclude-entrypoints", "./policy-proposals.min.js"];

test("attw finds the types right, wherever packages have several entry points", () =>
  run(["attw", tarball(), "--profile=node16", "--no-definitely-typed", ...UNTYPED]));
