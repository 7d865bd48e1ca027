/**
 * The README's examples for frameworks, word for word: each is built, and typing a query into it finds what the package
 * finds.
 */
import assert from "node:assert/strict";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import vue from "@vitejs/plugin-vue";
import { load } from "policy-proposals";
import { build } from "vite";
import { served, typed } from "./browser.mjs";
import { here } from "./run.mjs";

const QUERY = "過海隧道";
const titles = (await load()).search(QUERY).hits.map(({ title }) => title.text);

const readme = await readFile(here("../../README.md"), "utf8");

/** The README's example in this language. @param {string} language @returns {string} */
const example = (language) =>
  new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, "s").exec(readme)?.[1] ??
  assert.fail(`no example in ${language}`);

/** What an app has around the example: where it is mounted. */
const FRAMEWORKS = {
  tsx: {
    main: `import { createRoot } from "react-dom/client";
      import { createElement } from "react";
      import { Search } from "./example.tsx";
      createRoot(document.getElementById("app")).render(createElement(Search));`,
  },
  vue: {
    plugin: vue(),
    main: `import { createApp } from "vue";
      import Search from "./example.vue";
      createApp(Search).mount("#app");`,
  },
  svelte: {
    plugin: svelte({ configFile: false }),
    main: `import { mount } from "svelte";
      import Search from "./example.svelte";
      mount(Search, { target: document.getElementById("app") });`,
  },
};

/** A fresh folder for the app of an example, with these files. */
async function app(name, files) {
  const root = here(`out/readme/${name}`);
  await rm(root, { recursive: true, force: true });
  await mkdir(root, { recursive: true });
  for (const [file, text] of Object.entries(files)) await writeFile(join(root, file), text);
  return root;
}

/** What a reader finds on the page that a folder holds. */
async function found(folder) {
  const { items, problems } = await served(folder, (address) => typed(address, QUERY, titles.length));
  return { items: items.map((item) => item.trim()), problems };
}

for (const [language, { plugin, main }] of Object.entries(FRAMEWORKS)) {
  test(`the example in ${language}`, async () => {
    const page = `<!doctype html><link rel="icon" href="data:,"><div id="app"></div><script type="module" src="main.js"></script>`;
    const files = { "index.html": page, "main.js": main, [`example.${language}`]: example(language) };
    const root = await app(language, files);
    await build({
      root,
      base: "./",
      configFile: false,
      logLevel: "warn",
      plugins: [plugin],
      build: { outDir: "dist" },
    });
    assert.deepEqual(await found(join(root, "dist")), { items: titles, problems: [] });
  });
}

test("the example in plain modules", async () => {
  const [, plain] = readme.split("### Plain modules");
  const code = /```html\n(.*?)```/s.exec(plain)?.[1] ?? assert.fail("no example in plain modules");
  const root = await app("plain", { "index.html": `<!doctype html><link rel="icon" href="data:,">${code}` });
  await cp(here("node_modules/policy-proposals"), join(root, "policy-proposals"), { recursive: true });
  assert.deepEqual(await found(root), { items: titles, problems: [] });
});
