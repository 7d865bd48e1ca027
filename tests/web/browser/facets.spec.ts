/**
 * Facets: counts and bars follow the search, chips remove a choice again, results show the measures that have the
 * chosen values, and the downloads contain the results.
 */
import type { Locator } from "@playwright/test";
import { cells, type Demo, expect, test } from "./page.js";

const FACETS = ["範疇", "對象", "手段", "地方", "機構", "計劃與文件", "數字"];

/** The counts of a facet's values, and the lengths of their bars. */
async function drawn(facet: Locator): Promise<{ count: number; length: number }[]> {
  return facet.locator(".choice:visible > label").evaluateAll((labels) =>
    labels.map((label) => {
      const bar = label.querySelector("progress");
      const length = bar ? (bar.value / bar.max) * bar.getBoundingClientRect().width : Number.NaN;
      return { count: Number(label.querySelector(".count")?.textContent), length };
    }),
  );
}

/** The names of the values on offer in two facets that are open at all times and keep their order. */
const values = (demo: Demo): Promise<string[][]> =>
  Promise.all(["對象", "手段"].map((name) => demo.facet(name).locator(".name").allTextContents()));

/** Expects the longest bar to be the greatest count, and the others to be in proportion. */
function expectOneScale(bars: { count: number; length: number }[]) {
  const most = Math.max(...bars.map(({ count }) => count));
  const longest = Math.max(...bars.map(({ length }) => length));
  expect(longest).toBeGreaterThan(50);
  for (const { count, length } of bars) expect(length).toBeCloseTo((count / most) * longest, 0);
}

