/**
 * The scripts of the package, from the sources: for every entry point an ES module and a CommonJS one, one for
 * Cloudflare's workers, and one classic script that holds everything. Each file stands alone, but for the elements,
 * which import the entry point that they load the document with, so that a page has one instance of it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { inlined } from "./inlined.js";
import { minified } from "./minified.js";
import { withPalette } from "./palette.js";
import { templates } from "./templates.js";

/** The entry points that others import, as their sources name them. */
const ENTRIES = /^\.{1,2}\/(index|given|element)\.js$/;

/** Leaves imports of other entry points as they are. @param {string} extension @returns {import("esbuild").Plugin} */
const apart = (extension) => ({
  name: "entry-points-apart",
  setup({ onResolve }) {
    onResolve({ filter: ENTRIES }, ({ path }) => ({
      path: path.replace(ENTRIES, `./$1${extension}`),
      external: true,
    }));
  },
});

/** Minified CSS as text. @type {import("esbuild").Plugin} */
export const styles = {
  name: "styles-as-text",
  setup({ onLoad, esbuild }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const options = { entryPoints: [path], bundle: true, minify: true, write: false, charset: "utf8" };
      const { outputFiles } = await esbuild.build(/** @type {import("esbuild").BuildOptions} */ (options));
      return { contents: withPalette(outputFiles?.[0]?.text.trim() ?? ""), loader: "text" };
    });
  },
};

/** The library without what only old browsers need. @type {import("esbuild").Plugin} */
const library = {
  name: "library-for-todays-browsers",
  setup({ onLoad, onResolve }) {
    const path = fileURLToPath(new URL("../src/elements/adopted-styles.ts", import.meta.url));
    onResolve({ filter: /\/css-tag\.js$/ }, () => ({ path }));
    // What others may hang in before the library runs: polyfills, and its list of versions for those who develop. What
    // its decorators would leave for it: there are none, and the page's `Symbol` stays as it is. Templates that begin
    // inside a drawing or a formula: here all begin in HTML.
    onLoad({ filter: /\/(lit-html|lit-element|reactive-element)\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8")
        .replace(/\w\.\w+(PolyfillSupport|HydrateSupport)\b/g, "undefined")
        .replace(/\(\w\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/, "0")
        .replace(/Symbol\.metadata\?\?=.*?,\w\.litPropertyMetadata\?\?=new WeakMap/, "0")
        .replace("this[Symbol.metadata]", "null")
        .replace(/2===\w\?"<\/?svg>":3===\w\?"<\/?math>":""/g, '""')
        .replace(/if\(2===\w\|\|3===\w\)/, "if(0)"),
    }));
  },
};

/** Builds, and writes what is left when it is minified once more. @param {import("esbuild").BuildOptions} options */
async function write(options) {
  const { outputFiles } = await build({ ...options, write: false });
  for (const script of outputFiles ?? []) {
    const map = outputFiles?.find(({ path }) => path === `${script.path}.map`);
    if (!map) continue;
    const small = await minified(script, map, options.format === "esm");
    writeFileSync(script.path, small.code);
    writeFileSync(map.path, small.map);
  }
}

/**
 * @param {{ source: (file: string) => string, module: Uint8Array, stamp: string, dist: string }} given
 *   the path of a source file, the compiled module and what it is known by, and the path of the folder to write to
 */
export async function writeBundles({ source, module, stamp, dist }) {
  // Constants, not an imported file: source maps would carry it a second time.
  const inline = {
    INLINED_MODULE: JSON.stringify(await inlined(module)),
    MODULE_STAMP: JSON.stringify(stamp),
  };
  const globals = [source("platform/page-globals.ts"), source("platform/text-coders.ts")];
  /** @type {import("esbuild").BuildOptions} */
  const shared = {
    outdir: dist,
    bundle: true,
    platform: "neutral",
    mainFields: ["module"],
    target: "es2022",
    minify: true,
    inject: globals,
    define: inline,
    charset: "utf8",
    sourcemap: "linked",
    // The maps' paths begin with ../, out of dist/; below a folder of that name they stay within the package.
    sourceRoot: "dist/",
    legalComments: "none",
  };
  const entries = ["index", "slim", "given", "element", "define"].map((name) => source(`${name}.ts`));

  await write({
    ...shared,
    entryPoints: entries,
    format: "esm",
    plugins: [styles, templates, library, apart(".js")],
  });
  await write({
    ...shared,
    entryPoints: entries,
    format: "cjs",
    outExtension: { ".js": ".cjs" },
    // CommonJS has no import.meta: platform/commonjs.ts has the address of its file.
    define: { ...inline, "import.meta.url": "address" },
    inject: [...globals, source("platform/commonjs.ts")],
    // Jest runs CommonJS where import() fails.
    supported: { "dynamic-import": false },
    plugins: [styles, templates, library, apart(".cjs")],
  });
  await write({
    ...shared,
    entryPoints: [source("workerd.ts")],
    format: "esm",
    external: ["./policy-proposals.wasm"],
  });
  await write({
    ...shared,
    entryPoints: { "policy-proposals.min": source("classic.ts") },
    format: "iife",
    globalName: "PolicyProposals",
    // This file has no module beside it: where the page gives an address, it counts from the page.
    define: { ...inline, "import.meta.url": "document.baseURI" },
    plugins: [styles, templates, library],
  });
}
