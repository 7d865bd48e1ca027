/**
 * The package on somebody's page: from a CDN by one tag with its hash, beside a strict policy, from a server with the
 * wrong types, and where WebAssembly is forbidden or missing.
 */
import { expect, type Page, test } from "@playwright/test";
import type { load } from "policy-proposals";
import { integrity } from "../../../www/scripts/integrity.js";
import { CDN, SITE, complaints, html, serve } from "./site.js";

const STRICT = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "style-src 'self'",
  "require-trusted-types-for 'script'",
].join("; ");

const HASH = integrity(new URL("../../../www/dist/policy-proposals.min.js", import.meta.url));
const WIDGET = `<policy-proposals loading="eager"><p>The booklet as a PDF</p></policy-proposals>`;

/** A page's own script: it searches, and leaves what came of it in the title. */
const searching = (entry: string, options = "") => `
  import { load } from "./${entry}";
  load(${options}).then(
    (policy) => { document.title = "found " + policy.search("過海隧道").total; },
    (error) => { document.title = error.name + " " + error.code; },
  );`;

const ready = (page: Page) =>
  page.waitForFunction(() => {
    const element = document.querySelector("policy-proposals");
    return Boolean(element && "policy" in element && element.policy);
  });

test("one tag from a CDN, with its hash, shows the document", async ({ page }) => {
  const heard = complaints(page);
  const tag = `<script src="${CDN}/policy-proposals.min.js" integrity="${HASH}" crossorigin="anonymous" async></script>`;
  const asked = await serve(page, { files: { "index.html": html(tag + WIDGET) } });
  await page.goto(SITE);
  await ready(page);
  await expect(page.getByRole("searchbox").or(page.getByRole("combobox"))).toBeVisible();
  await expect(page.getByText("The booklet as a PDF")).toBeHidden();
  expect(asked).toEqual(["index.html", "cdn:policy-proposals.min.js"]);
  expect(heard).toEqual([]);
});

test("a script that is not the one of the hash does not run, and the page's own words stay", async ({
  page,
}) => {
  const tag = `<script src="${CDN}/policy-proposals.min.js" integrity="${HASH}" crossorigin="anonymous"></script>`;
  const files = { "index.html": html(tag + WIDGET), "policy-proposals.min.js": "document.title = 'changed'" };
  await serve(page, { files });
  await page.goto(SITE);
  await expect(page.getByText("The booklet as a PDF")).toBeVisible();
  await expect(page).toHaveTitle("Page");
});

test("the classic script offers the API under one name", async ({ page }) => {
  await serve(page, { files: { "index.html": html(`<script src="policy-proposals.min.js"></script>`) } });
  await page.goto(SITE);
  const answer = await page.evaluate(async () => {
    const { PolicyProposals } = window as unknown as { PolicyProposals: { load: typeof load } };
    const policy = await PolicyProposals.load();
    return policy.search("過海隧道").total;
  });
  expect(answer).toBeGreaterThan(0);
});

for (const entry of ["index.js", "slim.js"]) {
  test(`${entry} works under a strict policy`, async ({ page }) => {
    const heard = complaints(page);
    const files = {
      "index.html": html(`<script type="module" src="app.js"></script>`),
      "app.js": searching(entry),
    };
    await serve(page, { files, headers: { "content-security-policy": STRICT } });
    await page.goto(SITE);
    await expect(page).toHaveTitle(/^found [1-9]/);
    expect(heard).toEqual([]);
  });

  test(`${entry} says so where the policy forbids WebAssembly`, async ({ page }) => {
    const files = {
      "index.html": html(`<script type="module" src="app.js"></script>`),
      "app.js": searching(entry),
    };
    const policy = STRICT.replace(" 'wasm-unsafe-eval'", "");
    await serve(page, { files, headers: { "content-security-policy": policy } });
    await page.goto(SITE);
    await expect(page).toHaveTitle("PolicyError CSP_BLOCKED");
  });

  test(`${entry} says so where WebAssembly is switched off`, async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly"));
    const files = {
      "index.html": html(`<script type="module" src="app.js"></script>`),
      "app.js": searching(entry),
    };
    await serve(page, { files });
    await page.goto(SITE);
    await expect(page).toHaveTitle("PolicyError WASM_UNSUPPORTED");
  });
}

test("a module that a server calls by another type loads without a word on the console", async ({ page }) => {
  const heard = complaints(page);
  const files = {
    "index.html": html(`<script type="module" src="app.js"></script>`),
    "app.js": searching("slim.js"),
  };
  await serve(page, { files, types: { wasm: "application/octet-stream" } });
  await page.goto(SITE);
  await expect(page).toHaveTitle(/^found [1-9]/);
  expect(heard).toEqual([]);
});

test("a module of the right type is compiled while it arrives", async ({ page }) => {
  await page.addInitScript(() => {
    const { compile } = WebAssembly;
    WebAssembly.compile = (bytes) => {
      document.title = "not streamed";
      return compile(bytes);
    };
  });
  const files = {
    "index.html": html(`<script type="module" src="app.js"></script>`),
    "app.js": searching("slim.js"),
  };
  await serve(page, { files });
  await page.goto(SITE);
  await expect(page).toHaveTitle(/^found [1-9]/);
});

for (const [setting, policy, code] of [
  ["forbids WebAssembly", STRICT.replace(" 'wasm-unsafe-eval'", ""), "CSP_BLOCKED"],
  ["allows it", STRICT, "ready"],
] as const) {
  test(`the elements on a page whose policy ${setting}`, async ({ page }) => {
    const listening = `
      for (const name of ["ready", "error"]) addEventListener("policy-proposals-" + name, ({ detail }) => {
        document.title = detail?.code ?? name;
      });`;
    const tags = `<script src="listening.js"></script><script type="module" src="define.js"></script>`;
    await serve(page, {
      files: { "index.html": html(tags + WIDGET), "listening.js": listening },
      headers: { "content-security-policy": policy },
    });
    await page.goto(SITE);
    await expect(page).toHaveTitle(code);
    await expect(page.getByText("The booklet as a PDF")).toBeVisible({ visible: code !== "ready" });
  });
}

test("the element takes the module from where its attribute says", async ({ page }) => {
  const tags = `<script type="module" src="define.js"></script>`;
  const widget = `<policy-proposals loading="eager" wasm-src="${CDN}/policy-proposals.wasm"></policy-proposals>`;
  const asked = await serve(page, { files: { "index.html": html(tags + widget) } });
  await page.goto(SITE);
  await ready(page);
  expect(asked).toEqual(["index.html", "define.js", "element.js", "given.js", "cdn:policy-proposals.wasm"]);
});
