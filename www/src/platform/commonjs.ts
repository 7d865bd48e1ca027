/**
 * The address of a CommonJS file: CommonJS has no `import.meta.url`, and the build puts this in its place. Bundled for a
 * page it is no file any more, and the module is looked for beside the page.
 */
import { builtin } from "./builtin.js";

declare const __filename: string;

const url = builtin("node:url");

export const address: string = url ? url.pathToFileURL(__filename).href : document.baseURI;
