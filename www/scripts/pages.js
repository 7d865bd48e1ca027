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

/** Ends the script because of how it was called. @param {string} message @returns {never} */
function refuse(message) {
  console.error(message);
  process.exit(1);
}

/** The address of a site's root ends in a slash. @param {string | undefined} site */
function rootOf(site) {
  if (!site) return undefined;
  if (/^https?:/.test(site) && URL.canParse(site)) return new URL(site.replace(/\/?$/, "/")).href;
  const expected = "expected an address such as https://example.org/booklet/ for --site or SITE";
  return refuse(`${expected}, found ${JSON.stringify(site)}`);
}

/** @param {string} folder @param {string | undefined} address the address of the site's root */
async function write(folder, address) {
  const { load } = await import(here("dist/index.js").href);
  const newest = await load();
  /** @type {string[]} */
  const ids = newest.about.documents.map((/** @type {{ id: string }} */ { id }) => id);
  const older = ids.filter((id) => id !== newest.about.id);
  const policies = [newest, ...(await Promise.all(older.map((id) => load({ document: id }))))];
  const files = (await generator()).pages(policies, { address });
  for (const [place, text] of files) {
    const path = join(folder, place);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  console.log(
    `${files.size} static files in ${folder}${address ? ` for ${address}` : ", without a sitemap: no site given"}`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { site: { type: "string" } },
  });
  const [folder] = positionals;
  if (folder === undefined) refuse("usage: node scripts/pages.js FOLDER [--site URL]");
  await write(resolve(folder), rootOf(values.site ?? process.env["SITE"]));
}
