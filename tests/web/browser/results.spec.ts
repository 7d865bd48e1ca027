/**
 * Results in the widget on pages of others: what of them is a link, and what they show.
 */
import { expect, test } from "./host.js";

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
