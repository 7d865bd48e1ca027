/**
 * How the widget loads on other sites' pages: when it does, what is shown in the meantime or after a failure, and that
 * nothing around it moves.
 */
import { expect, test } from "./host.js";

test("room is kept while it loads, so that nothing on the page moves", async ({ host, page }) => {
  await host.open("plain.html");
  await expect(host.results.first()).toBeVisible();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  expect(await page.evaluate(() => window.shifted)).toBe(0);
});

test("the compact form keeps room for one line", async ({ host, page }) => {
  await host.open("compact.html");
  await expect(host.query).toBeVisible();
  expect(await page.evaluate(() => window.shifted)).toBe(0);
});

test("the module is fetched as soon as the widget is near the viewport, but not before @firefox", async ({
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
  // The button looks like one.
  await expect(button).toHaveCSS("border-top-style", "solid");
  await button.hover();
  await expect(host.results.first()).toBeVisible();
});

test("with only white space between the tags there is a button", async ({ host, page }) => {
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
  // Content that arrives later, for example while the page is still being parsed, replaces the button.
  await host.widget.evaluate((widget) => widget.append("建議全文見政黨網站。"));
  await expect(button).toHaveCount(0);
  await expect(page.getByText("建議全文見政黨網站。")).toBeVisible();
});

test("a document that is no longer wanted when it arrives causes no events", async ({ host, page }) => {
  await host.open("empty.html");
  await host.define();
  await page.evaluate(async () => {
    const between = async (wanted: string, instead: string | null, event: string) => {
      const widget = document.createElement("policy-proposals");
      Object.assign(widget, { loading: "eager", wasmSrc: "/dist/policy-proposals.wasm", documentId: wanted });
      document.querySelector("main")?.append(widget);
      // Loading has begun after this.
      await Promise.resolve();
      await new Promise((resolve) => {
        widget.addEventListener(event, resolve);
        widget.documentId = instead;
      });
    };
    await between("nowhere", null, "policy-proposals-ready");
    await between("bpa-2024", "nowhere", "policy-proposals-error");
  });
  expect(await host.events("ready")).toHaveLength(1);
  expect(await host.events("error")).toHaveLength(1);
});

test("a document is chosen by its id; if there is none, the content between the tags stays", async ({
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

test("the focus stays in place while it loads, and then moves to the search box", async ({ host, page }) => {
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
  await expect.poll(() => host.events("error")).toHaveLength(2);
  await expect(again).toBeFocused();
  await page.unroute("**/*.wasm");
  await page.keyboard.press("Enter");
  await expect(host.query).toBeFocused();
});

test("without scripts the content between the tags is shown", async ({ browser, host }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${host.address}plain.html`);
  await expect(page.getByText("建議全文見政黨網站。")).toBeVisible();
  await context.close();
});

test("if the module cannot be fetched, the content between the tags stays, with the reason", async ({
  host,
  page,
}) => {
  host.expected = /404/;
  await page.route("**/*.wasm", (route) => route.fulfill({ status: 404 }));
  await host.open("plain.html");
  await expect(page.getByText("未能載入文件：下載失敗。")).toBeVisible();
  await expect(page.getByText("建議全文見政黨網站。")).toBeVisible();
  expect(await host.events("error")).toEqual([expect.objectContaining({ code: "FETCH_FAILED" })]);
});

test("a damaged module has its own message", async ({ host, page }) => {
  await page.route("**/*.wasm", (route) =>
    route.fulfill({ status: 200, contentType: "application/wasm", body: "not a module" }),
  );
  await host.open("plain.html");
  await expect(page.getByText("未能載入文件：檔案損壞。")).toBeVisible();
  expect(await host.events("error")).toEqual([expect.objectContaining({ code: "BAD_MODULE" })]);
});
