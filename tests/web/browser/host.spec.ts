/**
 * The widget on pages that are not its own: whatever their styles, direction and width, twice, moved about, added and
 * removed, before and after it is defined, and where it cannot load.
 */
import { expect, type Host, test } from "./host.js";

/** What stands out at the side of the widget or the page. */
const tooWide = ({ page }: Host) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const inside = [...document.querySelectorAll("policy-proposals")].flatMap((widget) => {
      const { left, right } = widget.getBoundingClientRect();
      return [...(widget.shadowRoot?.querySelectorAll("p, li, button, input, h2, h3, h4, a") ?? [])]
        .filter(
          (part) => part.checkVisibility() && !part.matches(".visually-hidden, .visually-hidden *, .skip"),
        )
        .map((part) => ({ part, box: part.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.right > right + 1 || box.left < left - 1))
        .map(({ part }) => `${part.tagName}.${part.className}`);
    });
    return scrollWidth > clientWidth ? ["page", ...inside] : inside;
  });

/** Text as nobody has styled it. */
const UNSTYLED = {
  letterSpacing: "normal",
  textTransform: "none",
  textIndent: "0px",
  visibility: "visible",
  whiteSpace: "normal",
  float: "none",
  pointerEvents: "auto",
} as const;

test("styles that set everything with !important reach nothing inside @firefox", async ({ host, page }) => {
  await host.open("hostile.html");
  await expect(host.results.first()).toBeVisible();
  for (const part of [".hit-title", ".query", ".choice label", ".overview button", ".total"]) {
    const style = await page
      .locator(part)
      .first()
      .evaluate(
        (element, names) => {
          const style = getComputedStyle(element);
          return Object.fromEntries(names.map((name) => [name, style[name]]));
        },
        ["color", ...(Object.keys(UNSTYLED) as (keyof typeof UNSTYLED)[])] as const,
      );
    expect(style, part).toMatchObject(UNSTYLED);
    expect(style["color"], part).not.toBe("rgb(255, 0, 255)");
  }
  await host.query.fill("過海隧道");
  await expect(page.locator(".hit mark").first()).toHaveText("過海隧道");
});

test("on a page that runs from right to left it runs from left to right, and can be used", async ({
  host,
  page,
}) => {
  await host.open("hostile.html");
  await expect(host.results.first()).toBeVisible();
  expect(await tooWide(host)).toEqual([]);
  await host.results.first().click();
  await expect(host.article).toBeVisible();
  const [number, title] = await Promise.all([
    page.locator(".hit .number").first().boundingBox(),
    page.locator(".hit .title").first().boundingBox(),
  ]);
  expect(number?.x).toBeLessThan(title?.x ?? 0);
});

for (const width of [280, 390, 700, 1400]) {
  test(`nothing stands out at the side in a column of ${width} pixels`, async ({ host, page }) => {
    await page.setViewportSize({ width: Math.max(width, 320), height: 800 });
    await host.open("empty.html");
    await page.evaluate((width) => {
      document.querySelector("main")?.style.setProperty("width", `${width}px`);
      document.body.style.setProperty("padding", "0");
    }, width);
    await host.define();
    await host.add({ query: "HKTDC Marketplace App 大灣區" });
    await expect(host.results.first()).toBeVisible();
    expect(await tooWide(host)).toEqual([]);
    const toggle = page.getByRole("button", { name: "篩選", exact: true });
    if (await toggle.isVisible()) await toggle.click();
    const folded = page.locator(".facet:not([open]) > summary");
    while ((await folded.count()) > 0) await folded.first().click();
    expect(await tooWide(host)).toEqual([]);
    await host.query.fill("北部");
    await expect(page.getByRole("option").first()).toBeVisible();
    expect(await tooWide(host)).toEqual([]);
    await host.search("");
    await expect(page.locator(".overview")).toBeVisible();
    expect(await tooWide(host)).toEqual([]);
    await host.results.nth(2).click();
    await expect(host.article).toBeVisible();
    expect(await tooWide(host)).toEqual([]);
  });
}

test("what stands beside what depends on the widget's room, and not on the window's", async ({
  host,
  page,
}) => {
  await page.setViewportSize({ width: 1400, height: 800 });
  await host.open("plain.html");
  await expect(page.getByRole("group", { name: "篩選", exact: true })).toBeVisible();
  await host.widget.evaluate((widget) => widget.style.setProperty("width", "400px"));
  await expect(page.getByRole("group", { name: "篩選", exact: true })).toBeHidden();
  await expect(page.getByRole("button", { name: "篩選", exact: true })).toBeVisible();
});

