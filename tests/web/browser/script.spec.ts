/**
 * The package on another site's page: from a CDN with one tag and its hash, under a strict policy, from a server with
 * wrong content types, and where WebAssembly is forbidden or missing.
 */
import { fileURLToPath } from "node:url";
import { expect, type Page, test } from "@playwright/test";
import type { load } from "policy-proposals";
import { integrity } from "../../../www/scripts/integrity.js";
import { STRICT_POLICY } from "../strict-policy.mjs";
import { requested, complaints, DEFINE, openHost } from "./elsewhere.js";

const FORBIDDING = STRICT_POLICY.replace(" 'wasm-unsafe-eval'", "");

const dist = (file: string) => fileURLToPath(new URL(`../../../www/dist/${file}`, import.meta.url));

const HASH = integrity(dist("policy-proposals.min.js"));
const CDN = "http://cdn.localhost/dist";
const TAG = `<script src="${CDN}/policy-proposals.min.js" integrity="${HASH}" crossorigin="anonymous" async></script>`;
const WIDGET = `<policy-proposals loading="eager"><p>The booklet as a PDF</p></policy-proposals>`;

/** A page with a script that searches, using an entry point, and writes the outcome into the title. */
const searching = (entry: string) => ({
  body: `<script type="module" src="app.js"></script>`,
  scripts: {
    "app.js": `
      import { load } from "/dist/${entry}";
      load().then(
        (policy) => { document.title = "found " + policy.search("過海隧道").total; },
        (error) => { document.title = error.name + " " + error.code; },
      );`,
  },
});

const ready = (page: Page) =>
  page.waitForFunction(() => {
    const element = document.querySelector("policy-proposals");
    return Boolean(element && "policy" in element && element.policy);
  });

test("one tag from a CDN, with its hash, shows the document @firefox", async ({ page }) => {
  const problems = complaints(page);
  const files = requested(page);
  await openHost(page, { head: TAG, body: WIDGET });
  await ready(page);
  await expect(page.getByRole("combobox")).toBeVisible();
  await expect(page.getByText("The booklet as a PDF")).toBeHidden();
  expect(files).toEqual(["policy-proposals.min.js"]);
  expect(problems).toEqual([]);
});

test("a script that does not match the hash does not run, and the content between the tags stays", async ({
  page,
}) => {
  await page.route(`${CDN}/policy-proposals.min.js`, (route) =>
    route.fulfill({
      body: "document.title = 'changed'",
      headers: { "access-control-allow-origin": "*" },
      contentType: "text/javascript",
    }),
  );
  const blocked = page.waitForEvent("console", (message) => message.text().includes("integrity"));
  await openHost(page, { head: TAG, body: WIDGET });
  await blocked;
  await expect(page.getByText("The booklet as a PDF")).toBeVisible();
  await expect(page).toHaveTitle("News");
});

test("the classic script has the API under one global name", async ({ page }) => {
  await openHost(page, { head: TAG.replace(" async", ""), body: "" });
  const answer = await page.evaluate(async () => {
    const { PolicyProposals } = window as unknown as { PolicyProposals: { load: typeof load } };
    const policy = await PolicyProposals.load();
    return policy.search("過海隧道").total;
  });
  expect(answer).toBeGreaterThan(0);
});

for (const entry of ["index.js", "slim.js"]) {
  test(`${entry} works under a strict policy @firefox`, async ({ page }) => {
    const problems = complaints(page);
    await openHost(page, { ...searching(entry), policy: STRICT_POLICY });
    await expect(page).toHaveTitle(/^found [1-9]/);
    expect(problems).toEqual([]);
  });

  test(`${entry} reports that the policy forbids WebAssembly @firefox`, async ({ page }) => {
    await openHost(page, { ...searching(entry), policy: FORBIDDING });
    await expect(page).toHaveTitle("PolicyError CSP_BLOCKED");
  });

  test(`${entry} reports that WebAssembly is switched off`, async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly"));
    await openHost(page, searching(entry));
    await expect(page).toHaveTitle("PolicyError WASM_UNSUPPORTED");
  });
}

test("a module with another content type loads without a message on the console", async ({ page }) => {
  const problems = complaints(page);
  const { body, scripts } = searching("slim.js");
  await page
    .context()
    .route("**/elsewhere.wasm", (route) =>
      route.fulfill({ path: dist("policy-proposals.wasm"), contentType: "application/octet-stream" }),
    );
  const app = scripts["app.js"].replace("load()", `load({ wasm: "/elsewhere.wasm" })`);
  await openHost(page, { body, scripts: { "app.js": app } });
  await expect(page).toHaveTitle(/^found [1-9]/);
  expect(problems).toEqual([]);
});

test("a module with the right content type is compiled while it loads @firefox", async ({ page }) => {
  await page.addInitScript(() => {
    WebAssembly.compile = () => Promise.reject(new Error("not streamed"));
  });
  await openHost(page, searching("slim.js"));
  await expect(page).toHaveTitle(/^found [1-9]/);
});

for (const [setting, policy, code] of [
  ["forbids WebAssembly", FORBIDDING, "CSP_BLOCKED"],
  ["allows it", STRICT_POLICY, "ready"],
] as const) {
  test(`the elements on a page whose policy ${setting}`, async ({ page }) => {
    const listening = `
      for (const name of ["ready", "error"]) addEventListener("policy-proposals-" + name, ({ detail }) => {
        document.title = detail?.code ?? name;
      });`;
    await openHost(page, {
      head: `<script src="listening.js"></script>${DEFINE}`,
      body: WIDGET,
      scripts: { "listening.js": listening },
      policy,
    });
    await expect(page).toHaveTitle(code);
    await expect(page.getByText("The booklet as a PDF")).toBeVisible({ visible: code !== "ready" });
  });
}

test("the element loads the module from the address in its attribute", async ({ page }) => {
  const files = requested(page);
  const widget = `<policy-proposals loading="eager" wasm-src="${CDN}/policy-proposals.wasm"></policy-proposals>`;
  await openHost(page, { head: DEFINE, body: widget });
  await ready(page);
  expect(files).toEqual(["define.js", "element.js", "external.js", "policy-proposals.wasm"]);
});
