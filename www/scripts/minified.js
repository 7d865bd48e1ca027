/**
 * A second minifier behind esbuild's: it sees more of what can go, and leaves less to download. Its source maps lead
 * on through esbuild's to the sources.
 */
import { minify } from "terser";

/**
 * @param {import("esbuild").OutputFile} script @param {import("esbuild").OutputFile} map its source map
 * @param {boolean} isModule
 * @returns {Promise<{ code: string, map: string }>}
 */
export async function minified(script, map, isModule) {
  const file = script.path.slice(script.path.lastIndexOf("/") + 1);
  // Of a CommonJS file others see only `module.exports`; the global of a classic script has to keep its name.
  const toplevel = isModule || file.endsWith(".cjs");
  const { code, map: combined } = await minify(
    { [file]: script.text },
    {
      // New options for every file: terser writes into them.
      ecma: 2020,
      module: isModule,
      toplevel,
      // Nothing here does what the bindings warn of. Reading a property without using it does nothing: no getter here
      // does more than answer. Functions that are called once compress better by name than inlined, and comparisons as
      // they are written.
      compress: {
        passes: 3,
        pure_getters: true,
        inline: 1,
        lhs_constants: false,
        pure_funcs: ["console.warn"],
      },
      // Properties named like this are the library's own, and all of it is in this file.
      mangle: { properties: { regex: /^_\$/ } },
      format: { comments: false },
      sourceMap: { content: map.text, filename: file, includeSources: true, url: `${file}.map` },
    },
  );
  if (code === undefined || combined === undefined) throw new Error(`${file}: nothing is left of it`);
  return { code: `${code}\n`, map: typeof combined === "string" ? combined : JSON.stringify(combined) };
}
