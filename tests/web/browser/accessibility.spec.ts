/**
 * Accessibility: axe finds nothing in any view, colour scheme or language, and everything works by keyboard alone, with
 * touch, with forced colours and with large text.
 */
import { faults } from "./axe.js";
import { expect, type Host, test } from "./host.js";

const VIEWS: Record<string, (host: Host) => Promise<void>> = {
  overview: async () => {},
  results: async (host) => {
    await host.query.fill("長者 醫療");
    await expect(host.page.locator(".hit mark").first()).toBeVisible();
    await host.page.keyboard.press("Escape");
  },
  suggestions: async (host) => {
    await host.query.fill("北部");
    await host.page.keyboard.press("ArrowDown");
    await expect(host.page.getByRole("option", { selected: true })).toBeVisible();
  },
  filtered: async (host) => {
    await host.page.locator(".choice input:visible").first().check();
    await expect(host.page.locator(".chip")).toBeVisible();
  },
  empty: async (host) => {
    await host.query.fill("時間銀行 -時間銀行");
    await expect(host.page.locator(".notice .outlined")).toBeVisible();
  },
  reading: async (host) => {
    await host.results.nth(2).click();
    await expect(host.article).toBeVisible();
  },
};

const TOUCHED: Record<string, (host: Host) => Promise<void>> = {
  overview: async () => {},
  filters: async (host) => {
    await host.page.locator(".filters-toggle").tap();
    const folded = host.page.locator(".facet:not([open]) > summary:visible");
    while ((await folded.count()) > 0) await folded.first().tap();
    await host.page.locator(".all").first().tap();
    await host.page.locator(".choice label:visible").nth(1).tap();
    await host.page.locator(".choice label:visible").nth(2).tap();
  },
  results: async (host) => {
    await host.query.fill("大灣區");
    await host.query.press("Enter");
    await expect(host.page.locator(".hit mark").first()).toBeVisible();
  },
  suggestions: async (host) => {
    await host.query.fill("北部");
    await expect(host.page.getByRole("option").first()).toBeVisible();
  },
  reading: async (host) => {
    await host.query.fill("大灣區");
    await host.query.press("Enter");
    await host.results.nth(2).tap();
    await expect(host.article).toBeVisible();
    await host.page.locator(".quote").first().tap();
  },
};

for (const lang of ["zh-Hant", "zh-Hans", "en"]) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`axe finds nothing: ${lang}, ${colorScheme}`, async ({ host, page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      for (const [view, show] of Object.entries(VIEWS)) {
        await host.open("empty.html");
        await host.define();
        await host.add({ lang });
        await expect(host.results.first()).toBeVisible();
        await show(host);
        expect(await faults(page), view).toEqual([]);
      }
    });
  }
}

test("axe finds nothing in the compact form or after a failure to load @firefox", async ({ host, page }) => {
  await host.open("compact.html");
  await host.query.fill("長者");
  await page.keyboard.press("Enter");
  await expect(host.results.first()).toBeVisible();
  expect(await faults(page)).toEqual([]);
  host.expected = /404/;
  await page.route("**/*.wasm", (route) => route.fulfill({ status: 404 }));
  await host.open("plain.html");
  await expect(page.getByText("未能載入文件：下載失敗。")).toBeVisible();
  expect(await faults(page)).toEqual([]);
});

for (const [colorScheme, ink] of [
  ["light", "rgb(23, 33, 29)"],
  ["dark", "rgb(228, 234, 230)"],
] as const) {
  test(`axe finds nothing on a page with its own ${colorScheme} colour scheme @firefox`, async ({
    host,
    page,
  }) => {
    // Whatever the system prefers. Only Chromium can emulate that.
    await page.emulateMedia({ colorScheme: colorScheme === "light" ? "dark" : "light" });
    await host.open("plain.html");
    await page.evaluate((scheme) => document.body.style.setProperty("color-scheme", scheme), colorScheme);
    await host.query.fill("長者 醫療");
    await host.results.nth(2).click();
    await expect(host.article.getByRole("heading", { level: 2 })).toHaveCSS("color", ink);
    expect(await faults(page)).toEqual([]);
  });
}

