/**
 * The address of a CommonJS file, which has no `import.meta.url`: the build puts this in its place there. Bundled for
 * a page there is no file: an address of the module is then looked for beside the page.
 */
declare const __filename: string;
type NodeProcess = { getBuiltinModule?(name: "node:url"): { pathToFileURL(path: string): URL } };

const { process } = globalThis as { process?: NodeProcess };
const url = process?.getBuiltinModule?.("node:url");

export const address: string = url ? url.pathToFileURL(__filename).href : document.baseURI;
