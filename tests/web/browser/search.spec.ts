/**
 * Searching: marked words, filters with their counts, order, more results, and what the page says if there is nothing
 * to show.
 */
import { expect, test } from "./page.js";

test.beforeEach(({ demo }) => demo.open());

test("the page says how much it contains", async ({ demo, page }) => {
  await expect(page.getByRole("heading", { level: 1 })).toContainText("《施政報告》的建議");
  const head = page.getByRole("banner");
  for (const [name, count] of Object.entries({ 範疇: "13", 建議: "148", 措施: "634" })) {
    await expect(
      head.locator("div", { has: page.getByText(name, { exact: true }) }).getByRole("definition"),
    ).toHaveText(count);
  }
  await expect(demo.total).toHaveText("全部 148 項建議");
});

test("typed words are found and marked @firefox", async ({ demo, page }) => {
  await demo.search("過海隧道");
  await expect(demo.hits.locator("mark").first()).toBeVisible();
  for (const text of await demo.hits.locator("mark").allTextContents()) expect(text).toBe("過海隧道");
  const numbers = await demo.numbers();
  expect(numbers.includes(88) || numbers.includes(89)).toBe(true);
  expect(await demo.count()).toBe(numbers.length);
  await expect(page.getByRole("status")).toHaveText(`找到 ${numbers.length} 項建議`);
});

test("Simplified characters find the same, marked as printed", async ({ demo }) => {
  await demo.search("过海隧道");
  await expect(demo.hits.locator("mark").first()).toHaveText("過海隧道");
});

test("typing far down in a list scrolls to the beginning of the results, and nothing else scrolls", async ({
  demo,
  page,
}) => {
  // The search box stays at the top of the window.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.evaluate(() => scrollTo(0, 40));
  const scrolled = () => page.evaluate(() => scrollY);
  const top = () => demo.page.locator("main .main").evaluate((main) => main.getBoundingClientRect().top);
  await demo.query.click();
  const before = await scrolled();
  await demo.search("長者");
  await expect(demo.hits.locator("mark").first()).toHaveText("長者");
  expect(await scrolled()).toBe(before);
  for (const change of [
    () => demo.retype("房屋"),
    () => page.getByRole("button", { name: "清除搜尋" }).click(),
  ]) {
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: "instant" }));
    await expect.poll(top).toBeLessThan(0);
    await change();
    await expect.poll(top).toBeGreaterThanOrEqual(0);
    await expect(page.locator("main .main > *").first()).toBeInViewport();
  }
});

test("the domains are shown once: they are folded among the filters while the overview has them", async ({
  page,
  demo,
}) => {
  await page.goto("./");
  const overview = page.locator(".overview");
  const facet = page.locator(".facet").first();
  await expect(overview).toBeVisible();
  await expect(facet).not.toHaveAttribute("open");
  await demo.search("隧道");
  await expect(facet).toHaveAttribute("open");
  await page.getByRole("button", { name: "清除搜尋" }).click();
  await expect(overview).toBeVisible();
  await expect(facet).not.toHaveAttribute("open");
  await demo.links.first().click();
  await expect(demo.article).toBeVisible();
  await expect(overview).toBeHidden();
});

test("clearing brings everything back, and the cursor stays in the box @firefox", async ({ demo, page }) => {
  const clear = page.getByRole("button", { name: "清除搜尋" });
  await expect(clear).toBeHidden();
  await demo.search("過海隧道");
  await clear.click();
  await expect(demo.total).toHaveText("全部 148 項建議");
  await expect(demo.query).toHaveValue("");
  await expect(demo.query).toBeFocused();
});