test("from question to citation by keyboard alone @firefox", async ({ host, page }) => {
  await host.open("plain.html");
  await expect(host.results.first()).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(host.query).toBeFocused();
  await page.keyboard.insertText("過海隧道");
  await page.keyboard.press("Enter");
  await expect(host.results.first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(host.article.getByRole("heading", { level: 2 })).toBeFocused();
  const print = page.getByRole("button", { name: "文字", exact: true });
  await page.keyboard.press("Tab");
  await expect(print).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(host.results.first()).toBeFocused();
});

test("filters can be chosen and removed by keyboard without losing the focus", async ({ host, page }) => {
  await host.open("plain.html");
  const elderly = page.getByRole("checkbox", { name: /^長者 / });
  await elderly.focus();
  await page.keyboard.press("Space");
  await expect(elderly).toBeChecked();
  await expect(elderly).toBeFocused();
  await page.keyboard.press("Space");
  await expect(elderly).not.toBeChecked();
  await expect(elderly).toBeFocused();
});

test("a row of the overview filters by its domain, and its name includes the counts", async ({
  host,
  page,
}) => {
  await host.open("plain.html");
  const row = page.getByRole("button", { name: /^七 .*：10 項建議，43 項措施$/ });
  await expect(row).toBeVisible();
  await row.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(".total")).toBeFocused();
  await expect(page.locator(".total")).toHaveText("10 項建議");
  await expect(row).toHaveCount(0);
});

test("changes are announced once, after a pause @firefox", async ({ host, page }) => {
  await host.open("plain.html");
  await host.query.fill("過海隧");
  const status = page.getByRole("status");
  await expect(status).toHaveText("找到 2 項建議");
  // The count is the same as before, and is read out again only if the text of the live region differs.
  const before = await status.textContent();
  await host.query.fill("過海隧道");
  await expect.poll(() => host.events("results")).toHaveLength(3);
  await expect.poll(() => status.textContent()).not.toBe(before);
  await expect(status).toHaveText("找到 2 項建議");
});

test("the initial results are announced only if they answer a query", async ({ host, page }) => {
  await page.clock.install();
  await host.open("plain.html");
  await expect(host.results.first()).toBeVisible();
  const status = page.getByRole("status");
  await page.clock.runFor(1000);
  await expect(status).toHaveText("");
  await host.open("empty.html");
  await host.define();
  await host.add({ query: "過海隧道" });
  await expect(host.results.first()).toBeVisible();
  await page.clock.runFor(1000);
  await expect(status).toHaveText("找到 2 項建議");
});

test("after clearing, the full list is announced in the words of its heading", async ({ host, page }) => {
  await host.open("plain.html");
  const status = page.getByRole("status");
  await host.query.fill("過海隧道");
  await expect(status).toHaveText("找到 2 項建議");
  await host.query.fill("");
  await expect(page.locator(".total")).toHaveText("全部 148 項建議");
  await expect(status).toHaveText("全部 148 項建議");
});