test("text twice as large still finds its room", async ({ host, page }) => {
  await page.setViewportSize({ width: 800, height: 800 });
  await host.open("plain.html");
  await page.evaluate(() => document.body.style.setProperty("font-size", "32px"));
  await expect(host.results.first()).toBeVisible();
  expect(await tooWide(host)).toEqual([]);
  await host.results.first().click();
  await expect(host.article).toBeVisible();
  expect(await tooWide(host)).toEqual([]);
});

test("two on a page keep their own words, and share one document", async ({ host, page }) => {
  await host.open("twice.html");
  const [first, second] = [page.locator("#first"), page.locator("#second")];
  await expect(first.locator(".hit").first()).toBeVisible();
  await expect(second.locator(".hit").first()).toBeVisible();
  await first.getByRole("combobox").fill("tunnel");
  await second.getByRole("combobox").fill("长者");
  await expect(second.locator(".hit mark").first()).toHaveText("長者");
  await expect(first.getByRole("combobox")).toHaveValue("tunnel");
  await expect(page).toHaveURL(/#q=tunnel$/);
  const same = await page.evaluate(() => {
    const [one, other] = document.querySelectorAll("policy-proposals");
    return one?.policy === other?.policy;
  });
  expect(same).toBe(true);
});

test("space is kept while it loads: nothing on the page moves", async ({ host, page }) => {
  await host.open("plain.html");
  await expect(host.results.first()).toBeVisible();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  expect(await page.evaluate(() => window.shifted)).toBe(0);
});

test("the compact form keeps its one line", async ({ host, page }) => {
  await host.open("compact.html");
  await expect(host.query).toBeVisible();
  expect(await page.evaluate(() => window.shifted)).toBe(0);
});

test("nothing is fetched before it is near the window; then it is, by itself @firefox", async ({
  host,
  page,
}) => {
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
  await host.open("far.html");
  await page.waitForFunction(() => document.querySelector("policy-proposals:defined"));
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  expect(fetched).not.toContain("/dist/policy-proposals.wasm");
  expect(fetched).not.toContain("/dist/slim.js");
  await expect(page.getByText("建議全文見政黨網站。")).toBeAttached();
  await page.evaluate(() => scrollTo(0, 2600));
  await expect(host.results.first()).toBeVisible();
  expect(fetched).toContain("/dist/policy-proposals.wasm");
  expect(fetched).not.toContain("/dist/index.js");
});

test("with loading=interaction it waits for the reader", async ({ host, page }) => {
  await host.open("empty.html");
  await host.define();
  await host.add({ loading: "interaction" });
  await page.getByRole("button", { name: "搜尋建議" }).hover();
  await expect(host.results.first()).toBeVisible();
});

test("it comes to life on the page before and after it is defined, and twice defined is once", async ({
  host,
  page,
}) => {
  await host.open("empty.html");
  await host.add({ id: "before" });
  await host.define();
  await host.add({ id: "after" });
  await host.define("?copy=2");
  await expect(page.locator("#before .hit").first()).toBeVisible();
  await expect(page.locator("#after .hit").first()).toBeVisible();
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
  await expect.poll(() => host.told("results")).toHaveLength(2);
  expect((await host.told("results"))[0]).toMatchObject({ filters: { domain: [7] } });
});

/** What pages without types set, and what is meant by it. */
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

test("a query of any other kind is taken as its text", async ({ host }) => {
  await host.open("plain.html");
  await expect(host.results.first()).toBeVisible();
  await host.widget.evaluate((widget) => Object.assign(widget, { query: 97 }));
  await expect(host.query).toHaveValue("97");
  await expect(host.results.first()).toContainText("97");
  await host.widget.evaluate((widget) => Object.assign(widget, { query: undefined }));
  await expect(host.query).toHaveValue("");
});

test("moved on the page it keeps what the reader has done", async ({ host, page }) => {
  await host.open("plain.html");
  await host.search("過海隧道");
  await host.results.first().click();
  const title = await host.article.getByRole("heading", { level: 2 }).textContent();
  await host.widget.evaluate((widget) => document.querySelector("#after")?.append(widget));
  await expect(host.article.getByRole("heading", { level: 2 })).toHaveText(title ?? "");
  await expect(host.query).toHaveValue("過海隧道");
  await host.query.fill("長者");
  await expect(page.locator(".hit mark").first()).toHaveText("長者");
});

test("added and removed a hundred times it leaves nothing behind", async ({ host, page }) => {
  await host.open("empty.html");
  await host.define();
  await host.add({});
  await expect(host.results.first()).toBeVisible();
  const session = await page.context().newCDPSession(page);
  const listeners = async (expression: string) => {
    const { result } = await session.send("Runtime.evaluate", { expression });
    const found = await session.send("DOMDebugger.getEventListeners", { objectId: result.objectId ?? "" });
    return found.listeners.length;
  };
  await host.widget.evaluate((widget) => widget.remove());
  const before = [await listeners("window"), await listeners("document")];
  await page.evaluate(async () => {
    const gone: WeakRef<Element>[] = [];
    for (let round = 0; round < 100; round++) {
      const element = document.createElement("policy-proposals");
      element.loading = "eager";
      element.deepLink = true;
      element.wasmSrc = "/dist/policy-proposals.wasm";
      document.body.append(element);
      await new Promise((resolve) =>
        element.addEventListener("policy-proposals-results", resolve, { once: true }),
      );
      element.remove();
      gone.push(new WeakRef(element));
    }
    Object.assign(window, { gone });
  });
  expect([await listeners("window"), await listeners("document")]).toEqual(before);
  const left = async () => {
    await session.send("HeapProfiler.collectGarbage");
    return page.evaluate(
      () => (window as unknown as { gone: WeakRef<Element>[] }).gone.filter((each) => each.deref()).length,
    );
  };
  await expect.poll(left).toBeLessThan(5);
});

test("without scripts what stands between the tags is what there is", async ({ browser, host }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${host.address}plain.html`);
  await expect(page.getByText("建議全文見政黨網站。")).toBeVisible();
  await context.close();
});

test("where the module does not arrive what stands between the tags stays, with the reason", async ({
  host,
  page,
}) => {
  host.expected = /404/;
  await page.route("**/*.wasm", (route) => route.fulfill({ status: 404 }));
  await host.open("plain.html");
  await expect(page.getByText("未能載入文件：下載失敗。")).toBeVisible();
  await expect(page.getByText("建議全文見政黨網站。")).toBeVisible();
  expect(await host.told("error")).toEqual([expect.objectContaining({ code: "FETCH_FAILED" })]);
});

test("a damaged module is told apart", async ({ host, page }) => {
  await page.route("**/*.wasm", (route) =>
    route.fulfill({ status: 200, contentType: "application/wasm", body: "not a module" }),
  );
  await host.open("plain.html");
  await expect(page.getByText("未能載入文件：檔案損壞。")).toBeVisible();
  expect(await host.told("error")).toEqual([expect.objectContaining({ code: "BAD_MODULE" })]);
});

test("the page is told what is shown, and may show a proposal itself", async ({ host, page }) => {
  await host.open("plain.html");
  await expect(host.results.first()).toBeVisible();
  expect(await host.told("ready")).toHaveLength(1);
  expect(await host.told("results")).toEqual([{ query: "", filters: {}, total: 148 }]);
  await host.query.fill("過海隧道");
  await expect.poll(() => host.told("results")).toContainEqual({ query: "過海隧道", filters: {}, total: 2 });
  await page
    .getByRole("checkbox", { name: /^十?七/ })
    .first()
    .check();
  await expect.poll(async () => JSON.stringify(await host.told("results"))).toContain('"domain":[7]');
  await page.evaluate(() => {
    document.addEventListener("policy-proposals-select", (event) => event.preventDefault());
  });
  await host.results.first().click();
  expect(await host.told("select")).toEqual([{ number: 88 }]);
  await expect(host.article).toHaveCount(0);
});

test("attributes and properties say the same", async ({ host, page }) => {
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

test("with addresses of their own, results are links that a tab can open", async ({ host, page }) => {
  await host.open("plain.html");
  await expect(page.getByRole("button", { name: "1 放寬投資移民計劃，加強來港人才配套" })).toBeVisible();
  await host.widget.evaluate((widget) => widget.setAttribute("href-template", "proposals/{number}.html"));
  const link = page.getByRole("link", { name: "1 放寬投資移民計劃，加強來港人才配套" });
  await expect(link).toHaveAttribute("href", "proposals/1.html");
  await link.click();
  await expect(host.article).toBeVisible();
  await expect(page).toHaveURL(/plain\.html$/);
});

test("pressed with a key that asks the browser for a tab, a result's text opens nothing here", async ({
  host,
  page,
}) => {
  await host.open("plain.html");
  await host.search("過海隧道");
  const passage = page.locator(".passages").first();
  await passage.click({ modifiers: ["ControlOrMeta"] });
  await passage.click({ modifiers: ["Shift"] });
  expect(await host.told("select")).toEqual([]);
  await passage.click();
  await expect(host.article).toBeVisible();
});

test("a passage that begins late begins with a whole character", async ({ host, page }) => {
  await host.open("plain.html");
  await expect(host.results.first()).toBeVisible();
  await host.searchBy((search) => (query, options) => {
    const text = `${"一".repeat(9)}𨋢${"二".repeat(35)}三`;
    const passages = [{ block: 0, text: { text, marks: [[46, 47]] as [number, number][] } }];
    const found = search(query, options);
    return { ...found, hits: found.hits.map((hit) => ({ ...hit, passages })) };
  });
  await host.query.fill("隧道");
  await expect(page.locator(".passages").first()).toHaveText(`……𨋢${"二".repeat(35)}三`);
});

test("drawn again, what is read is not searched for again", async ({ host, page }) => {
  await host.open("plain.html");
  await expect(host.results.first()).toBeVisible();
  await host.searchBy((search) => {
    const asked: string[] = [];
    Object.assign(window, { asked });
    return (query, options) => {
      asked.push(query);
      return search(query, options);
    };
  });
  await host.search("過海隧道");
  await host.results.first().click();
  await expect(host.article.locator("mark").first()).toHaveText("過海隧道");
  const asked = () => page.evaluate(() => (window as unknown as { asked: string[] }).asked.length);
  const before = await asked();
  expect(before).toBeGreaterThan(0);
  await host.widget.evaluate((widget) => widget.setAttribute("lang", "en"));
  await expect(host.article).toContainText("Next");
  expect(await asked()).toBe(before);
});

test("what is set to nothing, or to an empty text, is as if it had never been set", async ({
  host,
  page,
}) => {
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
  await host.widget.evaluate((widget) => Object.assign(widget, { limit: 3, variant: "compact" }));
  await expect(page.locator(".compact")).toBeVisible();
  await host.widget.evaluate((widget) => Object.assign(widget, { limit: null, variant: undefined }));
  await expect(host.results).toHaveCount(10);
  await expect(host.widget).toHaveJSProperty("limit", 10);
  await expect(host.widget).toHaveAttribute("variant", "list");
});

test("what is set later counts: when to load, from where, and what", async ({ host, page }) => {
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

test("the page is told nothing of documents that are no longer wanted when they arrive", async ({
  host,
  page,
}) => {
  await host.open("empty.html");
  await host.define();
  await page.evaluate(async () => {
    const between = async (wanted: string, instead: string | null, event: string) => {
      const widget = document.createElement("policy-proposals");
      Object.assign(widget, { loading: "eager", wasmSrc: "/dist/policy-proposals.wasm", documentId: wanted });
      document.querySelector("main")?.append(widget);
      // By then it has begun to load.
      await Promise.resolve();
      await new Promise((resolve) => {
        widget.addEventListener(event, resolve);
        widget.documentId = instead;
      });
    };
    await between("nowhere", null, "policy-proposals-ready");
    await between("bpa-2024", "nowhere", "policy-proposals-error");
  });
  expect(await host.told("ready")).toHaveLength(1);
  expect(await host.told("error")).toHaveLength(1);
});

test("the focus stays where the reader put it while it loads, and goes on in the search box", async ({
  host,
  page,
}) => {
  host.expected = /503/;
  let arrive = () => {};
  const failure = new Promise<void>((resolve) => (arrive = resolve));
  await page.route("**/*.wasm", async (route) => {
    await failure;
    await route.fulfill({ status: 503 });
  });
  await host.open("empty.html");
  await host.define();
  await host.add({ loading: "interaction" });
  await page.keyboard.press("Tab");
  const button = page.getByRole("button", { name: "搜尋建議" });
  await expect(button).toHaveAttribute("aria-busy", "true");
  await expect(button).toBeFocused();
  arrive();
  const again = page.getByRole("button", { name: "再試一次" });
  await expect(again).toBeFocused();
  await page.keyboard.press("Enter");
  await expect.poll(() => host.told("error")).toHaveLength(2);
  await expect(again).toBeFocused();
  await page.unroute("**/*.wasm");
  await page.keyboard.press("Enter");
  await expect(host.query).toBeFocused();
});

test("a document is chosen by its id, and where there is no such one the page's own words stay", async ({
  host,
  page,
}) => {
  await host.open("empty.html");
  await host.define();
  await host.add({ document: "bpa-2024" });
  await expect(host.results.first()).toBeVisible();
  await host.open("empty.html");
  await host.define();
  await host.add({ document: "nowhere" });
  await expect(page.getByText("未能載入文件：沒有這份文件。")).toBeVisible();
});

test("properties are mirrored by attributes", async ({ host, page }) => {
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

test("it gives itself no attributes, and leaves those that the page wrote as they are", async ({
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
