/**
 * The address of a CommonJS file, which has no `import.meta.url`: the build puts this in its place there. Bundled for
 * a page there is no file: an address of the module is then looked for beside the page.
 */
import { builtin } from "./builtin.js";

declare const __filename: string;

const url = builtin("node:url");

export const address: string = url ? url.pathToFileURL(__filename).href : document.baseURI;