test("with forced colours, marks and bars stand out from the background", async ({ host, page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await host.open("plain.html");
  await host.query.fill("過海隧道");
  const mark = page.locator(".hit mark").first();
  const colours = await mark.evaluate((element) => {
    const ground = getComputedStyle(element).backgroundColor;
    return [ground, getComputedStyle(element.parentElement ?? element).backgroundColor];
  });
  expect(colours[0]).not.toBe(colours[1]);
});

test("lists without bullets have the role of a list, which Safari otherwise drops", async ({ host }) => {
  await host.open("plain.html");
  await host.search("大灣區");
  await host.page.locator(".choice input:visible").first().check();
  await expect(host.page.locator(".sections")).toBeVisible();
  const silent = await host.page
    .locator("policy-proposals :is(ul, ol):not([role])")
    .evaluateAll((lists) => lists.filter((list) => getComputedStyle(list).listStyleType === "none").length);
  expect(silent).toBe(0);
});

/**
 * The targets that a finger can miss: those with a touchable area of less than 44 pixels in a direction, with its size.
 */
function missed(root: ShadowRoot): string[] {
  const TARGETS = "button, a, summary, label, li[role=option], input:not(label input)";
  const targetAt = (x: number, y: number) => {
    const hit = root.elementFromPoint(x, y);
    return hit?.closest(TARGETS) ?? hit?.closest(".hit")?.querySelector(".proposal-link");
  };
  return [...root.querySelectorAll(TARGETS)].flatMap((target) => {
    // Buttons in a line of text may be as small as the line.
    if (!target.checkVisibility() || target.matches("sup *, .skip")) return [];
    target.scrollIntoView({ block: "center" });
    const { left, top, width, height } = target.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    // Covered by something else.
    if (targetAt(x, y) !== target) return [];
    const reach = (across: number, down: number) => {
      let steps = 0;
      while (steps < 44 && targetAt(x + across * steps, y + down * steps) === target) steps++;
      return steps;
    };
    const wide = reach(1, 0) + reach(-1, 0);
    const high = reach(0, 1) + reach(0, -1);
    return wide >= 44 && high >= 44
      ? []
      : [`${target.className || target.textContent.trim()}: ${wide} × ${high}`];
  });
}

test.describe("with touch", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  for (const [view, show] of Object.entries(TOUCHED)) {
    test(`all targets are large enough for a finger: ${view}`, async ({ host, page }) => {
      await host.open("plain.html");
      await expect(host.results.first()).toBeVisible();
      await show(host);
      const widget = await host.widget.evaluateHandle((element) => element.shadowRoot as ShadowRoot);
      expect(await page.evaluate(missed, widget)).toEqual([]);
      const [wide, room] = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return [scrollWidth, clientWidth];
      });
      expect(wide).toBeLessThanOrEqual(room);
    });
  }

  test("with text twice as large, the buttons at the top of a proposal do not overlap", async ({
    host,
    page,
  }) => {
    await host.open("plain.html");
    await host.search("醫院");
    await host.results.nth(1).tap();
    await host.widget.evaluate((widget) => widget.style.setProperty("font-size", "32px"));
    const ways = page.locator(".back span:first-child, .position, .bar-top .proposal-link");
    await expect(ways).toHaveCount(4);
    const overlaps = await ways.evaluateAll((parts) => {
      const boxes = parts.map((part) => part.getBoundingClientRect());
      return boxes.flatMap((one, at) =>
        boxes
          .slice(at + 1)
          .filter(
            ({ left, right, top, bottom }) =>
              one.left < right && left < one.right && one.top < bottom && top < one.bottom,
          ),
      );
    });
    expect(overlaps).toEqual([]);
  });

  test("short labels align with the edge of the column, however large their targets are", async ({
    host,
    page,
  }) => {
    await host.open("empty.html");
    await host.define();
    await host.add({ lang: "en" });
    await host.results.first().tap();
    const next = page.locator(".bar-top").getByRole("button", { name: "Next" });
    const [end, edge] = await next.evaluate((button) => {
      const words = document.createRange();
      words.selectNodeContents(button);
      const bar = button.closest(".bar-top");
      return [words, bar].map((part) => part?.getBoundingClientRect().right ?? NaN);
    });
    expect(end).toBeCloseTo(edge ?? NaN, 0);
  });

  test("phones do not zoom in on the search box", async ({ host, page }) => {
    await host.open("plain.html");
    await TOUCHED["filters"]?.(host);
    const sizes = await page
      .locator("policy-proposals input:not([type=checkbox])")
      .evaluateAll((boxes) => boxes.map((box) => parseFloat(getComputedStyle(box).fontSize)));
    expect(sizes).toHaveLength(1);
    // Safari zooms in on smaller text.
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
  });

  test("all targets are large enough for a finger: a card", async ({ host, page }) => {
    await host.open("empty.html");
    await host.define();
    await page.evaluate(() => {
      const card = document.createElement("policy-proposal");
      Object.assign(card, {
        loading: "eager",
        wasmSrc: "/dist/policy-proposals.wasm",
        number: 42,
        hrefTemplate: "#{number}",
      });
      document.querySelector("main")?.append(card);
    });
    const card = page.locator("policy-proposal");
    await expect(card.getByRole("link")).toBeVisible();
    const root = await card.evaluateHandle((element) => element.shadowRoot as ShadowRoot);
    expect(await page.evaluate(missed, root)).toEqual([]);
  });
});
