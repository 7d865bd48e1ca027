/**
 * The compact form: a combobox with list autocomplete, whose results and reading view are in a panel below it.
 */
import { expect, test } from "./host.js";

test.beforeEach(async ({ host }) => {
  await host.open("compact.html");
  await expect(host.query).toBeVisible();
});

test("no suggestion is selected until the reader moves through the list by key @firefox", async ({
  host,
  page,
}) => {
  await host.query.fill("北部");
  const options = page.getByRole("option");
  await expect(options.first()).toBeVisible();
  await expect(page.getByRole("option", { selected: true })).toHaveCount(0);
  await page.keyboard.press("ArrowDown");
  await expect(host.query).toHaveAttribute(
    "aria-activedescendant",
    (await options.first().getAttribute("id")) ?? "",
  );
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  for (const key of ["Home", "End"]) {
    await page.keyboard.press(key);
    await expect(page.getByRole("option", { selected: true })).toHaveCount(0);
    await page.keyboard.press("ArrowUp");
    await expect(options.last()).toHaveAttribute("aria-selected", "true");
  }
  await page.keyboard.press("Escape");
  await expect(page.getByRole("listbox")).toBeHidden();
  await expect(host.query).toHaveValue("北部");
});

test("Enter shows the results in a panel; proposals open in it; Escape goes back step by step @firefox", async ({
  host,
  page,
}) => {
  await host.query.fill("過海隧道");
  await expect(host.results).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(host.results.first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(host.article.getByRole("heading", { level: 2 })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(host.article).toHaveCount(0);
  await expect(host.results.first()).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(host.results).toHaveCount(0);
  await expect(host.query).toBeFocused();
});

test("results that were not asked for are not announced", async ({ host, page }) => {
  await page.clock.install();
  await page.reload();
  await expect(host.query).toBeVisible();
  const status = page.getByRole("status");
  await page.clock.runFor(1000);
  await expect(status).toHaveText("");
  await host.query.fill("過海隧道");
  await expect.poll(() => host.events("results")).toHaveLength(2);
  await page.clock.runFor(1000);
  await expect(status).toHaveText("找到 2 項建議");
  // Without a query nothing is shown, so there is nothing to announce.
  await host.query.fill("");
  await expect.poll(() => host.events("results")).toHaveLength(3);
  await page.clock.runFor(1000);
  await expect(status).toHaveText("");
});

test("choosing a suggestion shows its results, or opens it if it is a proposal", async ({ host, page }) => {
  await host.query.fill("北部");
  await page.getByRole("option", { name: "北部都會區", exact: true }).click();
  await expect(host.query).toHaveValue("北部都會區");
  await expect(host.results.first()).toBeVisible();
  await host.query.fill("北部");
  await page.getByRole("option", { name: /明確北部都會區產業定位/ }).click();
  await expect(host.article).toBeVisible();
});

test("the panel covers the page, and its button closes it", async ({ host, page }) => {
  const after = page.getByText("下文");
  const before = await after.boundingBox();
  await host.query.fill("長者");
  await page.keyboard.press("Enter");
  await expect(host.results.first()).toBeVisible();
  expect(await after.boundingBox()).toEqual(before);
  await page.getByRole("button", { name: "關閉" }).click();
  await expect(host.results).toHaveCount(0);
});

test("the panel's close button takes no room from its content, and stays in sight", async ({
  host,
  page,
}) => {
  const close = page.getByRole("button", { name: "關閉", exact: true }).last();
  const end = async (selector: string) => {
    const box = await page.locator(selector).first().boundingBox();
    return (box?.x ?? 0) + (box?.width ?? 0);
  };
  await host.query.fill("長者");
  await page.keyboard.press("Enter");
  await expect(host.results.first()).toBeVisible();
  expect(await end(".hit")).toBeGreaterThan((await close.boundingBox())?.x ?? Infinity);
  await host.results.first().click();
  await expect(host.article).toBeVisible();
  await page.locator(".panel").evaluate((panel) => panel.scrollTo(0, 300));
  expect(await end(".bar-top > :last-child")).toBeLessThan((await close.boundingBox())?.x ?? 0);
  await close.click();
  await expect(host.article).toHaveCount(0);
});

test("a query set by the page shows its results, and a click outside the panel closes it", async ({
  host,
  page,
}) => {
  await host.widget.evaluate((widget) => widget.setAttribute("query", "過海隧道"));
  await expect(host.results.first()).toBeVisible();
  await page.getByRole("heading", { name: "盒" }).click();
  await expect(host.results).toHaveCount(0);
  await expect(host.query).toHaveValue("過海隧道");
});

test("paging happens inside the panel", async ({ host, page }) => {
  await host.query.fill("3");
  await page.keyboard.press("Enter");
  await expect(host.article).toBeVisible();
  const next = host.article.getByRole("button", { name: /下一項/ });
  await next.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  await next.click();
  await expect(host.article.getByRole("heading", { level: 2 })).toBeInViewport();
  expect(await page.evaluate(() => scrollY)).toBe(before);
});

test("a search shows its results, whatever was open before", async ({ host, page }) => {
  await host.query.fill("過海隧道");
  await page.keyboard.press("Enter");
  await host.results.first().click();
  await expect(host.article).toBeVisible();
  await host.query.fill("長者");
  await page.keyboard.press("Enter");
  await expect(host.article).toHaveCount(0);
  await expect(host.results.first()).toBeFocused();
});
