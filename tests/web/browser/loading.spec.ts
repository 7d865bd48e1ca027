/**
 * How the widget loads on pages of others: when, without moving what stands around it, and what stands there meanwhile or
 * where it cannot.
 */
import { expect, test } from "./host.js";

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
  const button = page.getByRole("button", { name: "搜尋建議" });
  // It looks like something to press.
  await expect(button).toHaveCSS("border-top-style", "solid");
  await button.hover();
  await expect(host.results.first()).toBeVisible();
});

test("white space between the tags is nothing to read: there is a button to press", async ({
  host,
  page,
}) => {
  await host.open("empty.html");
  await host.define();
  await page.evaluate(() => {
    const widget = document.createElement("policy-proposals");
    widget.loading = "interaction";
    widget.append("\n  ");
    document.querySelector("main")?.append(widget);
  });
  const button = page.getByRole("button", { name: "搜尋建議" });
  await expect(button).toBeVisible();
  // What comes later, as where the page is still being read, stands alone.
  await host.widget.evaluate((widget) => widget.append("建議全文見政黨網站。"));
  await expect(button).toHaveCount(0);
  await expect(page.getByText("建議全文見政黨網站。")).toBeVisible();
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
  await expect(button).toHaveCSS("outline-style", "solid");
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
