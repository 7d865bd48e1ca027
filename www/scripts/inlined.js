/**
 * The module as text: what `inlined:module` stands for in the sources. Deflated by Zopfli, which finds what takes
 * less room than gzip -9 and is unpacked alike, then base64.
 */
import { readFileSync } from "node:fs";
import { deflateAsync } from "@gfx/zopfli";

// The library prints all of itself where anything else in this process fails: take its handlers out again.
process.removeAllListeners("uncaughtException").removeAllListeners("unhandledRejection");

/** Gives `inlined:module` its content. @param {string} module its path @returns {import("esbuild").Plugin} */
export function inlined(module) {
  const encode = async () => Buffer.from(await deflateAsync(readFileSync(module), {})).toString("base64");
  /** @type {Promise<string> | undefined} */
  let encoded;
  return {
    name: "inlined-module",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^inlined:module$/ }, ({ path }) => ({ path, namespace: "inlined" }));
      onLoad({ filter: /.*/, namespace: "inlined" }, async () => ({
        contents: await (encoded ??= encode()),
        loader: "text",
      }));
    },
  };
}
