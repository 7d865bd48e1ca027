/**
 * Builds and serves the demo site. It uses the package as a reader's own site would: from dist/, by its name.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type About, load } from "policy-proposals";
import { defineConfig, type Plugin } from "vite";
import { fixedFiles, scripts } from "./fixed-files.js";
import { escaped } from "../src/escape.js";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const PAGES = ["index.html", "figures.html", "embed.html", "builder.html", "stories.html", "forbidden.html"];

/** The head that the views of the document share. */
const masthead = readFileSync(here("masthead.html"), "utf8");

/** The document's own summary, folded; nothing where it has none. */
function summaryOf({ summary, language }: About): string {
  if (!summary) return "";
  const parts = [...summary.intro.split("\n"), ...summary.domains.flatMap(({ paragraphs }) => paragraphs)];
  const text = parts.map((part) => `<p>${escaped(part)}</p>`).join("");
  return `<details class="summary"><summary>提要</summary><div lang="${escaped(language)}">${text}</div></details>`;
}

/** Where the texts are: in the folder of the document, or a list of the documents where there are several. */
const textsOf = ({ documents, id }: About): string =>
  documents.length === 1 ? `proposals/${id}/` : "proposals/";

/** Writes what is known of the document into the page, so that its head stands before any script has run. */
const about: Plugin = {
  name: "about-the-document",
  transformIndexHtml: {
    order: "pre",
    async handler(html) {
      const { about } = await load();
      const { title, organisation, year, language, counts } = about;
      const known = { title, organisation, year, language, ...counts, ...scripts, texts: textsOf(about) };
      const values: Record<string, string | number> = known;
      const filled = html
        .replace("<!-- masthead -->", () => masthead)
        .replace("<!-- summary -->", () => summaryOf(about));
      return filled.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
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
      "policy-proposals/policy-proposals.wasm": here("../dist/policy-proposals.wasm"),
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
