/**
 * Leaves out of Lit what only old browsers, decorators and drawings need. Lit's version is pinned. If another version
 * reads differently, the build fails, so that no cut is lost unnoticed.
 */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";

/** What is replaced in each file: texts that occur in it once. @type {Record<string, [text: string, replacement: string][]>} */
const CUTS = {
  "lit-html.js": [
    // Polyfills, and the list of Lit's versions on the page.
    [`,B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");const D`, `,D`],
    // Templates that begin inside SVG or MathML.
    [`2===i?"<svg>":3===i?"<math>":""`, `""`],
    [`+(2===i?"</svg>":3===i?"</math>":"")`, ``],
    [`,2===i||3===i){const t=this.el.content.firstChild;t.replaceWith(...t.childNodes)}`, `,0);`],
  ],
  "reactive-element.js": [
    [`,p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2")`, ``],
    // Metadata of decorators, for which Lit writes to the page's `Symbol`.
    [`Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;`, ``],
    [
      `const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}`,
      ``,
    ],
  ],
  "lit-element.js": [
    [
      `,s.litElementHydrateSupport?.({LitElement:i});const o=s.litElementPolyfillSupport;o?.({LitElement:i});`,
      `;`,
    ],
    [`(s.litElementVersions??=[]).push("4.2.2");`, ``],
  ],
};

/** @param {string} path of a file of Lit @returns {string} its text without what is cut */
function shortened(path) {
  let code = readFileSync(path, "utf8");
  for (const [text, replacement] of CUTS[basename(path)] ?? []) {
    const parts = code.split(text);
    if (parts.length !== 2)
      throw new Error(`${path}: expected once, found ${parts.length - 1} times: ${text}`);
    code = parts.join(replacement);
  }
  return code;
}

/** @type {import("esbuild").Plugin} */
export const library = {
  name: "shortened-library",
  setup({ onLoad, onResolve }) {
    // Style sheets for browsers without `adoptedStyleSheets`.
    const path = fileURLToPath(new URL("../src/elements/adopted-styles.ts", import.meta.url));
    onResolve({ filter: /\/css-tag\.js$/ }, () => ({ path }));
    onLoad({ filter: /\/(lit-html|lit-element|reactive-element)\.js$/ }, ({ path }) => ({
      contents: shortened(path),
    }));
  },
};
