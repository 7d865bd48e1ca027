/**
 * The widget's interface to the page: attributes and properties, whatever their values and whenever they are set, and
 * events.
 */
import { expect, test } from "./host.js";

test("attributes set properties", async ({ host, page }) => {
  await host.open("plain.html");
  await expect(host.results).toHaveCount(10);
  await host.widget.evaluate((widget) => widget.setAttribute("limit", "3"));
  await expect(host.results).toHaveCount(3);
  await host.widget.evaluate((widget) => widget.setAttribute("query", "隧道"));
  await expect(host.query).toHaveValue("隧道");
  await page.evaluate(() => {
    const widget = document.querySelector("policy-proposals");
    if (widget) Object.assign(widget, { query: "", filters: { audience: ["elderly", "nobody"] } });
  });
  await expect(page.getByRole("list", { name: "已選的篩選" }).getByRole("button")).toHaveText(["長者"]);
  await expect(host.widget).toHaveAttribute("query", "");
});

test("properties are reflected to attributes", async ({ host, page }) => {
  await host.open("empty.html");
  await host.define();
  const attributes = await page.evaluate(async () => {
    const widget = document.createElement("policy-proposals");
    const card = document.createElement("policy-proposal");
    Object.assign(widget, { query: "隧道", limit: 5, variant: "compact", deepLink: true, loading: "eager" });
    Object.assign(widget, {
      wasmSrc: "/dist/policy-proposals.wasm",
      documentId: "bpa-2024",
      hrefTemplate: "{number}",
    });
    Object.assign(card, {
      number: 97,
      measure: 2,
      hrefTemplate: "{number}",
      wasmSrc: "/dist/policy-proposals.wasm",
    });
    document.querySelector("main")?.append(widget, card);
    await new Promise(requestAnimationFrame);
    return [widget, card].map((element) =>
      Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value])),
    );
  });
  const wasm = "/dist/policy-proposals.wasm";
  expect(attributes).toEqual([
    {
      query: "隧道",
      limit: "5",
      variant: "compact",
      "deep-link": "",
      loading: "eager",
      "wasm-src": wasm,
      document: "bpa-2024",
      "href-template": "{number}",
    },
    { number: "97", measure: "2", "href-template": "{number}", "wasm-src": wasm },
  ]);
});

test("it adds no attributes of its own, and keeps the page's as they were written", async ({
  host,
  page,
}) => {
  await host.open("empty.html");
  await page.evaluate(() => {
    const written = ["policy-proposals", "policy-proposal"].map((tag) => document.createElement(tag));
    for (const element of written) {
      element.setAttribute("wasm-src", "/dist/policy-proposals.wasm");
      element.setAttribute("limit", "abc");
    }
    document.querySelector("main")?.append(...written);
  });
  await host.define();
  await expect(host.results).toHaveCount(10);
  const names = await page.evaluate(() =>
    [...document.querySelectorAll("policy-proposals, policy-proposal")].map((element) =>
      Array.from(element.attributes, ({ name, value }) => `${name}=${value}`),
    ),
  );
  const written = ["wasm-src=/dist/policy-proposals.wasm", "limit=abc"];
  expect(names).toEqual([written, written]);
});

test("properties set before it is defined are kept", async ({ host, page }) => {
  await host.open("empty.html");
  await host.add({});
  await page.evaluate(() =>
    Object.assign(document.querySelector("policy-proposals") ?? {}, {
      query: "過海隧道",
      filters: { domain: [7] },
    }),
  );
  await host.define();
  await expect(host.query).toHaveValue("過海隧道");
  await expect(page.locator(".hit mark").first()).toHaveText("過海隧道");
  await host.widget.evaluate((widget) => Object.assign(widget, { filters: {} }));
  await expect.poll(() => host.events("results")).toHaveLength(2);
  expect((await host.events("results"))[0]).toMatchObject({ filters: { domain: [7] } });
});

/** What untyped code may set, and how it is understood. */
const ODD_FILTERS: [given: unknown, filters: object][] = [
  [undefined, {}],
  [null, {}],
  [5, {}],
  ["elderly", {}],
  [{ audience: "elderly" }, { audience: ["elderly"] }],
  [{ audience: null, domain: undefined, place: {} }, {}],
  [{ domain: "2" }, { domain: [2] }],
  [{ section: ["2.1"] }, { domain: [2], section: ["2.1"] }],
  [{ section: "2.1", domain: [3] }, { domain: [3] }],
];

for (const [given, filters] of ODD_FILTERS) {
  test(`filters ${given === undefined ? "undefined" : JSON.stringify(given)} are ${JSON.stringify(filters)}, before loading and after`, async ({
    host,
    page,
  }) => {
    await host.open("empty.html");
    await host.define();
    const told = page.evaluate(async (given) => {
      const widget = document.createElement("policy-proposals");
      const set = () => Object.assign(widget, { filters: given });
      const next = () =>
        new Promise<unknown>((resolve) =>
          widget.addEventListener("policy-proposals-results", ({ detail }) => resolve(detail.filters), {
            once: true,
          }),
        );
      Object.assign(widget, { loading: "eager", wasmSrc: "/dist/policy-proposals.wasm" });
      set();
      document.querySelector("main")?.append(widget);
      const before = await next();
      widget.filters = { audience: ["youth"] };
      await next();
      set();
      return [before, await next()];
    }, given);
    expect(await told).toEqual([filters, filters]);
  });
}

