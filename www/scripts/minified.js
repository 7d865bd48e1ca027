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
  // Of CommonJS only `module.exports` is anybody else's, of a classic script its global is.
  const toplevel = isModule || file.endsWith(".cjs");
  const { code, map: combined } = await minify(
    { [file]: script.text },
    {
      // Made anew for every file: what it finds out about one it writes into them.
      ecma: 2020,
      module: isModule,
      toplevel,
      // What the bindings warn of nobody here does. A property that is read and not used is read for nothing: no getter
      // here does more than answer. Functions that are called once take less room under a name than written out, and
      // comparisons as they are written.
      compress: {
        passes: 3,
        pure_getters: true,
        inline: 1,
        lhs_constants: false,
        pure_funcs: ["console.warn"],
      },
      // What the library calls its own by these names is nobody else's: all of it is in the same file.
      mangle: { properties: { regex: /^_\$/ } },
      format: { comments: false },
      sourceMap: { content: map.text, filename: file, includeSources: true, url: `${file}.map` },
    },
  );
  if (code === undefined || combined === undefined) throw new Error(`${file}: nothing is left of it`);
  return { code: `${code}\n`, map: typeof combined === "string" ? combined : JSON.stringify(combined) };
}
