/**
 * The figures page: a table of the figures in the measures that match the query and filters. It can be sorted, limited
 * to a kind and downloaded, and its rows link to their measures.
 */
import type { Locator, Page } from "@playwright/test";
import { cells, expect, test } from "./page.js";

const rows = (page: Page): Locator => page.getByRole("table").locator("tbody").getByRole("row");
const column = (page: Page, name: string): Locator => page.locator(`.figure .${name}`);
const header = (page: Page, name: string): Locator => page.getByRole("columnheader", { name, exact: true });
const kind = (page: Page, name: string): Locator =>
  page.getByRole("group", { name: "數字的種類" }).getByRole("button", { name: new RegExp(`^${name} \\d+$`) });
const row = (page: Page, words: string): Locator =>
  rows(page).filter({ has: page.getByRole("cell", { name: words, exact: true }) });

async function open(page: Page, hash = "") {
  await page.goto(`./figures.html${hash}`);
  await expect(rows(page).first()).toBeVisible();
}

test("the two pages link to each other, keeping the query and filters", async ({ demo, page }) => {
  await demo.open("#audience=elderly");
  await demo.search("醫療");
  await expect(page).toHaveURL(/q=/);
  const numbers = new Set(await demo.numbers());
  await page.getByRole("link", { name: "數字", exact: true }).click();
  await expect(rows(page).first()).toBeVisible();
  await expect(page.getByText("出自「醫療」、長者的建議")).toBeVisible();
  await expect(demo.total).toHaveText(`${await rows(page).count()} 個數字`);
  for (const number of await column(page, "number").allTextContents()) {
    expect(numbers.has(Number(number)), `proposal ${number}`).toBe(true);
  }
  await page.getByRole("link", { name: "建議", exact: true }).click();
  await expect(demo.query).toHaveValue("醫療");
  await expect(demo.chips()).toHaveText(["長者"]);
});

test("the header stays in place from one page to the other", async ({ demo, page }) => {
  for (const width of [320, 390, 768, 1440]) {
    await page.setViewportSize({ width, height: 844 });
    const places = async () => {
      await expect(page.getByRole("button", { name: "下載 CSV" })).toBeVisible();
      return page
        .locator(".masthead *, .tabs a, .downloads button")
        .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().toJSON() as unknown));
    };
    await page.goto("./");
    await expect(demo.hits.first()).toBeVisible();
    const before = await places();
    await page.getByRole("link", { name: "數字", exact: true }).click();
    await expect(rows(page).first()).toBeVisible();
    expect(await places(), `at ${width} pixels`).toEqual(before);
  }
});

test("figures are listed as written and as values", async ({ page }) => {
  await open(page);
  for (const [written, meant] of Object.entries({
    "16 萬億元人民幣": "RMB 16 萬億",
    "100 萬元至 120 萬元": "HK$100 萬 → HK$120 萬",
    "10 萬元": "≥ HK$10 萬",
    "1,000 至 2,000 元": "HK$1,000–2,000",
    七成半: "75%",
    "90%增至 95%": "90% → 95%",
    "60 歲至 70 歲": "60–70 歲",
    "70 歲降低至 65 歲": "70 → 65 歲",
    "12 秒": "≤ 12 秒",
    "18 至 24 個月": "18–24 個月",
    "2012/13 學年": "2012–2013 年",
    五名: "5 名",
    "1（政府）：2（企業）放寬至 1（政府）：1（企業）": "1/2 → 1",
    // If the text already gives the value, it is not repeated.
    "2026 年": "",
    "3 月": "",
    "1.4 倍": "",
    "30 個月": "",
  })) {
    await expect(row(page, written).locator(".amount").first(), written).toHaveText(meant);
  }
  await expect(column(page, "amount").first()).toHaveText("HK$3,000 萬");
});

test("each figure is marked in its sentence, with its proposal and page", async ({ page }) => {
  await open(page);
  const one = row(page, "1,000 萬元");
  await expect(one.locator(".measure mark")).toHaveText("1,000 萬元");
  await expect(one.locator(".measure")).toContainText("累計資助金額上限");
  await expect(one.getByRole("link")).toHaveText(/^52 進一步優化/);
  await expect(one.locator(".page")).toHaveText("26");
  await expect(one.locator(".kind")).toHaveText("金額");
  // The block of 129 continues with another sentence, and another figure is at the beginning of that one.
  const sentence = row(page, "100 個").locator(".measure");
  await expect(sentence.locator("mark")).toHaveText("100 個");
  await expect(sentence).toHaveText(/^然而，目前每年.*建議：$/);
  await expect(row(page, "1.4 倍").locator(".measure")).toHaveText(/^來自.*增幅達 1\.4 倍。$/);
});

test("the query and filters limit the figures to those of the results, and one link clears them", async ({
  demo,
  page,
}) => {
  await open(page);
  const all = await rows(page).count();
  const numbers = await column(page, "number").allTextContents();
  expect(Math.max(...numbers.map(Number))).toBeGreaterThan(140);
  await open(page, "#audience=elderly");
  const filtered = await rows(page).count();
  expect(filtered).toBeLessThan(all);
  await expect(demo.total).toHaveText(`${filtered} 個數字`);
  await page.getByRole("link", { name: "看全部數字" }).click();
  await expect(rows(page)).toHaveCount(all);
});