test("a query of another type is converted to text", async ({ host }) => {
  await host.open("plain.html");
  await expect(host.results.first()).toBeVisible();
  await host.widget.evaluate((widget) => Object.assign(widget, { query: 97 }));
  await expect(host.query).toHaveValue("97");
  await expect(host.results.first()).toContainText("97");
  await host.widget.evaluate((widget) => Object.assign(widget, { query: undefined }));
  await expect(host.query).toHaveValue("");
});

test("null, undefined and empty text count as not set", async ({ host, page }) => {
  await host.open("empty.html");
  await host.define();
  await page.evaluate(() => {
    const widget = document.createElement("policy-proposals");
    const card = document.createElement("policy-proposal");
    Object.assign(widget, { loading: "eager", wasmSrc: undefined, documentId: "", hrefTemplate: undefined });
    Object.assign(card, { loading: "eager", number: undefined, measure: undefined, wasmSrc: "" });
    Object.assign(card, { hrefTemplate: "" });
    document.querySelector("main")?.append(widget, card);
  });
  await expect(host.results.first()).toBeVisible();
  await expect(page.getByRole("button", { name: "1 放寬投資移民計劃，加強來港人才配套" })).toBeVisible();
  await page
    .locator("policy-proposal")
    .evaluate((card) => Object.assign(card, { number: "97", measure: null, documentId: null }));
  await expect(page.locator("policy-proposal figure")).toContainText("放寬按揭成數");
  await expect(page.locator("policy-proposal").getByRole("link")).toHaveCount(0);
  // Templates of a CMS leave attributes empty, and frameworks properties.
  const whole = page.locator("policy-proposal blockquote li");
  const measures = await whole.count();
  const card = page.locator("policy-proposal");
  await card.evaluate((card) => card.setAttribute("measure", "2"));
  await expect(whole).toHaveCount(0);
  await card.evaluate((card) => card.setAttribute("measure", ""));
  await expect(whole).toHaveCount(measures);
  await card.evaluate((card) => Object.assign(card, { measure: "2" }));
  await expect(whole).toHaveCount(0);
  await card.evaluate((card) => Object.assign(card, { measure: "" }));
  await expect(whole).toHaveCount(measures);
  await card.evaluate((card) => card.setAttribute("number", ""));
  await expect(page.locator("policy-proposal figure, policy-proposal .notice")).toHaveCount(0);
  await host.widget.evaluate((widget) => Object.assign(widget, { limit: 3, variant: "compact" }));
  await expect(page.locator(".compact")).toBeVisible();
  await host.widget.evaluate((widget) => Object.assign(widget, { limit: null, variant: undefined }));
  await expect(host.results).toHaveCount(10);
  await expect(host.widget).toHaveJSProperty("limit", 10);
  await expect(host.widget).toHaveAttribute("variant", "list");
});

test("an unknown variant is the list, at its full height", async ({ host, page }) => {
  await host.open("empty.html");
  await host.define();
  await host.add({ variant: "wide", query: "過海隧道" });
  await expect(host.results).toHaveCount(2);
  const [filters, result] = [page.locator(".filters"), host.results.first()];
  const { x = 0, width = 0 } = (await filters.boundingBox()) ?? {};
  expect((await result.boundingBox())?.x).toBeGreaterThan(x + width);
  expect((await host.widget.boundingBox())?.height).toBeGreaterThanOrEqual(900);
});

test("changes count: when to load, from where, and which document", async ({ host, page }) => {
  host.expected = /404/;
  await host.open("far.html");
  await page.waitForFunction(() => document.querySelector("policy-proposals:defined"));
  await host.widget.evaluate((widget) =>
    Object.assign(widget, { wasmSrc: "/dist/nowhere.wasm", loading: "eager" }),
  );
  await expect(page.getByText("未能載入文件：下載失敗。")).toBeAttached();
  await host.widget.evaluate((widget) => Object.assign(widget, { wasmSrc: "/dist/policy-proposals.wasm" }));
  await expect(host.results.first()).toBeAttached();
  await host.widget.evaluate((widget) => Object.assign(widget, { query: "過海隧道" }));
  await host.widget.evaluate((widget) => Object.assign(widget, { documentId: "nowhere" }));
  await expect(page.getByText("未能載入文件")).toBeAttached();
  await host.widget.evaluate((widget) => Object.assign(widget, { documentId: "bpa-2024" }));
  await expect(host.results).toHaveCount(2);
});

test("events tell the page what is shown, and it can show a proposal itself", async ({ host, page }) => {
  await host.open("plain.html");
  await expect(host.results.first()).toBeVisible();
  expect(await host.events("ready")).toHaveLength(1);
  expect(await host.events("results")).toEqual([{ query: "", filters: {}, total: 148 }]);
  await host.query.fill("過海隧道");
  await expect
    .poll(() => host.events("results"))
    .toContainEqual({ query: "過海隧道", filters: {}, total: 2 });
  await page
    .getByRole("checkbox", { name: /^十?七/ })
    .first()
    .check();
  await expect.poll(async () => JSON.stringify(await host.events("results"))).toContain('"domain":[7]');
  await page.evaluate(() => {
    document.addEventListener("policy-proposals-select", (event) => event.preventDefault());
  });
  await host.results.first().click();
  expect(await host.events("select")).toEqual([{ number: 88 }]);
  await expect(host.article).toHaveCount(0);
});
