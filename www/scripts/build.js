/**
 * Builds the package into dist/: both entry points with the module's bindings, the module, the types, and the
 * package.json that is published. Expects the compiled module in build/wasm (`make build` puts it there).
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { published } from "./manifest.js";
import { writeTypes } from "./types.js";

const here = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const module = here("build/wasm/policy_proposals_bg.wasm");

if (!existsSync(module)) {
  console.error("www/build/wasm holds no module yet: run `make build` at the top of the repository");
  process.exit(1);
}

/** Gives `inlined:module` its content. @type {import("esbuild").Plugin} */
const inlined = {
  name: "inlined-module",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^inlined:module$/ }, ({ path }) => ({ path, namespace: "inlined" }));
    onLoad({ filter: /.*/, namespace: "inlined" }, () => ({
      contents: gzipSync(readFileSync(module), { level: 9 }).toString("base64"),
      loader: "text",
    }));
  },
};

const dist = here("dist");
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);

await build({
  entryPoints: [here("src/index.ts"), here("src/slim.ts")],
  outdir: dist,
  bundle: true,
  format: "esm",
  platform: "neutral",
  target: "es2022",
  minify: true,
  charset: "utf8",
  plugins: [inlined],
});

copyFileSync(module, `${dist}/policy-proposals.wasm`);
writeTypes(here("."), dist);
writeFileSync(`${dist}/package.json`, published(readFileSync(here("package.json"), "utf8")));
for (const file of ["LICENSE", "README.md"]) {
  if (existsSync(here(`../${file}`))) copyFileSync(here(`../${file}`), `${dist}/${file}`);
}
