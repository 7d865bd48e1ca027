/**
 * Writes the static pages of the documents in dist/ to a folder:
 *
 *     node scripts/pages.js FOLDER [--site https://example.org/booklet/]
 *
 * The site's address may also be given as the environment variable SITE. Without one the pages work all the same, but
 * there are no absolute addresses: no sitemap, and no oEmbed.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { styles } from "./bundles.js";

const here = (/** @type {string} */ path) => new URL(`../${path}`, import.meta.url);

/** @typedef {{ pages(policies: unknown[], site: { address: string | undefined }): Map<string, string> }} Generator */

/** The generator, which shares the elements' TypeScript. @returns {Promise<Generator>} */
export async function generator() {
  const outfile = fileURLToPath(here("build/pages.js"));
  const entryPoints = [fileURLToPath(here("scripts/pages/pages.ts"))];
  await build({ entryPoints, outfile, bundle: true, format: "esm", charset: "utf8", plugins: [styles] });
  return import(here("build/pages.js").href);
}

/** The address of a site's root ends in a slash. @param {string | undefined} site */
const rootOf = (site) => (site ? new URL(site.replace(/\/?$/, "/")).href : undefined);

/** @param {string} folder @param {string | undefined} site */
async function write(folder, site) {
  const { load } = await import(here("dist/index.js").href);
  const newest = await load();
  /** @type {string[]} */
  const ids = newest.about.documents.map((/** @type {{ id: string }} */ { id }) => id);
  const older = ids.filter((id) => id !== newest.about.id);
  const policies = [newest, ...(await Promise.all(older.map((id) => load({ document: id }))))];
  const files = (await generator()).pages(policies, { address: rootOf(site) });
  for (const [place, text] of files) {
    const path = join(folder, place);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  console.log(
    `${files.size} static files in ${folder}${site ? ` for ${site}` : ", without a sitemap: no site given"}`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { site: { type: "string" } },
  });
  const [folder] = positionals;
  if (folder === undefined) {
    console.error("usage: node scripts/pages.js FOLDER [--site URL]");
    process.exit(1);
  }
  await write(resolve(folder), values.site ?? process.env["SITE"]);
}
