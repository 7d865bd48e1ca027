/**
 * A second minifier after esbuild's, which removes more. Its source maps lead through esbuild's to the sources.
 */
import { minify } from "terser";

/**
 * @param {import("esbuild").OutputFile} script @param {import("esbuild").OutputFile} map its source map
 * @param {boolean} isModule
 * @returns {Promise<{ code: string, map: string }>}
 */
export async function minified(script, map, isModule) {
  const file = script.path.slice(script.path.lastIndexOf("/") + 1);
  // Only `module.exports` of a CommonJS file is visible outside; the global of a classic script must keep its name.
  const toplevel = isModule || file.endsWith(".cjs");
  const { code, map: combined } = await minify(
    { [file]: script.text },
    {
      // New options for every file: terser writes into them.
      ecma: 2020,
      module: isModule,
      toplevel,
      // The bindings' warnings cannot occur here. Getters have no side effects. Functions that are called once compress
      // better if they are not inlined, and comparisons if they are not turned around.
      compress: {
        passes: 3,
        pure_getters: true,
        inline: 1,
        lhs_constants: false,
        pure_funcs: ["console.warn"],
      },
      // Properties with such names are private to Lit, all of which is in this file.
      mangle: { properties: { regex: /^_\$/ } },
      format: { comments: false },
      sourceMap: { content: map.text, filename: file, includeSources: true, url: `${file}.map` },
    },
  );
  if (code === undefined || combined === undefined) throw new Error(`${file}: nothing is left of it`);
  return { code: `${code}\n`, map: typeof combined === "string" ? combined : JSON.stringify(combined) };
}
