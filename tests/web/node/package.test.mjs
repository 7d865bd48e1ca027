/**
 * The contents of the package: every file that package.json names is there, with its types, and nothing internal is.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { dist } from "./document.mjs";

const files = await readdir(dist("."), { recursive: true });
const json = JSON.parse(await readFile(dist("package.json"), "utf8"));
const types = files.filter((file) => /\.d\.c?ts$/.test(file));
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The files of an entry point, each with the conditions under which it is used. */
const targets = (target, conditions = []) =>
  typeof target === "string"
    ? [{ conditions, path: target.replace("./", "") }]
    : Object.entries(target).flatMap(([name, inner]) => targets(inner, [...conditions, name]));

test("every entry point names files that exist, types first", () => {
  for (const [entry, target] of Object.entries(json.exports)) {
    const found = targets(target);
    for (const { path } of found) assert.ok(files.includes(path), `${entry}: ${path}`);
    if (typeof target === "string") continue;
    for (const [index, { conditions, path }] of found.entries()) {
      assert.equal(conditions.at(-1), index % 2 === 0 ? "types" : "default", entry);
      const [types, script] = conditions.includes("require")
        ? [/\.d\.cts$/, /\.(cjs|wasm)$/]
        : [/\.d\.ts$/, /\.(js|wasm)$/];
      assert.match(path, index % 2 === 0 ? types : script, entry);
    }
  }
  for (const key of ["main", "module", "types", "unpkg", "jsdelivr"]) {
    assert.ok(files.includes(json[key].replace("./", "")), key);
  }
  assert.deepEqual([json.name, json.type], ["policy-proposals", "module"]);
  assert.equal(json.devDependencies, undefined);
  assert.equal(json.scripts, undefined);
});

test("the package contains the files that its README links to", async () => {
  const links = [...(await readFile(dist("README.md"), "utf8")).matchAll(/\]\((?!https?:)([^)#]+)/g)];
  assert.ok(links.length > 2);
  for (const [, path] of links) assert.ok(files.includes(path), path);
});

test("package, crate, changelog and document agree on the version", async () => {
  const top = (path) => readFile(new URL(`../../../${path}`, import.meta.url), "utf8");
  const { load } = await import(dist("index.js"));
  assert.equal(/^version = "(.+)"$/m.exec(await top("Cargo.toml"))?.[1], json.version);
  assert.equal(/^## (\S+)/m.exec(await top("CHANGELOG.md"))?.[1], json.version);
  assert.equal((await load()).about.version, json.version);
});

test("the module contains no paths of the build", async () => {
  const text = await readFile(dist("policy-proposals.wasm"), "latin1");
  for (const place of [here("../../.."), /[\w/.-]+\.rs\b/]) assert.equal(text.match(place)?.[0], undefined);
});

test("the types import only each other, and never use `any`", async () => {
  assert.ok(types.includes("index.d.ts") && types.includes("slim.d.ts") && types.includes("model.d.ts"));
  for (const file of types) {
    const text = await readFile(dist(file), "utf8");
    for (const [, path] of text.matchAll(/from "(.+?)"/g)) {
      const declared = join(dirname(file), path)
        .replace(/\.js$/, ".d.ts")
        .replace(/\.cjs$/, ".d.cts");
      assert.ok(files.includes(declared), `${file}: ${path}`);
    }
    const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/.*/g, "");
    assert.doesNotMatch(code, /\bany\b/, file);
  }
});

test("every public type and member is described", async () => {
  for (const file of ["model.d.ts", "api.d.ts", "error.d.ts", "elements/types.d.ts"]) {
    const text = await readFile(dist(file), "utf8");
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    const shapes = source.statements.filter(
      (node) =>
        ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isClassDeclaration(node),
    );
    // Setters are described at their getters.
    const members = shapes
      .flatMap((shape) => [...(shape.members ?? [])])
      .filter((member) => !ts.isConstructorDeclaration(member) && !ts.isSetAccessor(member));
    assert.ok(shapes.length > 0 && members.length > 0, file);
    for (const node of [...shapes, ...members]) {
      assert.ok(ts.getJSDocCommentsAndTags(node).length > 0, `${file}: ${node.getText().slice(0, 60)}`);
    }
  }
});

for (const [place, project] of [
  ["on a page", "tsconfig.json"],
  ["on a server", "tsconfig.server.json"],
]) {
  test(`the types allow correct use and prevent wrong use, ${place}`, () => {
    const tsc = here("../node_modules/typescript/bin/tsc");
    try {
      execFileSync(process.execPath, [tsc, "-p", here(`../types/${project}`)], { encoding: "utf8" });
    } catch (error) {
      assert.fail(error.stdout);
    }
  });
}
