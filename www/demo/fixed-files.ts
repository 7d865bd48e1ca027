/**
 * The scripts that other sites load from this one: the one-tag script as it is in the package, and the script that lets
 * frames grow. Each lies under its plain name, and under one with the beginning of its hash, which is the one that the
 * builder writes into its snippets: what lies there never becomes another script, so that a snippet's own hash stays
 * true as long as the site keeps the file.
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Plugin } from "vite";
import { integrity } from "../scripts/integrity.js";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const ONE_TAG = "policy-proposals.min.js";
const FRAMES = "frames.js";

await build({
  entryPoints: [here("src/frames.ts")],
  outfile: here(`../build/${FRAMES}`),
  bundle: true,
  minify: true,
  target: "es2022",
});

/** A script by its plain name: its content, the name that stays with that, and its hash. */
function script(name: string, path: string) {
  const content = readFileSync(path);
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 8);
  return { name, content, lasting: name.replace(".", `.${hash}.`), integrity: integrity(path) };
}

const oneTag = script(ONE_TAG, here(`../dist/${ONE_TAG}`));
const frames = script(FRAMES, here(`../build/${FRAMES}`));

/** What is known of the scripts, under the names by which pages ask for it. */
export const scripts = {
  oneTag: oneTag.lasting,
  oneTagIntegrity: oneTag.integrity,
  frames: frames.lasting,
  framesIntegrity: frames.integrity,
};

export const fixedFiles: Plugin = {
  name: "files-under-fixed-names",
  writeBundle({ dir = here("dist") }) {
    for (const { name, lasting, content } of [oneTag, frames]) {
      for (const file of [name, lasting]) writeFileSync(`${dir}/${file}`, content);
    }
  },
};