test("the page says so if there are no figures", async ({ demo, page }) => {
  await page.goto("./figures.html#q=恐龍蛋彗星");
  await expect(page.getByText("這裏沒有數字。")).toBeVisible();
  await expect(demo.total).toHaveText("0 個數字");
  await expect(page.getByRole("table")).toBeHidden();
});

test("a kind can be chosen, and is kept in the address", async ({ page }) => {
  await open(page);
  const counts = await page.locator(".kinds .count").allTextContents();
  const [all, ...kinds] = counts.map(Number);
  expect(kinds.reduce((sum, count) => sum + count, 0)).toBe(all);
  const money = kind(page, "金額");
  await money.click();
  await expect(money).toHaveAttribute("aria-pressed", "true");
  await expect(kind(page, "全部")).toHaveAttribute("aria-pressed", "false");
  await expect(rows(page)).toHaveCount(kinds[0] ?? Number.NaN);
  expect(new Set(await column(page, "kind").allTextContents())).toEqual(new Set(["金額"]));
  await page.reload();
  await expect(money).toHaveAttribute("aria-pressed", "true");
  await expect(rows(page)).toHaveCount(kinds[0] ?? Number.NaN);
  await kind(page, "全部").click();
  await expect(rows(page)).toHaveCount(all ?? Number.NaN);
});

test("the head of the table sorts it, and shows the current order", async ({ page }) => {
  await open(page);
  const numbers = async () => (await column(page, "number").allTextContents()).map(Number);
  await expect(header(page, "建議")).toHaveAttribute("aria-sort", "ascending");
  expect(await numbers()).toEqual([...(await numbers())].sort((a, b) => a - b));

  await header(page, "建議").getByRole("button").click();
  await expect(header(page, "建議")).toHaveAttribute("aria-sort", "descending");
  expect(await numbers()).toEqual([...(await numbers())].sort((a, b) => b - a));

  await header(page, "頁").getByRole("button").click();
  await expect(header(page, "建議")).not.toHaveAttribute("aria-sort");
  await expect(header(page, "頁")).toHaveAttribute("aria-sort", "ascending");
  const pages = (await page.locator("td.page").allTextContents()).map(Number);
  expect(pages).toEqual([...pages].sort((a, b) => a - b));

  await header(page, "種類").getByRole("button").click();
  await expect(header(page, "種類")).toHaveAttribute("aria-sort", "ascending");
  const kinds = await page.locator("td.kind").allTextContents();
  const runs = kinds.filter((kind, at) => kind !== kinds[at - 1]);
  expect(runs).toEqual(["金額", "百分比", "比例", "年齡", "時間", "日期", "數量"]);

  await expect(header(page, "原文").getByRole("button")).toHaveCount(0);
  await expect(header(page, "措施").getByRole("button")).toHaveCount(0);
});

