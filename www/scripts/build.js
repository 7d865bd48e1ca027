/**
 * Builds the package into dist/: the scripts, the module, the types, the elements' manifest, and the package.json
 * that is published. Expects the compiled module in build/wasm (`make build` puts it there).
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { writeBundles } from "./bundles.js";
import { customElements } from "./custom-elements.js";
import { integrity } from "./integrity.js";
import { packedReadme, published } from "./manifest.js";
import { stamped, stampOf } from "./stamp.js";
import { writeTypes } from "./types.js";

const here = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const compiled = here("build/wasm/policy_proposals_bg.wasm");

if (!existsSync(compiled)) {
  console.error("www/build/wasm holds no module yet: run `make build` at the top of the repository");
  process.exit(1);
}

const dist = here("dist");
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);

const source = (/** @type {string} */ file) => here(`src/${file}`);
const manifest = published(readFileSync(here("package.json"), "utf8"));
const stamp = stampOf(
  readFileSync(here("build/wasm/policy_proposals.js"), "utf8"),
  JSON.parse(manifest).version,
);
const module = stamped(readFileSync(compiled), stamp);
await writeBundles({ source, module, stamp, dist });
writeFileSync(`${dist}/policy-proposals.wasm`, module);
writeFileSync(`${dist}/package.json`, manifest);
writeTypes(here("."), dist);
writeFileSync(`${dist}/custom-elements.json`, `${JSON.stringify(customElements(source), null, 2)}\n`);
for (const file of ["../CHANGELOG.md", "../LICENSE", "api.md", "elements.md"]) {
  copyFileSync(here(file), `${dist}/${basename(file)}`);
}
writeFileSync(`${dist}/README.md`, packedReadme(readFileSync(here("../README.md"), "utf8")));

console.log(`policy-proposals.min.js: integrity="${integrity(`${dist}/policy-proposals.min.js`)}"`);
