/**
 * Suggestions: a list below the search box while the reader types, for the keyboard and the pointer. Nothing is
 * selected by itself, and the results stay those of the typed words.
 */
import { expect, test } from "./page.js";

test.beforeEach(({ demo }) => demo.open());

test("terms and proposals are suggested, with the typed part marked", async ({ demo, page }) => {
  await expect(demo.suggestions).toBeHidden();
  await expect(demo.query).toHaveAttribute("aria-expanded", "false");
  await demo.type("北部");
  await expect(demo.query).toHaveAttribute("aria-expanded", "true");
  await expect(demo.suggestion("北部都會區")).toBeVisible();
  await expect(demo.suggestion(/明確北部都會區產業定位.* 建議 12$/)).toBeVisible();
  for (const words of await demo.suggestions.locator("mark").allTextContents()) expect(words).toBe("北部");
  await expect(demo.query).not.toHaveAttribute("aria-activedescendant");
  await expect(demo.suggestions.getByRole("option", { selected: true })).toHaveCount(0);
  await expect(demo.hits.locator("mark").first()).toHaveText("北部");
  await expect(page.getByRole("status")).toHaveText(/找到 \d+ 項建議/);
});

test("the arrow keys go round the list, and Enter searches for the selected suggestion @firefox", async ({
  demo,
  page,
}) => {
  await demo.type("北部");
  const options = demo.suggestions.getByRole("option");
  const count = await options.count();
  await page.keyboard.press("ArrowDown");
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  await expect(demo.query).toHaveAttribute(
    "aria-activedescendant",
    (await options.first().getAttribute("id")) ?? "",
  );
  await page.keyboard.press("ArrowUp");
  await expect(demo.suggestions.getByRole("option", { selected: true })).toHaveCount(0);
  await page.keyboard.press("ArrowUp");
  await expect(options.last()).toHaveAttribute("aria-selected", "true");
  for (let step = 0; step < count - 1; step++) await page.keyboard.press("ArrowUp");
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  await expect(demo.query).toHaveValue("北部");
  await page.keyboard.press("Enter");
  await expect(demo.query).toHaveValue("北部都會區");
  await expect(demo.query).toBeFocused();
  await expect(demo.suggestions).toBeHidden();
  await expect(demo.hits.locator("mark").first()).toHaveText("北部都會區");
});

test("Escape first closes the list, and then empties the box", async ({ demo, page }) => {
  await demo.type("北部");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Escape");
  await expect(demo.suggestions).toBeHidden();
  await expect(demo.query).toHaveValue("北部");
  await expect(demo.query).not.toHaveAttribute("aria-activedescendant");
  await page.keyboard.press("Escape");
  await expect(demo.query).toHaveValue("");
});

test("Enter with nothing selected moves to the results, and so does the arrow key once the list is closed", async ({
  demo,
  page,
}) => {
  await demo.type("北部");
  await page.keyboard.press("Escape");
  await page.keyboard.press("ArrowDown");
  await expect(demo.links.first()).toBeFocused();
  await demo.query.fill("土地");
  await expect(demo.suggestions).toBeVisible();
  await demo.query.press("Enter");
  await expect(demo.suggestions).toBeHidden();
  await expect(demo.links.first()).toBeFocused();
  await expect(demo.query).toHaveValue("土地");
});

test("typing on deselects the suggestion", async ({ demo, page }) => {
  await demo.type("北");
  await page.keyboard.press("ArrowDown");
  await expect(demo.suggestions.getByRole("option", { selected: true })).toHaveCount(1);
  await page.keyboard.insertText("部");
  await expect(demo.suggestions).toBeVisible();
  await expect(demo.suggestions.getByRole("option", { selected: true })).toHaveCount(0);
});

test("the pointer chooses a term without taking the cursor out of the box @firefox", async ({ demo }) => {
  await demo.type("北部");
  await demo.suggestion("北部都會區").click();
  await expect(demo.query).toHaveValue("北部都會區");
  await expect(demo.query).toBeFocused();
  await expect(demo.suggestions).toBeHidden();
  await expect(demo.hits.first()).toBeVisible();
});

test("suggested readers' words can be searched for", async ({ demo }) => {
  await demo.type("geront");
  await demo.suggestion("gerontechnology").click();
  await expect(demo.query).toHaveValue("gerontechnology");
  await expect(demo.hits.first()).toBeVisible();
});

test("a suggested proposal opens, and closing it returns to the box", async ({ demo, page }) => {
  await demo.type("北部");
  await demo.suggestion(/明確北部都會區產業定位/).click();
  await expect(page).toHaveURL(/#12&q=/);
  await expect(demo.article.getByRole("heading", { level: 2 })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(demo.query).toBeFocused();
  await expect(demo.query).toHaveValue("北部");
});

test("a suggested domain shows all its proposals", async ({ demo, page }) => {
  await demo.type("海空");
  await demo.suggestion("強化海空國際樞紐，完善交通規劃 範疇").click();
  await expect(demo.domain(/強化海空國際樞紐/)).toBeChecked();
  await expect(page.getByRole("button", { name: /移除 七、/ })).toBeVisible();
  await expect(demo.query).toHaveValue("");
  await expect(demo.hits.first()).toBeVisible();
});

test("a complete term does not suggest itself", async ({ demo }) => {
  for (const words of ["過海隧道", "过海隧道"]) {
    await demo.query.fill(words);
    await expect(demo.hits.locator("mark").first()).toHaveText("過海隧道");
    await expect(demo.suggestions).toBeHidden();
  }
});

test("leaving the box closes the list", async ({ demo, page }) => {
  await demo.type("北部");
  await page.keyboard.press("Tab");
  await expect(demo.suggestions).toBeHidden();
  await demo.query.fill("土地");
  await expect(demo.suggestions).toBeVisible();
  await page.getByRole("heading", { level: 1 }).click();
  await expect(demo.suggestions).toBeHidden();
});

test("an emptied box suggests nothing", async ({ demo, page }) => {
  await demo.type("北部");
  await page.getByRole("button", { name: "清除搜尋" }).click();
  await expect(demo.suggestions).toBeHidden();
  await expect(demo.query).toBeFocused();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("the list covers the results at full width, and does not open the filters", async ({ demo, page }) => {
    await demo.type("北部");
    await expect(demo.suggestions).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole("group", { name: "篩選", exact: true })).toBeHidden();
    const [list, bar] = await Promise.all([
      demo.suggestions.boundingBox(),
      page.getByRole("search").boundingBox(),
    ]);
    expect(list?.width).toBe(bar?.width);
  });

  test("choosing by touch hides the keyboard", async ({ demo }) => {
    await demo.type("北部");
    await demo.suggestion("北部都會區").tap();
    await expect(demo.query).toHaveValue("北部都會區");
    await expect(demo.suggestions).toBeHidden();
    await expect(demo.query).not.toBeFocused();
    await expect(demo.hits.locator("mark").first()).toHaveText("北部都會區");
  });
});
