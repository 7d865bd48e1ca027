/**
 * Builds the package into dist/: the scripts, the module, the types, the elements' manifest, and the package.json
 * that is published. Expects the compiled module in build/wasm (`make build` puts it there).
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { writeBundles } from "./bundles.js";
import { customElements } from "./custom-elements.js";
import { integrity } from "./integrity.js";
import { published } from "./manifest.js";
import { writeTypes } from "./types.js";

const here = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const module = here("build/wasm/policy_proposals_bg.wasm");

if (!existsSync(module)) {
  console.error("www/build/wasm holds no module yet: run `make build` at the top of the repository");
  process.exit(1);
}

const dist = here("dist");
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);

const source = (/** @type {string} */ file) => here(`src/${file}`);
await writeBundles({ source, module, dist });
copyFileSync(module, `${dist}/policy-proposals.wasm`);
writeTypes(here("."), dist);
writeFileSync(`${dist}/package.json`, published(readFileSync(here("package.json"), "utf8")));
writeFileSync(`${dist}/custom-elements.json`, `${JSON.stringify(customElements(source), null, 2)}\n`);
for (const file of ["CHANGELOG.md", "LICENSE", "README.md"]) {
  if (existsSync(here(`../${file}`))) copyFileSync(here(`../${file}`), `${dist}/${file}`);
}

console.log(`policy-proposals.min.js: integrity="${integrity(`${dist}/policy-proposals.min.js`)}"`);
