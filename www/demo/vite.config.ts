/**
 * Builds and serves the demo site. It imports the package by name from dist/, as any other site would.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type About, load } from "policy-proposals";
import { defineConfig, type Plugin } from "vite";
import { fixedFiles, scripts } from "./fixed-files.js";
import { escaped } from "../src/escape.js";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const PAGES = ["index.html", "figures.html", "embed.html", "builder.html", "stories.html", "forbidden.html"];

/** The header that the views of the document share. */
const masthead = readFileSync(here("masthead.html"), "utf8");

/** The document's summary in a folded section; empty if it has none. */
function summaryOf({ summary, language }: About): string {
  if (!summary) return "";
  const parts = [...summary.intro.split("\n"), ...summary.domains.flatMap(({ paragraphs }) => paragraphs)];
  const text = parts.map((part) => `<p>${escaped(part)}</p>`).join("");
  return `<details class="summary"><summary>提要</summary><div lang="${escaped(language)}">${text}</div></details>`;
}

/** The address of the text pages: the document's folder or, if there are several documents, the list of them. */
const textsOf = ({ documents, id }: About): string =>
  documents.length === 1 ? `proposals/${id}/` : "proposals/";

/**
 * Fills the pages in with data of the document when they are built, so that their header does not wait for a script.
 */
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
  // Several pages: an address without a file is not found, as on a news site.
  appType: "mpa",
  // Relative addresses, so that the built site works in any folder.
  base: "./",
  resolve: {
    alias: {
      "policy-proposals/slim": here("../dist/slim.js"),
      "policy-proposals/define": here("../dist/define.js"),
      "policy-proposals/policy-proposals.wasm": here("../dist/policy-proposals.wasm"),
    },
  },
  // No data: addresses, which the pages' content security policy forbids.
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: PAGES.map((page) => here(page)) },
  },
  plugins: [about, fixedFiles],
});
