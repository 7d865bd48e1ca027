/**
 * Checks the README: its examples compile and print what they claim, its sizes are right, and the links, commands and
 * keys in it exist.
 */
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { format } from "node:util";
import ts from "typescript";
import { measured } from "../../../www/scripts/size.js";

const top = new URL("../../../", import.meta.url);
const path = (/** @type {string} */ name) => fileURLToPath(new URL(name, top));
const read = (/** @type {string} */ name) => readFileSync(new URL(name, top), "utf8");
const readme = read("README.md");

const OPTIONS = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: [],
  noEmit: true,
  paths: {
    "policy-proposals": [path("www/dist/index.d.ts")],
    "policy-proposals/define": [path("www/dist/define.d.ts")],
  },
};

/** The compiler's messages for a file. @param {string} file @returns {string[]} */
const diagnostics = (file) =>
  ts
    .getPreEmitDiagnostics(ts.createProgram([file], OPTIONS))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));

const examples = [...readme.matchAll(/```(js|ts)\n(.*?)```/gs)].map(([, language = "", code = ""]) => ({
  language,
  code,
}));

for (const [position, { language, code }] of examples.entries()) {
  test(`example ${position + 1} of the README compiles and prints what it claims`, async (t) => {
    const folder = mkdtempSync(join(tmpdir(), "readme-"));
    t.after(() => rmSync(folder, { recursive: true }));
    const file = join(folder, "example.ts");
    writeFileSync(file, code);
    if (language === "ts") assert.deepEqual(diagnostics(file), []);

    const plain = ts.transpile(code, { target: OPTIONS.target, module: OPTIONS.module });
    const runnable = join(folder, "example.mjs");
    const entry = JSON.stringify(pathToFileURL(path("www/dist/index.js")));
    writeFileSync(runnable, plain.replace('"policy-proposals"', entry));
    /** @type {string[]} */
    const printed = [];
    t.mock.method(console, "log", (/** @type {unknown[]} */ ...values) =>
      printed.push(...format(...values).split("\n")),
    );
    await import(pathToFileURL(runnable).href);
    const promised = [...code.matchAll(/\/\/ → (.+)/g)].map(([, text]) => text);
    assert.ok(promised.length > 2);
    assert.deepEqual(printed, promised);
  });
}

/** The parts of the frameworks' types that the README's declarations extend. */
const FRAMEWORKS = `
declare module "react" {
  interface HTMLAttributes<T> { className?: string; ref?: (element: T) => void }
  namespace JSX { interface IntrinsicElements { p: HTMLAttributes<HTMLElement> } }
}
declare module "vue" {
  type DefineComponent<P, B, D, C, M, X, Y, E> = { props: P; emits: E; others: [B, D, C, M, X, Y] };
  interface GlobalComponents { other: unknown }
}
`;

test("the README's declarations of the elements for frameworks compile and work", (t) => {
  const folder = mkdtempSync(join(tmpdir(), "readme-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const declared = [...readme.matchAll(/```typescript\n(.*?)```/gs)].map(([, code = ""]) => code);
  assert.equal(declared.length, 2);
  const use = `
import type { JSX } from "react";
import type { GlobalComponents } from "vue";
const element: JSX.IntrinsicElements["policy-proposals"] = { limit: 3, deepLink: true };
element["onpolicy-proposals-select"] = ({ detail }) => detail.number;
const props: GlobalComponents["policy-proposal"]["props"] = { number: 97 };
// @ts-expect-error a number of results is a number
element.limit = "3";
export { element, props };
`;
  for (const [name, code] of Object.entries({ frameworks: FRAMEWORKS, react: declared[0], vue: declared[1] }))
    writeFileSync(join(folder, `${name}.d.ts`), code ?? "");
  writeFileSync(
    join(folder, "use.ts"),
    ["frameworks", "react", "vue"].map((name) => `/// <reference path="${name}.d.ts" />\n`).join("") + use,
  );
  assert.deepEqual(diagnostics(join(folder, "use.ts")), []);
});

test("the download sizes in the README are right within 2 %", () => {
  const table = readme.slice(readme.indexOf("| | KB"), readme.indexOf("`make size` prints"));
  const said = [...table.matchAll(/\| ([\d.]+) \|$/gm)].map(([, size]) => Number(size) * 1000);
  const sizes = measured().map(({ total }) => total[2] ?? 0);
  assert.equal(said.length, sizes.length);
  for (const [index, size] of sizes.entries()) {
    const claim = said[index] ?? 0;
    assert.ok(Math.abs(claim / size - 1) < 0.02, `${claim} in the README, ${size} measured`);
  }
});

test("every link of the README leads to a file or a heading", () => {
  const anchors = [...readme.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\w\s-]/g, "")
      .replace(/\s/g, "-"),
  );
  const links = [...readme.matchAll(/\]\((?!https?:)(.+?)\)/g)].map(([, link = ""]) => link);
  assert.ok(links.length > 10);
  for (const link of links)
    assert.ok(link.startsWith("#") ? anchors.includes(link.slice(1)) : existsSync(path(link)), link);
});

test("every make target that the README names exists", () => {
  const makefile = read("Makefile");
  const named = [...readme.matchAll(/\bmake ([a-z]+)\b/g)].map(([, target]) => target);
  assert.ok(named.length > 3);
  for (const target of new Set(named))
    assert.match(makefile, new RegExp(`^${target}:`, "m"), `make ${target}`);
});

test("the README names exactly the keys of document.toml that are read", () => {
  const rust = read("src/document/reading/source/manifest.rs");
  const fields = [...rust.matchAll(/^ {4}pub ([a-z]+):/gm)]
    .map(([, key]) => key)
    .filter((key) => key !== "layout");
  const [aboutDocuments] = readme.split("## Teaching it words");
  const blocks = [...aboutDocuments.matchAll(/```toml\n(.*?)```/gs)].map(([, block]) => block ?? "");
  const keys = blocks.flatMap((block) => [...block.matchAll(/^ *([a-z]+) = /gm)].map(([, key]) => key));
  assert.deepEqual(keys.sort(), fields.sort());
});
