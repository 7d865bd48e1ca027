/**
 * The language of the interface: the element's `lang`, the page's, or the browser's. Text of the document is never
 * translated, and is marked with its language.
 */
import { expect, type Locator, test } from "./host.js";

const NAMES = { "zh-Hant": "搜尋建議", "zh-Hans": "搜索建议", en: "Search the proposals" };

const CASES: { lang?: string; page: string; spoken: keyof typeof NAMES }[] = [
  { lang: "en", page: "zh-Hant-HK", spoken: "en" },
  { lang: "zh-Hans", page: "en", spoken: "zh-Hans" },
  { page: "zh-CN", spoken: "zh-Hans" },
  { page: "zh-TW", spoken: "zh-Hant" },
  { page: "zh", spoken: "zh-Hant" },
  { page: "en-GB", spoken: "en" },
  // The interface does not have the page's language, so it takes the browser's; the tests set that to zh-HK.
  { page: "ar", spoken: "zh-Hant" },
];

for (const { lang, page: around, spoken } of CASES) {
  test(`with lang ${lang ?? "not given"} on a page in ${around} the interface is in ${spoken}`, async ({
    host,
    page,
  }) => {
    await host.open("empty.html");
    await page.evaluate((lang) => document.documentElement.setAttribute("lang", lang), around);
    await host.define();
    await host.add(lang === undefined ? {} : { lang });
    await expect(page.getByRole("combobox", { name: NAMES[spoken], exact: true })).toBeVisible();
  });
}

test("the language can be changed at any time", async ({ host, page }) => {
  await host.open("plain.html");
  await host.results.first().click();
  await host.widget.evaluate((widget) => widget.setAttribute("lang", "en"));
  await expect(page.getByRole("button", { name: "Close", exact: true })).toBeVisible();
  await host.widget.evaluate((widget) => widget.setAttribute("lang", "zh-Hans"));
  await expect(page.getByRole("button", { name: "关闭" })).toBeVisible();
});

/** Visible texts with Chinese characters that are marked with another language. */
const unmarked = (widget: Locator) =>
  widget.evaluate(({ shadowRoot }) => {
    if (!shadowRoot) return ["no shadow root"];
    const texts = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const words = text.textContent ?? "";
      const lang = text.parentElement?.closest("[lang]")?.getAttribute("lang");
      const isShown = text.parentElement?.checkVisibility() ?? false;
      if (isShown && /\p{Script=Han}/u.test(words) && !lang?.startsWith("zh")) found.push(words.trim());
    }
    return found;
  });

test("in the English interface Chinese text is marked with its language", async ({ host, page }) => {
  await host.open("empty.html");
  await host.define();
  await host.add({ lang: "en", query: "隧道" });
  await expect(host.results.first()).toBeVisible();
  const folded = page.locator(".facet:not([open]) > summary:visible");
  while ((await folded.count()) > 0) await folded.first().click();
  // In the English interface, bodies and programmes without an English name keep the document's.
  await page.locator("[name=programme]").first().check();
  await expect(page.locator(".chip")).toBeVisible();
  expect(await unmarked(host.widget), "with a filter").toEqual([]);
  await host.query.fill("醫院恐龍蛋");
  await expect(page.locator(".notice, .adjustments")).toBeVisible();
  expect(await unmarked(host.widget), "where words are missing").toEqual([]);
  await expect(host.query).toHaveAttribute("lang", "zh-Hant-HK");
  await page.locator(".chip").click();
  await host.search("scams");
  await expect(page.getByText("Also searched for:")).toBeVisible();
  await expect(host.query).not.toHaveAttribute("lang");
  expect(await unmarked(host.widget), "with other words").toEqual([]);
  await host.results.first().click();
  await expect(host.article).toBeVisible();
  expect(await unmarked(host.widget), "with a proposal").toEqual([]);
});

test("English has singular and plural", async ({ host, page }) => {
  await host.open("empty.html");
  await host.define();
  await host.add({ lang: "en", query: "mpf" });
  await expect(page.locator(".total")).toHaveText("1 proposal");
  await host.query.fill("隧道");
  await expect(page.locator(".total")).toHaveText(/^\d+ proposals$/);
});

/** The language by which Chromium chooses the font for Chinese characters. It is exposed only under this name. */
const locale = (parts: Locator) =>
  parts
    .first()
    .evaluate((part) => (getComputedStyle(part) as unknown as { webkitLocale: string }).webkitLocale);

for (const around of ["zh-Hant-HK", "en"]) {
  test(`on a page in ${around} characters have the forms of their own language`, async ({ host, page }) => {
    await host.open("empty.html");
    await page.evaluate((lang) => document.documentElement.setAttribute("lang", lang), around);
    await host.define();
    await host.add({ lang: "zh-Hant" });
    await host.add({ lang: "zh-Hans", variant: "compact" });
    await page.evaluate(() => {
      const card = Object.assign(document.createElement("policy-proposal"), {
        number: 97,
        loading: "eager",
        wasmSrc: "/dist/policy-proposals.wasm",
      });
      document.querySelector("main")?.append(card);
    });
    await expect.poll(() => locale(page.locator(".widget.list .total"))).toBe('"zh-Hant-HK"');
    await expect.poll(() => locale(page.locator(".widget.compact .query"))).toBe('"zh-Hans"');
    await expect.poll(() => locale(page.locator("figure blockquote"))).toBe('"zh-Hant-HK"');
  });
}

test("headings of the document appear everywhere as printed", async ({ host, page }) => {
  await host.open("empty.html");
  await host.define();
  await host.add({ lang: "zh-Hans" });
  const row = page.getByRole("button", { name: /^七 / });
  const heading = (await row.locator(".name").textContent()) ?? "";
  await row.click();
  const chosen = page.locator(".choice:has(:checked) .name").first();
  await expect(chosen).toHaveText(heading);
  await expect(chosen).toHaveAttribute("lang", "zh-Hant-HK");
  await expect(page.locator(".chip span")).toHaveText(`七、${heading}`);
});
