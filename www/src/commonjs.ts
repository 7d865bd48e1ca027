/**
 * The address of a CommonJS file, which has no `import.meta.url`: the build puts this in its place there.
 */
declare const __filename: string;
declare function require(name: "node:url"): { pathToFileURL(path: string): URL };

export const address: string = /* @__PURE__ */ require("node:url").pathToFileURL(__filename).href;