test.describe("the panel", () => {
  test.beforeEach(async ({ demo, page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await demo.open();
  });

  test("has a fieldset for every facet, and the counts are part of the accessible names", async ({
    demo,
  }) => {
    for (const name of FACETS) {
      await expect(demo.facet(name)).toBeVisible();
      await expect(demo.facet(name).getByRole("checkbox").first()).toHaveAccessibleName(/ \d+ 項$/);
    }
  });

  test("shows counts as bars, on one scale for each facet, that follow the search", async ({ demo }) => {
    const before = await drawn(demo.facet("手段"));
    expectOneScale(before);
    await demo.search("隧道");
    for (const name of ["範疇", "對象", "手段"]) expectOneScale(await drawn(demo.facet(name)));
    const after = await drawn(demo.facet("手段"));
    expect(after.map(({ count }) => count)).not.toEqual(before.map(({ count }) => count));
  });

  test("a value gives as many proposals as its count says; facets narrow, values widen @firefox", async ({
    demo,
  }) => {
    const elderly = demo.choice("對象", "長者");
    const promised = Number(/\d+/.exec((await elderly.locator("..").textContent()) ?? "")?.[0]);
    await elderly.check();
    expect(await demo.count()).toBe(promised);
    await demo.choice("手段", "資助補貼").check();
    const both = await demo.count();
    expect(both).toBeLessThan(promised);
    await demo.choice("對象", "青年").check();
    expect(await demo.count()).toBeGreaterThan(both);
  });

  test("offers only the values that the results of the query have @firefox", async ({ demo, page }) => {
    const everything = await values(demo);
    await demo.search("過海隧道");
    const bars = await drawn(page.locator(".filters"));
    expect(bars.length).toBeGreaterThan(10);
    for (const { count } of bars) expect(count).toBeGreaterThan(0);
    // Neither of the two results names an organisation.
    await expect(demo.facet("機構")).toBeHidden();
    // While a word is being typed, its beginning may find nothing: that does not empty the filters.
    const offered = await values(demo);
    await demo.retype("恐龍");
    await expect(demo.hits).toHaveCount(0);
    expect(await values(demo)).toEqual(offered);
    for (const box of await page.locator(".choice:visible input").all()) await expect(box).toBeDisabled();
    await demo.retype("");
    await expect(demo.facet("機構")).toBeVisible();
    expect(await values(demo)).toEqual(everything);
  });

  test("leaves values in place that other filters exclude, dimmed and disabled", async ({ demo }) => {
    await demo.search("房屋");
    const instruments = demo.facet("手段").locator(".name");
    const offered = await instruments.allTextContents();
    const excluded = demo.choice("手段", "立法修例");
    const other = demo.choice("手段", "資助補貼");
    await expect(excluded).toBeEnabled();
    await demo.choice("對象", "長者").check();
    await expect(excluded).toBeDisabled();
    expect(await instruments.allTextContents()).toEqual(offered);
    const colour = (box: Locator) => box.locator("..").evaluate((label) => getComputedStyle(label).color);
    expect(await colour(excluded)).not.toBe(await colour(other));
  });

  test("keeps a chosen value that the query excludes, so that it can be dropped", async ({ demo }) => {
    const elderly = demo.choice("對象", "長者");
    await elderly.check();
    await demo.search("過海隧道");
    await expect(elderly).toBeChecked();
    const audiences = demo.facet("對象").getByRole("checkbox");
    await expect(audiences).toHaveCount(2);
    await elderly.click();
    await expect(audiences).toHaveCount(1);
  });

  test("shows the most frequent values of a long facet, and all of them on request", async ({ demo }) => {
    const bodies = demo.facet("機構");
    const boxes = bodies.getByRole("checkbox");
    await expect(boxes).toHaveCount(8);
    const frequent = (await drawn(bodies)).map(({ count }) => count);
    expect(frequent).toEqual([...frequent].sort((a, b) => b - a));
    const all = bodies.getByRole("button", { name: /^顯示全部 \d+ 項$/ });
    const promised = Number(/\d+/.exec((await all.textContent()) ?? "")?.[0]);
    expect(promised).toBeGreaterThan(50);
    await all.click();
    await expect(boxes).toHaveCount(promised);
    // All values appear, and the button to fold them is where the one to show them was.
    await expect(bodies.getByRole("button")).toBeFocused();
    await expect(bodies.getByRole("textbox")).toHaveCount(0);
    await bodies.getByRole("button", { name: "只顯示首 8 項" }).click();
    await expect(boxes).toHaveCount(8);
  });

  test("lists in a long facet only the values that the results have", async ({ demo }) => {
    const places = demo.facet("地方");
    const before = await places.locator("label").allTextContents();
    await demo.search("隧道");
    expect(await places.locator("label").allTextContents()).not.toEqual(before);
    for (const { count } of await drawn(places)) expect(count).toBeGreaterThan(0);
  });

  test("keeps a chosen value in sight, however rare it is", async ({ demo, page }) => {
    const bodies = demo.facet("機構");
    const rare = demo.choice("機構", "香港房屋委員會");
    await expect(rare).toHaveCount(0);
    await bodies.getByRole("button", { name: /顯示全部/ }).click();
    await rare.check();
    await expect(rare).toBeFocused();
    await bodies.getByRole("button", { name: /只顯示/ }).click();
    await expect(rare).toBeChecked();
    await expect(bodies.getByRole("checkbox")).toHaveCount(9);
    await demo.search("時間銀行");
    await expect(rare).toBeChecked();
    await page.getByRole("button", { name: "清除篩選" }).click();
    await expect(rare).toHaveCount(0);
  });
});

test("a value stays under the pointer when it is pressed @firefox", async ({ demo, page }) => {
  await page.goto("./");
  await expect(demo.hits.first()).toBeVisible();
  const value = demo.choice("對象", "長者");
  const before = await value.boundingBox();
  await value.click();
  await expect(demo.chips()).toHaveText(["長者"]);
  expect(await value.boundingBox()).toEqual(before);
  await value.click();
  await expect(demo.chips()).toHaveCount(0);
  expect(await value.boundingBox()).toEqual(before);
});

test.describe("chips", () => {
  test.beforeEach(({ demo }) => demo.open());

  test("name the chosen values; pressing one removes it and focuses the next", async ({ demo }) => {
    await expect(demo.chips()).toHaveCount(0);
    await demo.choice("對象", "長者").check();
    await demo.choice("對象", "青年").check();
    await demo.choice("手段", "資助補貼").check();
    await expect(demo.chips()).toHaveText(["長者", "青年", "資助補貼"]);
    await demo.chips().first().click();
    await expect(demo.chips()).toHaveText(["青年", "資助補貼"]);
    await expect(demo.choice("對象", "長者")).not.toBeChecked();
    await expect(demo.page.getByRole("button", { name: "移除 青年", exact: true })).toBeFocused();
    await demo.page.keyboard.press("Enter");
    await demo.page.keyboard.press("Enter");
    await expect(demo.chips()).toHaveCount(0);
    await expect(demo.total).toBeFocused();
    await expect(demo.total).toHaveText("全部 148 項建議");
  });

  test("can be removed all at once if there are at least two", async ({ demo, page }) => {
    const all = page.getByRole("button", { name: "清除篩選" });
    await demo.choice("對象", "長者").check();
    await expect(all).toBeHidden();
    await demo.choice("數字", "金額").check();
    await all.click();
    await expect(page.locator(".filters input:checked")).toHaveCount(0);
    await expect(demo.total).toHaveText("全部 148 項建議");
    await expect(demo.total).toBeFocused();
  });
});

test.describe("the address", () => {
  test("keeps the filters for the next visit, without sending them to a server", async ({ demo, page }) => {
    await demo.open();
    await demo.choice("對象", "長者").check();
    await demo.choice("地方", "粵港澳大灣區").check();
    const numbers = await demo.numbers();
    expect(new URL(page.url()).search).toBe("");
    await page.reload();
    await expect(demo.chips()).toHaveText(["長者", "粵港澳大灣區"]);
    await expect(demo.choice("對象", "長者")).toBeChecked();
    expect(await demo.numbers()).toEqual(numbers);
    await page.getByRole("button", { name: "清除篩選" }).click();
    await expect(page).not.toHaveURL(/#/);
  });

  test("opens a proposal among filtered results; closing it keeps the filters as they are then", async ({
    demo,
    page,
  }) => {
    await demo.open("#audience=elderly");
    await demo.links.first().click();
    await expect(page).toHaveURL(/#\d+&audience=elderly$/);
    await demo.choice("手段", "資助補貼").check();
    await page.getByRole("button", { name: "關閉" }).click();
    await expect(page.locator(".proposal")).toHaveCount(0);
    await expect(demo.chips()).toHaveText(["長者", "資助補貼"]);
    await expect(page).toHaveURL(/#audience=elderly&instrument=subsidy$/);
    await page.goBack();
    await expect(demo.chips()).toHaveText(["長者"]);
  });

  test("sets the filters when the reader edits it, and ignores unknown ones", async ({ demo, page }) => {
    await demo.open("#audience=elderly");
    await page.goto("./#audience=youth&audience=nobody&domain=99");
    await expect(demo.chips()).toHaveText(["青年"]);
    await demo.choice("對象", "學生").check();
    await expect(page).toHaveURL(/#audience=youth&audience=students$/);
  });
});

test.describe("the measures under a hit", () => {
  test("are those with the chosen values, and are counted", async ({ demo }) => {
    await demo.open();
    await expect(demo.hits.first().locator(".carried")).toHaveCount(0);
    await demo.choice("對象", "長者").check();
    await demo.choice("手段", "資助補貼").check();
    const hit = demo.hits.filter({ has: demo.page.locator('.proposal-link[data-number="8"]') });
    await expect(hit.locator(".carried")).toHaveText("3 項措施符合：長者、資助補貼");
    await expect(hit.locator(".passages li")).toHaveCount(3);
    await expect(hit.locator(".passages li").first()).toContainText("擴大長者醫療券跨境使用");
    await expect(hit.locator(".passages")).not.toContainText("設灣區港式醫學院");
    // Many measures of 108 are about subsidies, but only one of them is for the elderly.
    const other = demo.hits.filter({ has: demo.page.locator('.proposal-link[data-number="108"]') });
    await expect(other.locator(".carried")).toHaveText("1 項措施符合：長者、資助補貼");
    await expect(other.locator(".passages li")).toHaveCount(1);
  });

  test("are counted for each value if no measure has them all", async ({ demo }) => {
    await demo.open("#audience=youth&instrument=tax");
    const hit = demo.hits.filter({ has: demo.page.locator('.proposal-link[data-number="8"]') });
    await expect(hit.locator(".carried")).toHaveText("1 項措施符合：青年；1 項措施符合：稅務優惠");
    await expect(hit.locator(".passages li")).toHaveCount(2);
  });

  test("are not listed for a chosen domain", async ({ demo }) => {
    await demo.open("#domain=7");
    await expect(demo.hits.first()).toBeVisible();
    await expect(demo.page.locator("main .carried")).toHaveCount(0);
    await expect(demo.page.locator("main .passages")).toHaveCount(0);
  });

  test("are listed together with passages that match the query", async ({ demo }) => {
    await demo.open("#audience=elderly");
    await demo.search("房屋");
    await expect(demo.hits.first().locator(".carried")).toContainText("長者");
    await expect(demo.hits.first().locator("mark").first()).toHaveText("房屋");
  });
});

test.describe("the download of the proposals", () => {
  test.beforeEach(({ demo }) => demo.open("#audience=elderly&instrument=subsidy"));

  test("is CSV that Excel can open, with one row for each result", async ({ demo }) => {
    const { name, text } = await demo.download("下載 CSV");
    expect(name).toBe("bpa-2024-建議.csv");
    expect(text.startsWith("\uFEFF")).toBe(true);
    expect(text.endsWith("\r\n")).toBe(true);
    const [head, ...rows] = cells(text.slice(1));
    expect(head).toEqual(["編號", "範疇", "分節", "標題", "頁", "措施"]);
    expect(rows.map(([number]) => Number(number))).toEqual(await demo.numbers());
    const [, domain, section, title, page, measures] = rows[0] ?? [];
    expect(domain).toMatch(/^一、發展新質生產力/);
    expect(section).toContain("高質惠民");
    expect(title).toBe("訂立「長青樂活、傲齡友善」政策");
    expect(page).toBe("10");
    expect(measures).toContain("設灣區港式醫學院");
  });

  test("is also available as JSON", async ({ demo }) => {
    const { name, text } = await demo.download("下載 JSON");
    expect(name).toBe("bpa-2024-建議.json");
    const rows = JSON.parse(text) as { number: number; measures: string[] }[];
    expect(rows.map(({ number }) => number)).toEqual(await demo.numbers());
    expect(rows[0]?.measures[0]).toContain("設灣區港式醫學院");
  });

  test("contains all results, not only those on the page", async ({ demo, page }) => {
    await page.getByRole("button", { name: "清除篩選" }).click();
    const { text } = await demo.download("下載 CSV");
    expect(cells(text.slice(1))).toHaveLength(149);
    expect(await demo.hits.count()).toBeLessThan(148);
  });
});

test("CSV keeps formulas as text, and escapes commas, quotation marks and line breaks", async () => {
  // The document has no such cell, so this calls the demo's function. TypeScript need not follow the import.
  const file = new URL("../../../www/demo/src/download.ts", import.meta.url).href;
  const { csv } = (await import(file)) as { csv(rows: (string | number | undefined)[][]): string };
  const row = ["=1+1", "+852", "-5 度", "@名", '他說："好"', "一,二", "一\n二", -5, undefined];
  expect(csv([row, ["末"]])).toBe(
    `\uFEFF'=1+1,'+852,'-5 度,'@名,"他說：""好""","一,二","一\n二",-5,\r\n末\r\n`,
  );
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("the filters are folded, and show how many values are chosen", async ({ demo, page }) => {
    await demo.open();
    const elderly = demo.choice("對象", "長者");
    await expect(elderly).toBeHidden();
    await page.getByRole("button", { name: "篩選", exact: true }).tap();
    await elderly.tap();
    await expect(page.locator("summary", { hasText: "對象" })).toHaveText("對象（1）");
    await expect(page.getByRole("button", { name: "篩選（1）" })).toBeVisible();
    await expect(demo.chips()).toHaveText(["長者"]);
    await expect(demo.domain(/招商引才/)).toBeHidden();
    await page.locator("summary", { hasText: "範疇" }).tap();
    await expect(demo.domain(/招商引才/)).toBeVisible();
  });

  test("the number of results and the button that leads to them stay in sight", async ({ demo, page }) => {
    await demo.open();
    await page.getByRole("button", { name: "篩選", exact: true }).tap();
    await demo.choice("對象", "長者").tap();
    const way = page.getByRole("button", { name: `顯示 ${await demo.count()} 項建議` });
    await expect(way).toBeInViewport({ ratio: 1 });
    await way.tap();
    await expect(demo.choice("對象", "長者")).toBeHidden();
    await expect(demo.total).toBeFocused();
    await expect(demo.total).toBeInViewport();
    // Loose matches are counted in neither number.
    await demo.search("過海隧道 收費");
    await page.getByRole("button", { name: "清除篩選" }).or(demo.chips()).first().tap();
    await page.getByRole("button", { name: "篩選", exact: true }).tap();
    await expect(page.getByRole("button", { name: "顯示 1 項建議" })).toBeVisible();
  });

  test("if nothing is found, there is no button for filters", async ({ demo, page }) => {
    await page.goto("./#q=恐龍");
    await expect(demo.total).toHaveText("0 項建議");
    const toggle = page.getByRole("button", { name: "篩選", exact: true });
    await expect(toggle).toBeHidden();
    await page.getByRole("button", { name: "清除搜尋" }).tap();
    await expect(toggle).toBeVisible();
  });

  test("nothing sticks out sideways with the filters open, whichever list is shown in full", async ({
    demo,
    page,
  }) => {
    await demo.open("#domain=1&audience=elderly&instrument=subsidy&programme=長者醫療券計劃");
    await page.getByRole("button", { name: /^篩選/ }).tap();
    const folded = page.locator(".facet:not([open]) > summary:visible");
    while ((await folded.count()) > 0) await folded.first().tap();
    // Showing all values of one facet folds the one before.
    for (const name of ["地方", "機構", "計劃與文件"]) {
      await demo
        .facet(name)
        .getByRole("button", { name: /顯示全部/ })
        .tap();
      const { scrollWidth, clientWidth } = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return { scrollWidth, clientWidth };
      });
      expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    }
  });
});
