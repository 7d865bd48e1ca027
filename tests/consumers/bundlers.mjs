/**
 * The bundlers, each with the command that bundles a page of `app/` into a folder, and with what it does by itself. What
 * it leaves to the user is done here: a page for the bundle, and the module beside it.
 */
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { here, run } from "./run.mjs";

/**
 * @typedef {object} Bundler
 * @property {(page: string, out: string) => string[]} command
 * @property {string[]} [slim] what the command needs besides for the slim entry point
 * @property {true} [pages] it reads and writes pages
 * @property {true} [assets] it writes the module that the slim entry point names
 * @property {true} [workers] it bundles workers
 * @property {true} [classic] its bundle is a classic script, not a module
 */

/** @type {Record<string, Bundler>} */
export const bundlers = {
  Vite: {
    command: (page, out) => ["vite", "build", `app/${page}`, "--base=./", `--outDir=${out}`, "--emptyOutDir"],
    pages: true,
    assets: true,
    workers: true,
  },
  webpack: {
    // Any file of more than 244 KiB, the module too, makes it warn: nothing that an app has to heed.
    command: (page, out) => [
      "webpack",
      "--mode=production",
      "--no-performance",
      `--entry=./app/${page}/main.js`,
      `--output-path=${out}`,
    ],
    assets: true,
    workers: true,
  },
  Rollup: {
    command: (page, out) => ["rollup", `app/${page}/main.js`, `--dir=${out}`, "--config"],
    assets: true,
  },
  Rolldown: {
    command: (page, out) => ["rolldown", `app/${page}/main.js`, `--dir=${out}`, "--minify"],
  },
  "esbuild as modules": {
    command: (page, out) => [
      "esbuild",
      `app/${page}/main.js`,
      "--bundle",
      "--minify",
      "--format=esm",
      `--outdir=${out}`,
    ],
  },
  "esbuild as one script": {
    command: (page, out) => [
      "esbuild",
      `app/${page}/main.js`,
      "--bundle",
      "--minify",
      "--format=iife",
      `--outdir=${out}`,
    ],
    // A classic script does not know where it lies: the module is looked for beside the page.
    slim: ["--define:import.meta.url=document.baseURI"],
    classic: true,
  },
  Bun: {
    command: (page, out) => ["bun", "build", `app/${page}/main.js`, "--minify", `--outdir=${out}`],
  },
  Parcel: {
    command: (page, out) => [
      "parcel",
      "build",
      `app/${page}/index.html`,
      `--dist-dir=${out}`,
      "--public-url=./",
      "--no-cache",
    ],
    pages: true,
    assets: true,
    workers: true,
  },
};

/** The flags of a bundler as a `<script>` has them: one that is no module waits for the page. */
const asClassic = (html) => html.replace('type="module"', "defer");

/** Does by hand what a bundler leaves to its user. @param {Bundler} bundler @param {string} page @param {string} out */
async function completed({ pages, assets, classic }, page, out) {
  if (!pages) {
    const html = await readFile(here(`app/${page}/index.html`), "utf8");
    await writeFile(`${out}/index.html`, classic ? asClassic(html) : html);
  }
  if (!assets && page === "slim")
    await copyFile(
      here("node_modules/policy-proposals/policy-proposals.wasm"),
      `${out}/policy-proposals.wasm`,
    );
}

/**
 * Bundles a page of `app/`.
 * @param {string} name @param {string} page
 * @returns {Promise<{ out: string, said: string }>} the folder it is in, and what the bundler said
 */
export async function bundled(name, page) {
  const bundler = bundlers[name];
  const out = here(`out/${name}/${page}`);
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const besides = page === "slim" ? (bundler.slim ?? []) : [];
  const { output, warnings } = await run([...bundler.command(page, out), ...besides]);
  await completed(bundler, page, out);
  return { out, said: output + warnings };
}