test("the order is kept in the address and in the history, and the widget's address does not have it", async ({
  demo,
  page,
}) => {
  await open(page, "#audience=elderly");
  const amounts = () => column(page, "amount").allTextContents();
  const size = header(page, "折算");
  await size.getByRole("button").click();
  await size.getByRole("button").click();
  await expect(size).toHaveAttribute("aria-sort", "descending");
  const shown = await amounts();
  await kind(page, "金額").click();
  await kind(page, "全部").click();
  await expect(page).toHaveURL(/#audience=elderly&order=-size$/);

  await rows(page).first().getByRole("link").click();
  await expect(demo.article).toBeVisible();
  await page.goBack();
  await expect(size).toHaveAttribute("aria-sort", "descending");
  expect(await amounts()).toEqual(shown);
  await page.goForward();
  await expect(demo.article).toBeVisible();
  await page.goBack();

  // There is no such order.
  await page.goto("./figures.html#audience=elderly&order=colour");
  await expect(header(page, "建議")).toHaveAttribute("aria-sort", "ascending");
  await page.goto("./figures.html#audience=elderly&kind=money&order=-size");
  await expect(size).toHaveAttribute("aria-sort", "descending");
  expect(new Set(await column(page, "kind").allTextContents())).toEqual(new Set(["金額"]));
  await page.getByRole("link", { name: "建議", exact: true }).click();
  await expect(page).toHaveURL(/\/#audience=elderly$/);
  await expect(demo.chips()).toHaveText(["長者"]);
});

test("on paper there are no controls, and the table keeps the names of its columns", async ({ page }) => {
  await open(page, "#audience=elderly");
  await page.emulateMedia({ media: "print" });
  for (const [width, isTable] of [
    [700, false],
    [1000, true],
  ] as const) {
    await page.setViewportSize({ width, height: 1000 });
    await expect(header(page, "折算")).toBeVisible({ visible: isTable });
    await expect(page.locator("body a:visible:not(.figure a), .kinds button:visible")).toHaveCount(0);
    await expect(column(page, "measure").first()).toBeVisible();
  }
  const arrow = header(page, "建議")
    .getByRole("button")
    .evaluate((button) => getComputedStyle(button, "::after").display);
  expect(await arrow).toBe("none");
});

test("sizes are compared within a kind, ascending and descending", async ({ page }) => {
  await open(page);
  const size = header(page, "折算").getByRole("button");
  const first = (name: string) =>
    rows(page)
      .filter({ has: page.getByRole("cell", { name, exact: true }) })
      .first()
      .locator(".amount");
  await size.focus();
  await page.keyboard.press("Enter");
  await expect(column(page, "amount").first()).toHaveText("HK$50");
  await expect(first("百分比")).toHaveText("0.1% → 0.05%");
  // Seconds are less than hours, and hours less than years, whatever the numbers.
  await expect(first("時間")).toHaveText("≤ 12 秒");
  await page.keyboard.press("Enter");
  await expect(header(page, "折算")).toHaveAttribute("aria-sort", "descending");
  await expect(column(page, "amount").first()).toHaveText("RMB 16 萬億");
  await expect(first("時間")).toHaveText(/^10 年$|^≤ 10 年$/);
});

test("a row links to its measure in the widget, and going back returns to the figures", async ({
  demo,
  page,
}) => {
  await open(page);
  // So low that the measure is below the window unless the page scrolls.
  await page.setViewportSize({ width: 1440, height: 480 });
  await row(page, "30 個月").getByRole("link").click();
  await expect(page).toHaveURL(/\/#103\.\d+$/);
  const measure = demo.article.locator(".target");
  await expect(measure).toContainText("30 個月");
  await expect(measure).toBeInViewport({ ratio: 1 });
  await expect(measure).toBeFocused();
  await expect(measure).toHaveCount(1);
  const ground = (part: Locator) => part.evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await ground(measure)).not.toBe(await ground(demo.article.locator(".measure").first()));
  await demo.article.getByRole("link", { name: /下一項 104/ }).click();
  await expect(page).toHaveURL(/#104$/);
  await expect(measure).toHaveCount(0);
  await page.goBack();
  await expect(measure).toContainText("30 個月");
  await page.goBack();
  await expect(rows(page).first()).toBeVisible();
});

test("the download contains the figures shown, in the same order", async ({ demo, page }) => {
  await open(page, "#kind=money");
  await header(page, "折算").getByRole("button").click();
  const { name, text } = await demo.download("下載 CSV");
  expect(name).toBe("bpa-2024-數字.csv");
  const [head, ...lines] = cells(text.slice(1));
  expect(head?.slice(0, 5)).toEqual(["種類", "原文", "折算", "值", "至"]);
  const shown = await page.locator("td.amount").allTextContents();
  expect(lines.map((line) => line[2])).toEqual(shown);
  expect(lines[0]?.slice(0, 4)).toEqual(["金額", "50 元", "HK$50", "50"]);
  // Commas and quotation marks do not break the cells.
  for (const line of lines) expect(line).toHaveLength(head?.length ?? 0);

  const json = await demo.download("下載 JSON");
  expect(json.name).toBe("bpa-2024-數字.json");
  const figures = JSON.parse(json.text) as { value: number; amount: string }[];
  expect(figures.map(({ amount }) => amount)).toEqual(shown);
  expect(figures[0]?.value).toBe(50);
});

for (const width of [320, 390, 768, 1024, 1440]) {
  test(`the table fits the page at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await open(page, "#audience=elderly&instrument=subsidy");
    const [wide, room] = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth, clientWidth];
    });
    expect(wide).toBeLessThanOrEqual(room);
    const out = await page.locator(".figures").evaluate((host) => {
      const end = host.getBoundingClientRect().right + 1;
      return [...host.querySelectorAll("td, th, button, a")].filter(
        (part) => part.getBoundingClientRect().right > end,
      ).length;
    });
    expect(out).toBe(0);
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("rows are cards with the same cells, order and links", async ({ demo, page }) => {
    await open(page);
    const card = row(page, "1,000 萬元");
    const [amount, measure] = await Promise.all([
      card.locator(".amount").boundingBox(),
      card.locator(".measure").boundingBox(),
    ]);
    expect(measure?.y).toBeGreaterThan((amount?.y ?? Infinity) + (amount?.height ?? 0) - 1);
    expect(measure?.width).toBeGreaterThan(300);
    await header(page, "折算").getByRole("button").tap();
    await expect(column(page, "amount").first()).toHaveText("HK$50");
    await card.getByRole("link").tap();
    await expect(demo.article.locator(".target")).toContainText("1,000 萬元");
    await expect(demo.article.locator(".target")).toBeInViewport();
  });
});

for (const [size, viewport] of Object.entries({
  phone: { width: 390, height: 844 },
  desktop: { width: 1440, height: 900 },
})) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`pictures: ${size}, ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await open(page);
      const picture = await page.screenshot({ path: `screenshots/${size}-${colorScheme}-figures.png` });
      expect(picture.length).toBeGreaterThan(10_000);
    });
  }
}
