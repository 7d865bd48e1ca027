/**
 * Copying and sharing: citations as text, HTML and Markdown, links, and the share sheet.
 */
import { expect, test } from "./host.js";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

test.beforeEach(async ({ host }) => {
  await host.open("twice.html#97");
  await expect(host.article).toBeVisible();
});

test("a citation is copied word for word, in three formats @firefox", async ({ host, page }) => {
  const cite = (options: object) =>
    page.evaluate(
      (options) => document.querySelector("policy-proposals")?.policy?.cite(97, options),
      options,
    );
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await host.article.getByRole("button", { name: "Text", exact: true }).click();
  await expect.poll(copied).toBe(await cite({}));
  await expect(host.article.getByText("Copied", { exact: true })).toBeVisible();
  await host.article.getByRole("button", { name: "Markdown", exact: true }).click();
  await expect.poll(copied).toBe(await cite({ style: "markdown" }));
  await host.article.getByRole("button", { name: "HTML", exact: true }).click();
  const rich = () =>
    page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return item?.types.includes("text/html") ? (await item.getType("text/html")).text() : "";
    });
  await expect.poll(rich).toContain("<blockquote>");
  // In a plain text field, pasting gives the HTML source.
  expect(await copied()).toBe(await cite({ style: "html" }));
});

test("each measure has a button that copies its citation", async ({ host, page }) => {
  await host.article.getByRole("button", { name: "Copy citation of measure 2", exact: true }).click();
  // Pasting into a plain text field gives plain text.
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^[^<]*放寬購置第二套自住住宅物業的按揭成數/);
});

test("a measure that has been cited offers its link, if it has an address of its own", async ({
  host,
  page,
}) => {
  const links = host.article.getByRole("button", { name: "Copy link" });
  await expect(links).toHaveCount(1);
  await host.article.getByRole("button", { name: "Copy citation of measure 2", exact: true }).click();
  const measure = host.article.locator(".measure").nth(1);
  await measure.getByRole("button", { name: "Copy link" }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe(`${host.address}twice.html#97.2`);
  await expect(measure.getByText("Copied", { exact: true })).toBeVisible();
  const template = async (address: string) => {
    await page.locator("#first policy-proposals").evaluate((element, address) => {
      element.setAttribute("href-template", address);
    }, address);
    await host.article.getByRole("button", { name: "Copy citation of measure 3", exact: true }).click();
  };
  await template("/p/{number}.html#measure-{measure}");
  await expect(links).toHaveCount(2);
  await links.last().click();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toBe(`${host.address}p/97.html#measure-3`);
  await template("/p/{number}.html");
  await expect(links).toHaveCount(1);
});

test.describe("with touch", () => {
  test.use({ viewport: { width: 320, height: 800 }, hasTouch: true, isMobile: true });

  test("link, share and print stay together if there is no room for all buttons in one row", async ({
    host,
    page,
  }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, "share", { value: () => Promise.resolve() });
    });
    for (const width of [320, 360, 390]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto("about:blank");
      await host.open("base.html#97");
      const tools = host.article.locator(".tools").getByRole("button");
      await expect(tools).toHaveText(["文字", "HTML", "Markdown", "複製連結", "分享", "列印"]);
      const tops = await tools.evaluateAll((buttons) =>
        buttons.map((button) => Math.round(button.getBoundingClientRect().top)),
      );
      expect(new Set(tops.slice(0, 3)).size, `at ${width} pixels`).toBe(1);
      expect(new Set(tops.slice(3)).size, `at ${width} pixels`).toBe(1);
    }
  });

  test("copying the citation of a measure moves nothing", async ({ host }) => {
    await host.open("base.html#97");
    await expect(host.article).toBeVisible();
    const end = () =>
      host.article.locator(".related").evaluate((related) => related.getBoundingClientRect().top + scrollY);
    const before = await end();
    await host.article.getByRole("button", { name: "複製措施 2 的引文" }).tap();
    await expect(host.article.getByRole("button", { name: "複製連結" })).toHaveCount(2);
    expect(await end()).toBeCloseTo(before, 0);
  });
});

test("the copied link leads to the proposal", async ({ host, page }) => {
  await host.article.getByRole("button", { name: "Copy link" }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe(`${host.address}twice.html#97`);
});

test("if the browser refuses to copy, the page says so", async ({ host, page }) => {
  await page.evaluate(() => {
    const refuse = () => Promise.reject(new Error("refused"));
    Object.defineProperty(navigator, "clipboard", { value: { writeText: refuse, write: refuse } });
  });
  await host.article.getByRole("button", { name: "Text", exact: true }).click();
  await expect(host.article.getByText("Could not copy")).toBeVisible();
});

test("the share sheet gets the title, the citation and the link", async ({ host, page }) => {
  await page.evaluate(() => {
    const share = (data: ShareData) => {
      Object.assign(window, { shared: data });
      return Promise.resolve();
    };
    Object.defineProperty(navigator, "share", { value: share });
  });
  await page
    .getByRole("button", { name: "Next" })
    .or(page.getByRole("link", { name: /^Next 98/ }))
    .click();
  await host.article.getByRole("button", { name: "Share" }).click();
  const shared = await page.evaluate(() => (window as unknown as { shared: ShareData }).shared);
  expect(shared.url).toBe(`${host.address}twice.html#98`);
  expect(shared.text).toContain(shared.title);
});
