/**
 * The files that other sites load from this one, under names that stay: the one-tag script as it is in the package,
 * and the script that lets frames grow. The builder writes their addresses and hashes into its snippets.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Plugin } from "vite";
import { integrity } from "../scripts/integrity.js";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export const ONE_TAG = "policy-proposals.min.js";
export const FRAMES = "frames.js";

const oneTag = here(`../dist/${ONE_TAG}`);
const frames = here(`../build/${FRAMES}`);

await build({
  entryPoints: [here("src/frames.ts")],
  outfile: frames,
  bundle: true,
  minify: true,
  target: "es2022",
});

/** The hashes, under the names by which pages ask for them. */
export const hashes = { oneTagIntegrity: integrity(oneTag), framesIntegrity: integrity(frames) };

export const fixedFiles: Plugin = {
  name: "files-under-fixed-names",
  writeBundle({ dir = here("dist") }) {
    writeFileSync(`${dir}/${ONE_TAG}`, readFileSync(oneTag));
    writeFileSync(`${dir}/${FRAMES}`, readFileSync(frames));
  },
};
