/**
 * Deep links: the address says what is shown, going back and forward follows it, and addresses of the page itself are
 * left alone.
 */
import { expect, test } from "./host.js";

const OURS = "twice.html";

test("submitting a search adds a history entry; typing does not", async ({ host, page }) => {
  await host.open(OURS);
  const query = page.locator("#first").getByRole("combobox");
  await query.fill("隧道");
  await expect(page).toHaveURL(/#q=%E9%9A%A7%E9%81%93$/);
  await query.press("Enter");
  await query.fill("長者");
  await query.press("Enter");
  await expect(page).toHaveURL(/#q=%E9%95%B7%E8%80%85$/);
  await page.goBack();
  await expect(query).toHaveValue("隧道");
  await page.goBack();
  await expect(query).toHaveValue("");
  await expect(page).toHaveURL(/twice\.html$/);
  await page.goForward();
  await expect(query).toHaveValue("隧道");
});

test("a query of blanks is empty, and does not appear in the address", async ({ host, page }) => {
  await host.open(OURS);
  const query = page.locator("#first").getByRole("combobox");
  await query.fill("隧道");
  await expect(page).toHaveURL(/#q=/);
  await query.fill("  ");
  await expect(page).toHaveURL(/twice\.html$/);
  await query.press("Enter");
  await expect(page).toHaveURL(/twice\.html$/);
});

for (const hash of ["#q=I%20PARK", "#sort=number&q=tunnel", "#audience=elderly&domain=9"]) {
  test(`${hash} is understood, and the same again after a proposal is closed`, async ({ host, page }) => {
    await host.open(`${OURS}${hash}`);
    const first = page.locator("#first");
    await expect(first.locator(".hit").first()).toBeVisible();
    const entries = await page.evaluate(() => history.length);
    await first.getByRole("combobox").press("Enter");
    await first.locator(".hit .proposal-link").first().click();
    await expect(first.getByRole("article")).toBeVisible();
    await expect(page).toHaveURL(/#\d+&/);
    await page.keyboard.press("Escape");
    await expect(first.getByRole("article")).toHaveCount(0);
    await expect(page).toHaveURL(`${host.address}${OURS}${hash}`);
    // One more than at first: the proposal's, to which the reader can go forward again.
    expect(await page.evaluate(() => history.length)).toBe(entries + 1);
    await page.goForward();
    await expect(first.getByRole("article")).toBeVisible();
  });
}

test("the order in which filters were chosen does not change the address", async ({ host, page }) => {
  await host.open(`${OURS}#audience=elderly`);
  const first = page.locator("#first");
  await expect(first.locator(".hit").first()).toBeVisible();
  const folded = first.locator(".facet:not([open]) > summary:visible");
  while ((await folded.count()) > 0) await folded.first().click();
  await first.getByRole("checkbox", { name: /^九/ }).check();
  await expect(page).toHaveURL(/#audience=elderly&domain=9$/);
  await first.locator(".hit .proposal-link").first().click();
  await expect(page).toHaveURL(/#\d+&/);
  await page.goBack();
  await expect(first.getByRole("article")).toHaveCount(0);
  const entries = await page.evaluate(() => history.length);
  await first.getByRole("combobox").press("Enter");
  await expect(first.locator(".hit .proposal-link").first()).toBeFocused();
  expect(await page.evaluate(() => history.length)).toBe(entries);
  await page.goForward();
  await expect(first.getByRole("article")).toBeVisible();
});

test("a measure's address opens its proposal, and shows the measure @firefox", async ({ host, page }) => {
  await host.open(`${OURS}#97.2`);
  const first = page.locator("#first");
  await expect(first.getByRole("article")).toContainText("減輕「上樓」成本");
  await expect(first.locator(".target")).toHaveText(/^\s*放寬購置第二套自住住宅物業的按揭成數/);
  await expect(first.locator(".target")).toBeInViewport();
  await expect(page.locator("#second").getByRole("article")).toHaveCount(0);
});

test("an address with an unknown measure opens its proposal, which can be cited", async ({
  context,
  host,
  page,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await host.open(`${OURS}#97.99`);
  const first = page.locator("#first");
  await expect(first.getByRole("article")).toContainText("減輕「上樓」成本");
  await expect(first.locator(".target")).toHaveCount(0);
  await first.getByRole("button", { name: "Text", exact: true }).click();
  await expect(first.locator(".tools")).toContainText("Copied");
});

test("the address keeps the query, filters and order", async ({ host, page }) => {
  await host.open(`${OURS}#q=醫療&audience=elderly&sort=number`);
  const first = page.locator("#first");
  await expect(first.getByRole("combobox")).toHaveValue("醫療");
  await expect(first.getByRole("radio", { name: "Number" })).toBeChecked();
  await expect(first.getByRole("list", { name: "Selected filters" }).getByRole("button")).toHaveText([
    "Older people",
  ]);
});

for (const hash of ["#/articles/97", "#comments", "#colour=red", "#97&colour=red", "#999", "#97x"]) {
  test(`the page's own ${hash} is neither followed nor overwritten`, async ({ host, page }) => {
    await host.open(`${OURS}${hash}`);
    const first = page.locator("#first");
    await expect(first.locator(".hit").first()).toBeVisible();
    await expect(first.getByRole("article")).toHaveCount(0);
    await host.search("隧道", first.getByRole("combobox"));
    await expect(first.locator(".hit mark").first()).toBeVisible();
    await first.locator(".hit .proposal-link").first().click();
    await expect(first.getByRole("article")).toBeVisible();
    expect(new URL(page.url()).hash).toBe(hash);
    await page.keyboard.press("Escape");
    await expect(first.getByRole("article")).toHaveCount(0);
    expect(new URL(page.url()).hash).toBe(hash);
  });
}

test("an anchor of the page that looks like one of ours belongs to the page @firefox", async ({
  host,
  page,
}) => {
  await host.open("far.html#97");
  await expect(page.getByRole("heading", { name: "頁面自己的九十七" })).toBeInViewport();
  await expect(host.results.first()).toBeVisible();
  await expect(host.article).toHaveCount(0);
});

test("an address with a proposal scrolls to it", async ({ host }) => {
  await host.open("far.html#98");
  await expect(host.article).toBeInViewport();
  await expect(host.article.getByRole("heading", { level: 2 })).toBeFocused();
});

test("without the attribute the address does not change", async ({ host, page }) => {
  await host.open("plain.html#97");
  await expect(host.results.first()).toBeVisible();
  await expect(host.article).toHaveCount(0);
  await host.search("隧道");
  await host.results.first().click();
  await expect(host.article).toBeVisible();
  await expect(page).toHaveURL(/plain\.html#97$/);
});

test("the page's own history state is kept", async ({ host, page }) => {
  await host.open(OURS);
  await page.evaluate(() => history.replaceState({ theirs: 1 }, ""));
  const first = page.locator("#first");
  await host.search("隧道", first.getByRole("combobox"));
  await expect(page).toHaveURL(/#q=/);
  expect(await page.evaluate(() => history.state as unknown)).toEqual({ theirs: 1 });
  await first.locator(".hit .proposal-link").first().click();
  await page.goBack();
  await expect(first.getByRole("article")).toHaveCount(0);
  expect(await page.evaluate(() => history.state as unknown)).toEqual({ theirs: 1 });
});

test("on a page with a different base, addresses still lead to the page", async ({ host, page }) => {
  await host.open("base.html?edition=1");
  const link = host.results.first();
  await expect(link).toHaveAttribute("href", "/base.html?edition=1#1");
  await link.click();
  await expect(page).toHaveURL(`${host.address}base.html?edition=1#1`);
  await host.search("過海隧道");
  await expect(page).toHaveURL(/base\.html\?edition=1#1&q=/);
  await page.reload();
  await expect(host.query).toHaveValue("過海隧道");
});