test("choosing a domain shows its sections, and it can be removed again", async ({ demo, page }) => {
  const choice = demo.domain(/強化海空國際樞紐/).locator("xpath=ancestor::li[1]");
  const count = Number(await choice.locator("> label .count").textContent());
  expect(count).toBeGreaterThan(0);
  await demo.domain(/強化海空國際樞紐/).check();
  expect(await demo.count()).toBe(count);
  expect(await demo.numbers()).toHaveLength(count);

  const section = choice.locator(".sections .choice").first();
  const inside = Number(await section.locator(".count").textContent());
  await section.getByRole("checkbox").check();
  expect(await demo.count()).toBe(inside);
  expect(inside).toBeLessThan(count);

  await page.getByRole("button", { name: /移除 七、/ }).click();
  await expect(demo.total).toHaveText("全部 148 項建議");
  await expect(section).toHaveCount(0);
  await expect(page.getByRole("button", { name: /移除 / })).toHaveCount(0);
});

test("two domains show the proposals of both, and counts follow the query", async ({ demo, page }) => {
  await demo.domain(/強化海空國際樞紐/).check();
  const first = await demo.count();
  await demo.domain(/加快發展增加土地供應/).check();
  const both = await demo.count();
  expect(both).toBeGreaterThan(first);
  await demo.search("隧道");
  const counts = demo.facet("範疇").locator(".values > .choice:has(:checked) > label .count");
  const sum = (await counts.allTextContents()).reduce((total, count) => total + Number(count), 0);
  expect(await demo.count()).toBe(sum);
  await page.getByRole("button", { name: "清除篩選" }).click();
  await expect(page.locator(".filters input:checked")).toHaveCount(0);
});

test("results can be put in the document's order @firefox", async ({ demo, page }) => {
  await demo.search("大灣區");
  await page.getByRole("radio", { name: "編號" }).check();
  const numbers = await demo.numbers();
  expect(numbers.length).toBeGreaterThan(5);
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
});

test("more results follow the first ones, without repeats, to the last", async ({ demo, page }) => {
  const more = page.getByRole("button", { name: /顯示更多/ });
  const shown = await demo.hits.count();
  expect(shown).toBeLessThan(148);
  await more.click();
  await expect(demo.links.nth(shown)).toBeFocused();
  while (await more.isVisible()) await more.click();
  expect(await demo.numbers()).toEqual(Array.from({ length: 148 }, (_, index) => index + 1));
  await expect(page.locator("main h3.domain")).toHaveCount(13);
});

test("loose matches are listed separately below the others, in either order", async ({ demo, page }) => {
  await demo.search("過海隧道 收費");
  const headings = page.locator("main .hit-list").getByRole("heading", { level: 3 });
  const loose = page.locator("main h3.loose + ol .hit");
  for (const order of ["相關度", "編號"]) {
    await page.getByRole("radio", { name: order }).check();
    await expect(headings).toHaveText(["符合的建議", "可能相關"]);
    await expect(demo.links.first()).toHaveAttribute("data-number", "89");
    await expect(loose.first()).toBeVisible();
    const others = (await demo.hits.count()) - 1;
    expect(await loose.count()).toBe(others);
    await expect(demo.total).toHaveText(`1 項建議，另有 ${others} 項可能相關`);
  }
  await expect(headings.last()).toBeVisible();
});

test("loose matches are not counted as found", async ({ demo, page }) => {
  await demo.search("廢除死刑");
  await expect(demo.total).toHaveText(/^沒有完全符合的建議，\d 項可能相關$/);
  await expect(page.getByRole("status")).toHaveText(/^沒有完全符合的建議，\d 項可能相關$/);
  // It is not said twice, except to screen readers, for which it is part of the outline.
  const heading = page.getByRole("heading", { name: "可能相關", exact: true });
  expect((await heading.boundingBox())?.height).toBe(1);
});

test("a single result has no order to choose", async ({ demo, page }) => {
  await demo.search("mpf");
  await expect(demo.hits).toHaveCount(1);
  await expect(page.getByRole("radio")).toHaveCount(0);
});

test("if everything matches, nothing is separate and nothing is explained", async ({ demo, page }) => {
  await demo.search("醫療券");
  await expect(demo.hits.first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "可能相關" })).toHaveCount(0);
  await expect(page.locator("main .adjustments")).toHaveCount(0);
});

