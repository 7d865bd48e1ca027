/**
 * The scripts that other sites load from this one: the one-tag script, as in the package, and the script that resizes
 * frames. Each is written twice: under its plain name, and under a name with the beginning of its hash, which the
 * builder's snippets use. The content under the second name never changes, so the integrity hash in a snippet stays
 * valid for as long as the site keeps the file.
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

/** A script: its plain name, its content, the name with the hash, and the integrity hash. */
function script(name: string, path: string) {
  const content = readFileSync(path);
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 8);
  return { name, content, lasting: name.replace(".", `.${hash}.`), integrity: integrity(path) };
}

const oneTag = script(ONE_TAG, here(`../dist/${ONE_TAG}`));
const frames = script(FRAMES, here(`../build/${FRAMES}`));

/** The values that pages can refer to as `{{oneTag}}` and so on. */
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
