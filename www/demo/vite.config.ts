/**
 * Builds and serves the demo site. It uses the package as a reader's own site would: from dist/, by its name.
 */
import { fileURLToPath } from "node:url";
import { load } from "policy-proposals";
import { defineConfig, type Plugin } from "vite";
import { fixedFiles, hashes } from "./fixed-files.js";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const PAGES = ["index.html", "embed.html", "builder.html", "stories.html", "forbidden.html"];

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

/** Writes what is known of the document into the page, so that its head stands before any script has run. */
const about: Plugin = {
  name: "about-the-document",
  transformIndexHtml: {
    order: "pre",
    async handler(html) {
      const { title, organisation, year, language, counts } = (await load()).about;
      const about = { title, organisation, year, language, ...counts };
      const values: Record<string, string | number> = { ...about, ...hashes };
      return html.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
        const value = values[name];
        if (value === undefined) throw new Error(`a page asks for {{${name}}}, which nobody knows`);
        return escaped(String(value));
      });
    },
  },
};

export default defineConfig({
  root: here("."),
  // Relative addresses: the built site works from any folder of any host.
  base: "./",
  resolve: {
    alias: {
      "policy-proposals/slim": here("../dist/slim.js"),
      "policy-proposals/define": here("../dist/define.js"),
    },
  },
  // Nothing is turned into data: addresses, which the page's content policy forbids.
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: PAGES.map((page) => here(page)) },
  },
  plugins: [about, fixedFiles],
});
