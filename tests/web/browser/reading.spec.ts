/**
 * The reading view: a proposal with all that is printed of it, its address, paging, the way back, and the same on a
 * phone.
 */
import { linesOf } from "./lines.js";
import { expect, test } from "./page.js";

test("proposal 97 is shown with its number, place, page and measures @firefox", async ({ demo, page }) => {
  await demo.open();
  await demo.search("放寬按揭成數");
  await demo.hit(97).click();
  await expect(page).toHaveURL(/#97&q=/);
  await expect(demo.article.getByRole("heading", { level: 2 })).toHaveText(
    "97 放寬按揭成數，減輕「上樓」成本，完善置業階梯",
  );
  await expect(demo.article).toContainText("八、加快發展增加土地供應");
  await expect(demo.article.locator("header .page")).toHaveText("第 41 頁");
  await expect(demo.article.locator(".body > .measures > li")).toHaveCount(5);
  await expect(demo.article.locator("mark").first()).toHaveText("放寬按揭成數");
  await expect(demo.hit(97)).toHaveAttribute("aria-current", "true");
});

test("the mark of proposal 42's footnote leads to it and back", async ({ demo, page }) => {
  await demo.open("#42");
  const mark = demo.article.getByRole("button", { name: "註 1" });
  const note = demo.article.getByRole("region", { name: "註釋" }).getByRole("listitem");
  await expect(note).toContainText("以立法會考察團今年 7 月訪問的廈門市為例");
  await mark.click();
  await expect(note).toBeFocused();
  await note.getByRole("button", { name: "回到正文" }).click();
  await expect(mark).toBeFocused();
  await expect(page).toHaveURL(/#42$/);
});

test("measures of the second level are inside those of the first, under sub-headings", async ({ demo }) => {
  await demo.open("#3");
  await expect(demo.article.locator(".body").getByRole("heading", { level: 3 })).toHaveCount(3);
  const inner = demo.article.locator(".body > .measures > li > ul > li");
  await expect(inner).toHaveCount(3);
  await expect(inner.first()).toContainText("推動展覽及會議創新");
  await expect(demo.article.locator(".folio").first()).toBeVisible();
});

test("a run-in heading is bold", async ({ demo }) => {
  await demo.open("#13");
  await expect(demo.article.locator("strong").first()).toHaveText("建立專屬制度");
});

for (const width of [320, 360, 390, 1280]) {
  test(`at ${width} px no line of a title begins with punctuation, and none of a measure with its button`, async ({
    demo,
    page,
  }) => {
    await page.setViewportSize({ width, height: 740 });
    for (const number of [4, 6, 14, 19, 41, 51, 63, 79, 96, 97, 121]) {
      await page.goto("about:blank");
      await page.goto(`./#${number}`);
      await expect(demo.article.locator("h2 .number")).toHaveText(`${number}`);
      const broken = await demo.article.evaluate((article) => {
        const top = (node: Node, at: number) => {
          const range = new Range();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          return range.getBoundingClientRect().bottom;
        };
        const title = document.createTreeWalker(
          article.querySelector(".title") ?? article,
          NodeFilter.SHOW_TEXT,
        );
        const marks: string[] = [];
        while (title.nextNode()) {
          const node = title.currentNode;
          const text = node.textContent ?? "";
          for (let at = 1; at < text.length; at++) {
            if (/[，。、：；！？」』》）]/.test(text[at] ?? "") && top(node, at) > top(node, at - 1))
              marks.push(text.slice(0, at));
          }
        }
        const alone = [...article.querySelectorAll(".quote")].filter((button) => {
          const measure = button.closest(".measure");
          const texts = document.createTreeWalker(measure ?? article, NodeFilter.SHOW_TEXT);
          let last: Node | undefined;
          while (texts.nextNode())
            if (!button.contains(texts.currentNode) && texts.currentNode.textContent?.trim())
              last = texts.currentNode;
          return (
            last !== undefined &&
            top(last, (last.textContent ?? "").trimEnd().length - 1) < button.getBoundingClientRect().top
          );
        });
        return [...marks, ...alone.map((button) => button.ariaLabel)];
      });
      expect(broken, `proposal ${number}`).toEqual([]);
    }
  });
}

test("paging adds history entries, and closing goes back past them all @firefox", async ({ demo, page }) => {
  await demo.open();
  await demo.links.nth(4).click();
  await demo.article.getByRole("link", { name: /下一項 6/ }).click();
  await expect(page).toHaveURL(/#6$/);
  await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveURL(/#5$/);
  await page.goBack();
  await expect(page).toHaveURL(/#6$/);
  await page.goBack();
  await expect(page).toHaveURL(/#5$/);
  await expect(demo.article).toContainText("中環海濱");
  await page.goForward();
  await expect(page).toHaveURL(/#6$/);
  await page.keyboard.press("Escape");
  await expect(demo.article).toHaveCount(0);
  await expect(page).not.toHaveURL(/#/);
  await page.goForward();
  await expect(page).toHaveURL(/#5$/);
});

test("opened from results, paging goes from result to result, past the end of the list and back", async ({
  demo,
  page,
}) => {
  await demo.open("#q=大灣區");
  await demo.links.nth(9).click();
  const place = demo.article.locator("..").locator(".position");
  await expect(place).toHaveText(/^結果 10 \/ \d+$/);
  await page.getByRole("link", { name: "下一項", exact: true }).click();
  await expect(place).toHaveText(/^結果 11 \/ \d+$/);
  await expect(demo.links.nth(10)).toHaveAttribute("aria-current", "true");
  await expect(demo.links.nth(10)).toBeInViewport();
  const numbers = await demo.numbers();
  await expect(demo.article.getByRole("link", { name: `上一項 ${numbers[9]} ` })).toBeVisible();
  await expect(demo.article.getByRole("link", { name: `下一項 ${numbers[11]} ` })).toBeVisible();
  const address = page.url();
  await page.goto("about:blank");
  await page.goto(address);
  await expect(place).toHaveText(/^結果 11 \/ \d+$/);
  await expect(demo.article.getByRole("heading", { level: 2 })).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveURL(new RegExp(`#${numbers[9]}&q=`));
});

test("a proposal outside the results has its neighbours by number", async ({ demo, page }) => {
  await demo.open("#1&q=隧道");
  await expect(demo.article.getByRole("link", { name: /^下一項 2 / })).toBeVisible();
  await expect(page.locator(".position")).toHaveCount(0);
});

test("related proposals are listed at the end, each opens, and going back returns", async ({
  demo,
  page,
}) => {
  await demo.open();
  await demo.links.first().click();
  const related = demo.article.getByRole("navigation", { name: "相關建議" }).getByRole("link");
  await expect(related).toHaveCount(4);
  const next = await related.first().locator(".title").textContent();
  const number = await related.first().locator(".number").textContent();
  await related.first().click();
  await expect(page).toHaveURL(new RegExp(`#${number}$`));
  const title = demo.article.getByRole("heading", { level: 2 });
  await expect(title).toHaveText(`${number} ${next}`);
  await expect(title).toBeFocused();
  await expect(title).toBeInViewport();
  await page.goBack();
  await expect(title).toContainText(/^\s*1\s/);
  await page.goBack();
  await expect(demo.article).toHaveCount(0);
});

test("the text is shown before related proposals are found, and room is kept for them", async ({
  demo,
  page,
}) => {
  await demo.open();
  const drawn = await page.locator("policy-proposals").evaluate(async (element) => {
    const root = element.shadowRoot;
    root?.querySelector<HTMLElement>(".hit .proposal-link")?.click();
    await (element as HTMLElement & { updateComplete: Promise<boolean> }).updateComplete;
    return {
      hasText: root?.querySelector(".body")?.textContent.includes("。"),
      related: root?.querySelectorAll(".related .proposal-link").length,
      end: root?.querySelector(".around")?.getBoundingClientRect().top,
    };
  });
  expect(drawn).toMatchObject({ hasText: true, related: 0 });
  await expect(demo.article.locator(".related .proposal-link")).toHaveCount(4);
  const end = await demo.article.locator(".around").evaluate((around) => around.getBoundingClientRect().top);
  expect(end).toBeCloseTo(drawn.end ?? 0, 0);
});

test("after coming back from a proposal, the list is as long as before", async ({ demo, page }) => {
  await demo.open();
  for (const address of ["", "#q=香港"]) {
    await page.goto(`./${address}`);
    await page.getByRole("button", { name: /顯示更多/ }).click();
    await expect(demo.hits).toHaveCount(20);
    await demo.links.nth(15).click();
    await expect(demo.article).toBeVisible();
    await page.goBack();
    await expect(demo.article).toHaveCount(0);
    await expect(demo.hits).toHaveCount(20);
    await expect(demo.links.nth(15)).toBeFocused();
  }
});

test("going back from a domain returns to the overview", async ({ demo, page }) => {
  await demo.open();
  const row = page.getByRole("button", { name: /^七 / });
  await row.click();
  await expect(page).toHaveURL(/#domain=7$/);
  await page.goBack();
  await expect(row).toBeVisible();
  await page.goForward();
  await expect(demo.total).toHaveText("10 項建議");
});

test("a result opened beside the list stays where it was pressed", async ({ demo, page }) => {
  await page.setViewportSize({ width: 900, height: 700 });
  await demo.open("#q=醫療");
  const link = demo.links.nth(6);
  await link.scrollIntoViewIfNeeded();
  const before = (await link.boundingBox())?.y ?? 0;
  await link.click();
  await expect(demo.article).toBeVisible();
  await expect.poll(async () => Math.abs(((await link.boundingBox())?.y ?? 0) - before)).toBeLessThan(1);
});

test("an address opens a proposal; closing stays on the page, and an unknown number opens nothing", async ({
  demo,
  page,
}) => {
  await demo.open("#148");
  await expect(page.locator(".proposal h2 .number")).toHaveText("148");
  await expect(page.getByRole("link", { name: /下一項/ })).toHaveCount(0);
  // Beside the list the button is for closing, not for going back.
  await page.getByRole("button", { name: "關閉" }).click();
  await expect(page.locator(".proposal")).toHaveCount(0);
  await expect(page).not.toHaveURL(/#/);
  await demo.open("#149");
  await expect(page.locator(".proposal")).toHaveCount(0);
});

test("the document's summary is folded above the widget", async ({ demo, page }) => {
  await demo.open();
  const words = page.getByText("本建議報告聚焦配合國家");
  await expect(words).toBeHidden();
  await page.getByText("提要", { exact: true }).click();
  await expect(words).toBeVisible();
});

test("marks follow the query while a proposal is open", async ({ demo }) => {
  await demo.open("#88");
  await expect(demo.article.locator("mark")).toHaveCount(0);
  await demo.search("隧道");
  await expect(demo.article.locator("mark").first()).toHaveText("隧道");
  await expect(demo.query).toBeFocused();
});

test("on a phone a title breaks between its clauses, if each fits on a line", async ({ demo, page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await demo.open("#q=按揭成數");
  await demo.hit(97).click();
  await expect(demo.article.locator("h2 mark")).toHaveText("按揭成數");
  expect(await linesOf(demo.article.locator("h2 .title"))).toEqual([
    "放寬按揭成數，減輕「上樓」",
    "成本，完善置業階梯",
  ]);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("a proposal replaces the list, and going back returns to its result", async ({ demo, page }) => {
    await demo.open();
    await demo.search("電商");
    const link = demo.links.nth(1);
    await link.tap();
    await expect(demo.article).toBeInViewport();
    await expect(link).toBeHidden();
    await expect(demo.article.locator("mark").first()).toHaveText("電商");
    await page.goBack();
    await expect(demo.article).toHaveCount(0);
    await expect(link).toBeFocused();
    await expect(link).toBeInViewport();
    await expect(demo.query).toHaveValue("電商");
  });

  test("after paging, closing returns to the result read last", async ({ demo, page }) => {
    await demo.open("#q=大灣區");
    await demo.links.nth(9).tap();
    await page.getByRole("link", { name: "下一項", exact: true }).tap();
    await expect(page.locator(".position")).toHaveText(/^結果 11 /);
    await page.getByRole("button", { name: "返回" }).tap();
    await expect(demo.article).toHaveCount(0);
    await expect(demo.links.nth(10)).toBeFocused();
    await expect(demo.links.nth(10)).toBeInViewport();
    await expect(page).toHaveURL(/#q=/);
  });

  test("Escape closes it and returns to the result @firefox", async ({ demo, page }) => {
    await demo.open();
    await demo.links.first().focus();
    await page.keyboard.press("Enter");
    await expect(demo.article.getByRole("heading", { level: 2 })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(demo.article).toHaveCount(0);
    await expect(demo.links.first()).toBeFocused();
  });

  test("a search closes the proposal to show its results, also if it comes from a suggestion", async ({
    demo,
    page,
  }) => {
    await demo.open();
    await demo.links.first().tap();
    await demo.query.fill("牙科");
    await page.keyboard.press("Enter");
    await expect(demo.article).toHaveCount(0);
    await expect(demo.links.first()).toBeFocused();
    await expect(demo.links.first()).toBeInViewport();
    await page.goBack();
    await expect(demo.article).toBeVisible();
    await page.mouse.wheel(0, 3000);
    await demo.query.fill("北部");
    await demo.suggestion("北部都會區").tap();
    await expect(demo.article).toHaveCount(0);
    await expect(demo.total).toBeInViewport();
    await expect(demo.hits.locator("mark").first()).toHaveText("北部都會區");
  });
});
