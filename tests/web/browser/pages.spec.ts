/**
 * The static pages in a browser without scripts: their links work, they fit every width, and they can be printed.
 */
import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { faults } from "./axe.js";
import { shapesOnPaper } from "./paper.js";
import { policy } from "./policy.js";

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("links lead from the list of documents to one, to a proposal, to its neighbour and back to its domain", async ({
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

  test("the demo links to the only document directly", async ({ page }) => {
    for (const place of ["./", "./figures.html"]) {
      await page.goto(place);
      await page.getByRole("contentinfo").getByRole("link", { name: "逐項文本" }).click();
      await expect(page).toHaveURL(/\/proposals\/bpa-2024\/$/);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(policy.about.title);
    }
  });
});

for (const width of [280, 390, 1400]) {
  test(`nothing sticks out sideways at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const place of ["", "bpa-2024/", "bpa-2024/3.html", "bpa-2024/42.html"]) {
      await page.goto(`./proposals/${place}`);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, place).toBeLessThanOrEqual(0);
    }
  });
}

/** Characters that must not begin a line in Chinese typesetting. */
const NEVER_FIRST = /^[，。、：；！？」』》）]/;

const PAGES = new URL("../../../www/demo/dist/proposals/bpa-2024/", import.meta.url);

/** The HTML of all titles, as on their pages. */
const titles = policy.proposals().map(({ number }) => {
  const text = readFileSync(new URL(`${number}.html`, PAGES), "utf8");
  return /<span class="title[^]*?<\/span>/.exec(text)?.[0] ?? "";
});

/** Puts each title into the heading of the page, and returns its lines. */
const linesOf = (page: Page, titles: readonly string[]) =>
  page.locator("h1 .title").evaluate((heading, titles) => {
    const top = (node: Node, at: number) => {
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getBoundingClientRect().top;
    };
    return titles.map((markup) => {
      const title = new DOMParser().parseFromString(markup, "text/html").body.firstElementChild;
      if (!title) return [];
      heading.replaceWith(title);
      heading = title as HTMLElement;
      const characters = [...title.childNodes].flatMap((node) =>
        Array.from(node.nodeValue ?? "", (character, at) => ({ character, top: top(node, at) })),
      );
      const lines: string[] = [];
      for (const [at, { character, top }] of characters.entries()) {
        // Characters on one line are at the same height, apart from small differences between fonts.
        const isNew = at === 0 || top > (characters[at - 1]?.top ?? 0) + 15;
        lines.push((isNew ? "" : (lines.pop() ?? "")) + character);
      }
      return lines;
    });
  }, titles);

for (const width of [320, 360, 390, 576, 768, 1400]) {
  test(`no line of a title begins with punctuation at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto("./proposals/bpa-2024/1.html");
    const lines = await linesOf(page, titles);
    expect(lines.map((parts) => parts.join(""))).toEqual(policy.proposals().map(({ title }) => title));
    expect(lines.filter(({ length }) => length > 1)).not.toEqual([]);
    expect(lines.filter((parts) => parts.some((line) => NEVER_FIRST.test(line)))).toEqual([]);
  });
}

test("on a phone a title breaks between its clauses, if each fits on a line", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto("./proposals/bpa-2024/1.html");
  const lines = await linesOf(page, titles);
  expect(lines[87]).toEqual(["提速提效落實運輸基建，", "打通交通命脈，", "促進大灣區互聯互通"]);
  expect(lines[96]).toEqual(["放寬按揭成數，減輕「上樓」", "成本，完善置業階梯"]);
});

test("the number and the page in a citation are never broken across lines", async ({ page }) => {
  for (const number of [6, 46, 97]) {
    await page.goto(`./proposals/bpa-2024/${number}.html`);
    const place = page.locator(".citation .unbroken");
    await expect(place).toHaveText([`建議 ${number}`, `第 ${policy.proposal(number)?.page} 頁`]);
    for (let width = 320; width < 420; width += 10) {
      await page.setViewportSize({ width, height: 800 });
      const lines = await place.evaluateAll((names) => names.map((name) => name.getClientRects().length));
      expect(lines, `${number} at ${width} pixels`).toEqual([1, 1]);
    }
  }
});

test("bullets of both levels are printed", async ({ page }) => {
  const nested = policy.proposals().find(({ blocks }) => blocks.some(({ level }) => level === 2));
  for (const [number, bullets] of [
    [97, ".body li"],
    [nested?.number, ".body li li"],
  ] as const) {
    await page.goto(`./proposals/bpa-2024/${number}.html`);
    const all = await shapesOnPaper(page);
    await page.evaluate((bullets) => {
      document.styleSheets[0]?.insertRule(`${bullets}::before { visibility: hidden !important }`);
    }, bullets);
    expect(all - (await shapesOnPaper(page)), bullets).toBe(await page.locator(bullets).count());
  }
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on ${colorScheme} pages, and nothing violates their content policy`, async ({
    page,
  }) => {
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    await page.emulateMedia({ colorScheme });
    for (const place of ["", "bpa-2024/", "bpa-2024/3.html", "bpa-2024/42.html"]) {
      await page.goto(`./proposals/${place}`);
      expect(complaints).toEqual([]);
      expect(await faults(page)).toEqual([]);
    }
  });
}
