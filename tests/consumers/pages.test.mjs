/**
 * Pages that use the package in other ways: without a bundler, with package exports switched on in Parcel, and from
 * CommonJS.
 */
import assert from "node:assert/strict";
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { before, describe, test } from "node:test";
import { served, visited } from "./browser.mjs";
import { bundled } from "./bundlers.mjs";
import { modulesFetched, title } from "./expected.mjs";
import { here, run } from "./run.mjs";

describe("An import map, and no bundler", () => {
  const site = here("out/import-map");
  const imports = {
    "policy-proposals": "../policy-proposals/index.js",
    "policy-proposals/slim": "../policy-proposals/slim.js",
    "policy-proposals/define": "../policy-proposals/define.js",
  };
  const map = `<script type="importmap">${JSON.stringify({ imports })}</script>`;
  const opened = (page, text) => served(site, (address) => visited(`${address}${page}/`, text));

  before(async () => {
    await rm(site, { recursive: true, force: true });
    await cp(here("app"), site, { recursive: true });
    await cp(here("node_modules/policy-proposals"), `${site}/policy-proposals`, { recursive: true });
    for (const page of ["inlined", "slim", "elements"]) {
      const path = `${site}/${page}/index.html`;
      await writeFile(path, (await readFile(path, "utf8")).replace("</head>", `${map}</head>`));
    }
  });

  test("the module inlined", async () => assert.equal(modulesFetched(await opened("inlined")), 0));
  test("the module beside the script", async () => assert.equal(modulesFetched(await opened("slim")), 1));
  test("the elements", async () => assert.equal(modulesFetched(await opened("elements", title)), 0));
});

// A folder of its own, which ends at its lock file: for Parcel it is a project, and its package.json has the switch.
test("Parcel with package exports switched on", async () => {
  const out = here("out/parcel-exports");
  await run([
    "parcel",
    "build",
    "parcel-exports/index.html",
    `--dist-dir=${out}`,
    "--public-url=./",
    "--no-cache",
  ]);
  assert.equal(modulesFetched(await served(out, visited)), 1);
});

test("webpack, for an app in CommonJS: the module is looked for beside the page", async () => {
  const { out } = await bundled("webpack", "required");
  await cp(here("node_modules/policy-proposals/policy-proposals.wasm"), `${out}/policy-proposals.wasm`);
  assert.equal(modulesFetched(await served(out, visited)), 1);
});
