/**
 * Writes api.md, the reference of the API, from the comments in the package's declarations. A test checks that the file
 * is up to date.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import prettier from "prettier";
import { Application } from "typedoc";

const here = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The reference as Markdown, from the declarations in dist/. @returns {Promise<string>} */
export async function reference() {
  const application = await Application.bootstrapWithPlugins({ options: here("typedoc.json") });
  const project = await application.convert();
  if (!project) throw new Error("the declarations in dist/ could not be read: run `make build`");
  await application.generateOutputs(project);
  const options = await prettier.resolveConfig(here("api.md"));
  return prettier.format(readFileSync(here("build/reference/api.md"), "utf8"), {
    ...options,
    parser: "markdown",
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  writeFileSync(here("api.md"), await reference());
