/**
 * Keyboards and input methods: Chinese is composed before it is entered, and text still being composed is not searched
 * for.
 */
import type { CDPSession } from "@playwright/test";
import { expect, test } from "./page.js";

test("the page works by keyboard alone @firefox", async ({ demo, page }) => {
  await demo.open();
  await page.keyboard.press("/");
  await expect(demo.query).toBeFocused();
  await page.keyboard.insertText("過海隧道");
  await page.keyboard.press("ArrowDown");
  await expect(demo.links.first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(demo.links.nth(1)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(demo.article.getByRole("heading", { level: 2 })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.locator(".proposal")).toHaveCount(0);
  await expect(demo.links.first()).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(demo.query).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(demo.query).toHaveValue("");
});

test("a slash can be typed into the search box @firefox", async ({ demo, page }) => {
  await demo.open();
  await demo.query.focus();
  await page.keyboard.type("24/7");
  await expect(demo.query).toHaveValue("24/7");
});

test("Enter opens a proposal given by its number, or moves to the results", async ({ demo, page }) => {
  await demo.open();
  await demo.search("建議 31");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#31(&|$)/);
  await page.goBack();
  await demo.retype("過海隧道");
  await demo.query.press("Enter");
  await expect(demo.links.first()).toBeFocused();
});

test("one button skips the filters @firefox", async ({ demo, page }) => {
  await demo.open();
  const skip = page.getByRole("button", { name: "跳到建議列表" });
  await demo.query.focus();
  await page.keyboard.press("Tab");
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(demo.links.first()).toBeFocused();
});

test("everything that Tab reaches shows its focus @firefox", async ({ demo, page }) => {
  await demo.open();
  await demo.search("大灣區");
  for (let stop = 0; stop < 24; stop++) {
    await page.keyboard.press("Tab");
    const seen = await page.evaluate(() => {
      const stop = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
      if (!stop || stop === document.body) return false;
      const shown = (element: Element | null) =>
        !!element && getComputedStyle(element).outlineStyle !== "none";
      return shown(stop) || shown(stop.nextElementSibling);
    });
    expect(seen, `stop ${stop + 1}`).toBe(true);
  }
});

test("focus rings of filters are not clipped @firefox", async ({ demo, page }) => {
  await demo.open();
  // Focus rings are shown after the first key.
  await page.keyboard.press("Tab");
  for (const css of [".skip", ".facet summary", ".choice input", ".facet .all"]) {
    const stop = page.locator(css).first();
    await stop.focus();
    const cutBy = await stop.evaluate((stop) => {
      const { outlineOffset, outlineWidth } = getComputedStyle(stop);
      const frame = parseFloat(outlineOffset) + parseFloat(outlineWidth);
      const { left, right, top } = stop.getBoundingClientRect();
      const cuts: string[] = [];
      for (let around = stop.parentElement; around; around = around.parentElement) {
        const { contentVisibility, overflowX } = getComputedStyle(around);
        if (contentVisibility !== "auto" && overflowX === "visible") continue;
        const room = around.getBoundingClientRect();
        const isCut = left - frame < room.left || right + frame > room.right || top - frame < room.top;
        if (isCut) cuts.push(around.className);
      }
      return cuts;
    });
    expect(cutBy, css).toEqual([]);
  }
});

test.describe("during a composition", () => {
  let keys: CDPSession;

  const compose = (text: string) =>
    keys.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  const commit = (text: string) => keys.send("Input.insertText", { text });

  test.beforeEach(async ({ demo, page }) => {
    await demo.open();
    keys = await page.context().newCDPSession(page);
    await demo.search("醫療券");
    await expect(demo.hits.locator("mark").first()).toHaveText("醫療券");
  });

  test("the results stay, and the search follows at the end", async ({ demo, page }) => {
    const before = await demo.numbers();
    await page.keyboard.press("ControlOrMeta+A");
    for (const text of ["ㄍ", "ㄍㄨㄛ", "過", "過ㄏ", "過海"]) {
      await compose(text);
      expect(await demo.numbers()).toEqual(before);
      await expect(demo.query).toHaveValue(text);
    }
    await commit("過海隧道");
    await expect(demo.query).toHaveValue("過海隧道");
    await expect(demo.hits.locator("mark").first()).toHaveText("過海隧道");
  });

  test("suggestions wait for the end, and disappear when another composition begins", async ({
    demo,
    page,
  }) => {
    await page.keyboard.press("ControlOrMeta+A");
    await compose("北ㄅ");
    await expect(demo.query).toHaveValue("北ㄅ");
    await expect(demo.suggestions).toBeHidden();
    await commit("北部");
    await expect(demo.suggestion("北部都會區")).toBeVisible();
    await compose("ㄉㄨ");
    await expect(demo.suggestions).toBeHidden();
    await expect(demo.query).toHaveValue("北部ㄉㄨ");
  });

  test("keys of the input method select no suggestion", async ({ demo, page }) => {
    await page.keyboard.press("ControlOrMeta+A");
    await commit("北部");
    await expect(demo.suggestions).toBeVisible();
    const handled = await demo.query.evaluate((input) =>
      ["ArrowDown", "Enter", "Escape"].map((key) => {
        const options = { key, keyCode: 229, bubbles: true, cancelable: true };
        return !input.dispatchEvent(new KeyboardEvent("keydown", options));
      }),
    );
    expect(handled).toEqual([false, false, false]);
    await expect(demo.suggestions.locator("[aria-selected=true]")).toHaveCount(0);
    await expect(demo.suggestions).toBeVisible();
    await expect(demo.query).toHaveValue("北部");
  });

  test("a Latin word, which keyboards on phones compose too, is searched for as it grows", async ({
    demo,
    page,
  }) => {
    await page.keyboard.press("ControlOrMeta+A");
    await compose("m");
    await compose("mp");
    await expect(demo.hits.locator("mark").first()).toHaveText("醫療券");
    await compose("mpf");
    await expect(demo.hits.locator("mark").first()).toHaveText("強積金");
    await expect(demo.query).toHaveValue("mpf");
    await commit("mpf");
    await expect(demo.hits.locator("mark").first()).toHaveText("強積金");
  });

  test("letters that spell Chinese characters, and find nothing, change nothing", async ({ demo, page }) => {
    const before = await demo.numbers();
    await page.keyboard.press("ControlOrMeta+A");
    for (const text of ["guo", "guohai", "guohaisuidao"]) {
      await compose(text);
      expect(await demo.numbers()).toEqual(before);
    }
    await commit("過海隧道");
    await expect(demo.hits.locator("mark").first()).toHaveText("過海隧道");
  });

  test("the page can set the query without breaking off the composition", async ({ demo, page }) => {
    await page.keyboard.press("ControlOrMeta+A");
    await compose("ㄍㄨㄛ");
    await page.evaluate(() =>
      Object.assign(document.querySelector("policy-proposals") ?? {}, { query: "長者" }),
    );
    await expect(demo.hits.locator("mark").first()).toHaveText("長者");
    await expect(demo.query).toHaveValue("ㄍㄨㄛ");
    await commit("過海隧道");
    await expect(demo.hits.locator("mark").first()).toHaveText("過海隧道");
  });

  test("a cancelled composition leaves the query and the results as they were", async ({ demo }) => {
    const before = await demo.numbers();
    await compose("ㄍㄨㄛ");
    await compose("");
    await expect(demo.query).toHaveValue("醫療券");
    expect(await demo.numbers()).toEqual(before);
  });

  test("keys of the composition are left to the input method", async ({ demo }) => {
    await compose("ㄍㄨㄛ");
    const handled = await demo.query.evaluate((input) =>
      ["Enter", "ArrowDown", "Escape"].map((key) => {
        const options = { key, isComposing: true, keyCode: 229, bubbles: true, cancelable: true };
        return !input.dispatchEvent(new KeyboardEvent("keydown", options));
      }),
    );
    expect(handled).toEqual([false, false, false]);
    await expect(demo.query).toBeFocused();
    await expect(demo.query).toHaveValue("醫療券ㄍㄨㄛ");
  });

  test("the key that Safari sends after the end of a composition submits nothing", async ({ demo, page }) => {
    await compose("過海隧道");
    await commit("過海隧道");
    const late = await demo.query.evaluate((input) => {
      const options = { key: "ArrowDown", keyCode: 229, bubbles: true, cancelable: true };
      return input.dispatchEvent(new KeyboardEvent("keydown", options));
    });
    expect(late).toBe(true);
    await expect(demo.query).toBeFocused();
    await expect(page).not.toHaveURL(/#\d/);
  });
});