test("a typing mistake is corrected, and the page says so", async ({ demo, page }) => {
  await demo.search("強積今");
  await expect(page.locator("main .adjustments")).toHaveText("顯示「強積金」的結果；你輸入的是「強積今」。");
  await expect(demo.hits.locator("mark").first()).toHaveText("強積金");
  await expect(demo.query).toHaveValue("強積今");
  await expect(page.getByRole("status")).toContainText("顯示「強積金」的結果；你輸入的是「強積今」。找到");
});

test("every result shows some of its text, even if it has none of the words", async ({ demo }) => {
  await demo.search("塞車");
  await expect(demo.hits).toHaveCount(3);
  await expect(demo.hits.locator(".passages li:first-child")).toHaveCount(3);
  const unmarked = demo.hits.filter({ has: demo.page.locator('.proposal-link[data-number="56"]') });
  await expect(unmarked.locator("mark")).toHaveCount(0);
  await expect(unmarked.locator(".passages li")).toHaveText([/./]);
});

test("the page says which other words it has searched for, four at most", async ({ demo, page }) => {
  await demo.search("mpf");
  await expect(page.locator("main .adjustments")).toHaveText("也搜尋：強積金。");
  await demo.retype("劏房");
  await expect(page.locator("main .adjustments")).toContainText("也搜尋：");
  await expect(page.locator("main .adjustments")).not.toContainText("劏房");
  await demo.retype("老人家 買樓 睇醫生 mpf");
  const said = (await page.locator("main .adjustments").textContent()) ?? "";
  const words = /也搜尋：([^。]+)。/.exec(said)?.[1]?.split("、") ?? [];
  expect(words).toHaveLength(4);
});

test("if nothing is found, one button runs the nearest query", async ({ demo, page }) => {
  await demo.search("時間銀行 -時間銀行");
  await expect(demo.hits).toHaveCount(0);
  await page.getByRole("button", { name: "改為搜尋「時間銀行」" }).click();
  await expect(demo.query).toHaveValue("時間銀行");
  await expect(demo.hits.locator("mark").first()).toHaveText("時間銀行");
  await expect(demo.links.first()).toBeFocused();
  await expect(demo.suggestions).toBeHidden();
});

test("the nearest query removes filters under which it would find nothing", async ({ demo, page }) => {
  await demo.domain(/強化海空國際樞紐/).check();
  await demo.search("時間銀行 -時間銀行");
  await page.getByRole("button", { name: "改為搜尋「時間銀行」" }).click();
  await expect(demo.hits.locator("mark").first()).toHaveText("時間銀行");
  await expect(page.getByRole("button", { name: /移除 / })).toHaveCount(0);
});

test("a word that search ignored is named", async ({ demo, page }) => {
  await demo.search("me");
  await expect(page.getByRole("main")).toContainText("「me」太常見，搜尋時不計。");
});

test("a word that the document does not have is named", async ({ demo, page }) => {
  await demo.search("恐龍蛋彗星");
  await expect(page.locator("main .notice p")).toHaveText(["全份文件都沒有「恐龍蛋彗星」。"]);
  await expect(demo.hits).toHaveCount(0);
  await demo.retype("恐龍蛋 彗星");
  await expect(page.locator("main .notice p")).toHaveText([
    "沒有建議符合「恐龍蛋 彗星」。",
    "全份文件都沒有「恐龍蛋」、「彗星」。試試較短或不同的寫法。",
  ]);
});

test("long pasted words are shortened in remarks", async ({ demo, page }) => {
  const said = page.locator("main .notice p");
  await demo.search("恐龍蛋彗星".repeat(200));
  await expect(said).toHaveText([`全份文件都沒有「${"恐龍蛋彗星".repeat(6)}…」。`]);
  await demo.retype(Array.from({ length: 40 }, (_, at) => `zzz${at}`).join(" "));
  await expect(said).toHaveText([
    "沒有建議符合「zzz0 zzz1 zzz2 zzz3 zzz4 zzz5 …」。",
    "全份文件都沒有「zzz0」、「zzz1」、「zzz2」、「zzz3」。試試較短或不同的寫法。",
  ]);
  await expect(page.getByRole("status").filter({ hasText: "zzz3" })).toHaveText(/^.{0,120}$/s);
});

