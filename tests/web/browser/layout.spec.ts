/**
 * The layout of the page: no sideways scrolling at any width, enough contrast in both colour schemes, no movement while
 * loading, and print. It also takes pictures of the main views, for people to look at.
 */
import { expect, test } from "./page.js";

// At 378 pixels a line of the third proposal is full just where its measure's button comes.
for (const width of [320, 378, 390, 768, 1024, 1280, 1600]) {
  test(`nothing sticks out sideways at ${width} pixels${width === 390 ? " @firefox" : ""}`, async ({
    demo,
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    const tooWide = () =>
      page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        const boxes = ["main", ".filters", ".reading"].flatMap((part) => {
          const root = document.querySelector("policy-proposals")?.shadowRoot;
          return [...document.querySelectorAll(part), ...(root?.querySelectorAll(part) ?? [])];
        });
        const wide = boxes
          .filter((box) => box.scrollWidth > box.clientWidth)
          .map(({ className }) => className);
        return scrollWidth > clientWidth ? ["page", ...wide] : wide;
      });
    await demo.open();
    expect(await tooWide()).toEqual([]);
    await demo.search("大灣區 HKTDC Marketplace App");
    expect(await tooWide()).toEqual([]);
    await demo.retype("北部");
    await expect(demo.suggestions).toBeInViewport({ ratio: 1 });
    expect(await tooWide()).toEqual([]);
    await page.goto("./#3");
    await expect(demo.article).toBeVisible();
    expect(await tooWide()).toEqual([]);
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`text has enough contrast in the ${colorScheme} theme`, async ({ demo, page }) => {
    await page.emulateMedia({ colorScheme });
    await demo.open();
    const ratios = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      const luminance = (name: string) => {
        const hex = style
          .getPropertyValue(name)
          .trim()
          .replace(/^#(.)(.)(.)$/, "#$1$1$2$2$3$3");
        const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
          const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
          return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      return Object.entries({
        "--ink": ["--paper", "--raised", "--wash", "--pen"],
        "--soft": ["--paper", "--raised", "--wash"],
        "--accent": ["--paper", "--raised", "--wash"],
      }).flatMap(([text, grounds]) =>
        grounds.map((ground) => {
          const [light = 0, dark = 0] = [luminance(text), luminance(ground)].sort((a, b) => b - a);
          return { pair: `${text} on ${ground}`, ratio: (light + 0.05) / (dark + 0.05) };
        }),
      );
    });
    expect(ratios.filter(({ ratio }) => !(ratio >= 4.5))).toEqual([]);
  });
}

test("nothing moves if the module loads late @firefox", async ({ demo, page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("./");
  // While loading, the content between the tags is shown together with a message that more is coming.
  await expect(page.getByText("載入中……")).toBeVisible();
  await expect(page.getByText("如未能顯示，請看逐項文本。")).toBeVisible();
  const places = () =>
    page.evaluate(() =>
      [".masthead", ".views", "policy-proposals", ".colophon"].map((part) => {
        const { x, y, width } = document.querySelector(part)?.getBoundingClientRect() ?? new DOMRect();
        return part === ".colophon" ? y > innerHeight : [x, y, width];
      }),
    );
  const before = await places();
  release();
  await expect(demo.hits.first()).toBeVisible();
  expect(await places()).toEqual(before);
});

test("paper shows only the open proposal, or else the list", async ({ demo, page }) => {
  await demo.open("#97");
  await page.emulateMedia({ media: "print" });
  await expect(demo.article).toBeVisible();
  await expect(demo.query).toBeHidden();
  await expect(demo.hits.first()).toBeHidden();
  await expect(page.getByRole("button")).toHaveCount(0);
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("button", { name: "關閉" }).click();
  await page.emulateMedia({ media: "print" });
  await expect(demo.hits.first()).toBeVisible();
  await expect(demo.article).toHaveCount(0);
  // Switching to print moves everything. Only layout shifts on the reader's screen count.
  await page.evaluate(() => window.watched.shifts.splice(0));
});

test("the printed list is complete, and the one on the screen stays as long as it was", async ({
  demo,
  page,
}) => {
  await demo.open();
  const shown = await demo.hits.count();
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(demo.hits).toHaveCount(148);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(demo.hits).toHaveCount(shown);
  await page.evaluate(() => window.watched.shifts.splice(0));
});

test("with forced colours the link to the current view differs from the other", async ({ demo, page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await demo.open();
  const line = (name: string) =>
    page
      .getByRole("navigation", { name: "檢視" })
      .getByRole("link", { name })
      .evaluate((link) => getComputedStyle(link).borderBlockEnd);
  expect(await line("數字")).not.toBe(await line("建議"));
});

const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } };
const VIEWS = { contents: "", results: "過海隧道 收費", reading: "電商", suggestions: "北部" };

for (const [size, viewport] of Object.entries(SIZES)) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`pictures: ${size}, ${colorScheme}`, async ({ demo, page }) => {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      for (const [view, words] of Object.entries(VIEWS)) {
        await demo.open();
        if (view === "suggestions") await demo.type(words);
        else if (words) await demo.search(words);
        if (view === "reading") await demo.links.first().click();
        const path = `screenshots/${size}-${colorScheme}-${view}.png`;
        const picture = await page.screenshot({ path });
        expect(picture.length).toBeGreaterThan(10_000);
      }
    });
  }
}
