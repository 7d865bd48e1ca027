/**
 * The address of a CommonJS file, which the build uses instead of `import.meta.url`. In a bundle for a page there is no
 * such file, and the module is expected beside the page.
 */
import { builtin } from "./builtin.js";

declare const __filename: string;

const url = builtin("node:url");

export const address: string = url ? url.pathToFileURL(__filename).href : document.baseURI;