test("a word that the document does not have does not hide what the others find", async ({ demo, page }) => {
  await demo.search("過海隧道 收費 恐龍蛋");
  await expect(page.getByRole("main")).toContainText("全份文件都沒有「恐龍蛋」，以下只符合其餘字詞。");
  await expect(page.getByRole("heading", { name: "可能相關", exact: true })).toBeVisible();
  await expect(demo.hits.locator("mark").first()).toHaveText(/^(過海隧道|收費)$/);
});

test("if the filters are the reason, one button removes them", async ({ demo, page }) => {
  await demo.domain(/推動創科和「新型工業化」/).check();
  await demo.search("過海隧道");
  await expect(demo.hits).toHaveCount(0);
  await expect(page.getByRole("main")).toContainText(
    /在所選條件內，沒有建議符合「.+」。\s*清除篩選後有 \d+ 項。/,
  );
  await expect(page.getByRole("button", { name: /改為搜尋/ })).toHaveCount(0);
  await page.getByRole("button", { name: "清除篩選" }).click();
  await expect(demo.hits.first()).toBeVisible();
  await expect(demo.query).toHaveValue("過海隧道");
});

test("if one of several filters is the reason, a button removes only that one", async ({ demo, page }) => {
  await demo.domain(/推動創科和「新型工業化」/).check();
  await demo.choice("對象", "青年").check();
  await demo.search("醫療券");
  await expect(demo.hits).toHaveCount(0);
  const way = page.getByRole("button", { name: /^移除「二、.*」（\d+ 項）$/ });
  const promised = Number(/（(\d+) 項）/.exec((await way.textContent()) ?? "")?.[1]);
  await way.click();
  await expect(demo.chips()).toHaveText(["青年"]);
  expect(await demo.count()).toBe(promised);
  await expect(demo.links.first()).toBeFocused();
});

test("Enter shows all of a domain given by its number", async ({ demo, page }) => {
  await demo.search("第八範疇");
  await expect(page.locator("main .adjustments")).toHaveCount(0);
  await demo.query.press("Enter");
  await expect(demo.domain(/加快發展增加土地供應/)).toBeChecked();
});

test("words that look like markup stay text", async ({ demo, page }) => {
  await demo.search("<img src=x onerror=alert(1)>");
  await expect(page.getByRole("main")).toContainText("<img src=x onerror=alert(1)>");
  await expect(page.locator("main img")).toHaveCount(0);
});

test("a module that cannot be fetched is reported, and can be tried again", async ({ demo, page }) => {
  demo.expected = /404|preload/;
  await page.route("**/*.wasm", (route) => route.fulfill({ status: 404 }));
  await page.reload();
  await expect(page.getByText("未能載入文件：下載失敗。")).toBeVisible();
  await expect(page.getByText("如未能顯示，請看逐項文本。")).toBeVisible();
  await page.unroute("**/*.wasm");
  await page.getByRole("button", { name: "再試一次" }).click();
  await expect(demo.hits.first()).toBeVisible();
  // On failure the room kept for the list is given up, so the page becomes shorter.
  await page.evaluate(() => window.watched.shifts.splice(0));
});

test("a content policy that forbids WebAssembly has its own message", async ({ demo, page }) => {
  demo.expected = /WebAssembly|Content Security Policy/;
  await page.route(/\/$/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(" 'wasm-unsafe-eval'", "");
    await route.fulfill({ response, body });
  });
  await page.reload();
  await expect(page.getByText("本網頁的安全設定不容許 WebAssembly")).toBeVisible();
  await page.evaluate(() => {
    window.watched.violations.splice(0);
    window.watched.shifts.splice(0);
  });
});
