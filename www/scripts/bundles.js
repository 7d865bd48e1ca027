/**
 * Bundles the scripts of the package: for every entry point an ES module and a CommonJS module, one module for Cloudflare
 * Workers, and one classic script with everything in it. Each file is complete, except the elements: they import the entry
 * point with which they load the document, so that a page has one instance of it.
 */
import { writeFileSync } from "node:fs";
import { build } from "esbuild";
import { inlined } from "./inlined.js";
import { library } from "./library.js";
import { minified } from "./minified.js";
import { withPalette } from "./palette.js";
import { templates } from "./templates.js";

/** The entry points that other entry points import. */
const ENTRIES = /^\.{1,2}\/(index|external|element)\.js$/;

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

/** Builds, minifies the result once more, and writes it. @param {import("esbuild").BuildOptions} options */
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
 *   the path of a source file, the compiled module and its stamp, and the path of the folder to write to
 */
export async function writeBundles({ source, module, stamp, dist }) {
  // Constants, because source maps would contain an imported file a second time.
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
    // Paths in the maps begin with ../; with this root they stay within the package.
    sourceRoot: "dist/",
    legalComments: "none",
  };
  const plugins = [styles, templates, library];
  const entries = ["index", "slim", "external", "element", "define"].map((name) => source(`${name}.ts`));

  await write({
    ...shared,
    entryPoints: entries,
    format: "esm",
    plugins: [...plugins, apart(".js")],
  });
  await write({
    ...shared,
    entryPoints: entries,
    format: "cjs",
    outExtension: { ".js": ".cjs" },
    // CommonJS has no import.meta; platform/commonjs.ts provides the address of the file.
    define: { ...inline, "import.meta.url": "address" },
    inject: [...globals, source("platform/commonjs.ts")],
    // Jest runs CommonJS in an environment where import() fails.
    supported: { "dynamic-import": false },
    plugins: [...plugins, apart(".cjs")],
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
    // There is no module beside this file: addresses that the page gives are relative to the page.
    define: { ...inline, "import.meta.url": "document.baseURI" },
    plugins,
  });
}
