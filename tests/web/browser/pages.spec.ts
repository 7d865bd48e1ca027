/**
 * The static pages in a browser that runs no scripts: they are read, followed, and fit every width.
 */
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { policy } from "./policy.js";

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("from the list of documents to one, to a proposal, to its neighbour and back to its domain", async ({
    page,
  }) => {
    const title = (number: number) => policy.proposal(number)?.title ?? "?";
    await page.goto("./proposals/");
    await page.getByRole("link", { name: policy.about.title }).click();
    await page.getByRole("link", { name: title(97) }).click();
    await expect(page).toHaveURL(/\/proposals\/bpa-2024\/97\.html$/);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(title(97));
    await page.getByRole("link", { name: `下一項 98 ${title(98)}` }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(title(98));
    await page.getByRole("navigation", { name: "位置" }).getByRole("link", { name: /^八、/ }).click();
    await expect(page.getByRole("heading", { level: 2, name: /^八、/ })).toBeInViewport();
  });
});

for (const width of [280, 390, 1400]) {
  test(`nothing stands out of a window of ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const place of ["", "bpa-2024/", "bpa-2024/3.html", "bpa-2024/42.html"]) {
      await page.goto(`./proposals/${place}`);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, place).toBeLessThanOrEqual(0);
    }
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on ${colorScheme} pages, and their content policy holds`, async ({ page }) => {
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    await page.emulateMedia({ colorScheme });
    for (const place of ["", "bpa-2024/", "bpa-2024/3.html", "bpa-2024/42.html"]) {
      await page.goto(`./proposals/${place}`);
      expect(complaints).toEqual([]);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    }
  });
}
