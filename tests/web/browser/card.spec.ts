/**
 * The card on another site's page: it quotes the exact words with their source, in the reader's language, whatever the
 * page's styles; and it leaves the content between its tags in place if there is nothing to quote.
 */
import { expect, type Locator, type Page, test } from "@playwright/test";
import { faults } from "./axe.js";
import { type ForeignPage, DEFINE, openHost } from "./elsewhere.js";
import { linesOf } from "./lines.js";
import { policy } from "./policy.js";

const open = (page: Page, body: string, host: Partial<ForeignPage> = {}) =>
  openHost(page, { head: DEFINE, lang: "zh-HK", ...host, body });

const eager = (attributes: string, inside = "") =>
  `<policy-proposal loading="eager" ${attributes}>${inside}</policy-proposal>`;

/** The text of these parts, without what is between them. */
const texts = (card: Locator, part: string) => card.locator(`[part=${part}]`).allTextContents();

/** Records the events on the page, with their number or code. */
const listen = (page: Page) =>
  page.addInitScript(() => {
    window.recorded = [];
    for (const name of ["ready", "select", "error"]) {
      addEventListener(`policy-proposals-${name}`, (event) => {
        const { number, code } = ((event as CustomEvent).detail ?? {}) as { number?: number; code?: string };
        window.recorded.push([name, number ?? code ?? ""].join(" ").trim());
      });
    }
  });

declare global {
  interface Window {
    recorded: string[];
    shifted: number;
  }
}

test("quotes every proposal word for word, with its number, title, source and page", async ({ page }) => {
  await open(page, eager('number="1"'));
  const card = page.locator("policy-proposal");
  await expect(card.locator("figure")).toBeVisible();
  for (const { number, title, page: printed, blocks } of policy.proposals()) {
    await card.evaluate((element, wanted) => element.setAttribute("number", String(wanted)), number);
    await expect(card.locator("[part=number]")).toHaveText(`建議 ${number}`);
    expect(await texts(card, "title")).toEqual([title]);
    expect(await texts(card, "measure")).toEqual(blocks.map(({ text }) => text));
    await expect(card.locator("figcaption")).toContainText(`第 ${printed} 頁`);
  }
  await expect(card.locator("figcaption")).toContainText(policy.about.organisation);
  await expect(card.getByText(policy.about.title)).toBeVisible();
});

test("quotes a single measure of either level, with only its own footnotes @firefox", async ({ page }) => {
  await open(page, eager('number="3" measure="2"'));
  const card = page.locator("policy-proposal");
  const measures = policy.proposal(3)?.blocks.filter(({ kind }) => kind === "measure") ?? [];
  await expect(card.locator("blockquote")).toHaveText(measures[1]?.text ?? "?");
  expect(measures[1]?.level).toBe(2);
  await card.evaluate((element) => {
    element.setAttribute("number", "42");
    element.setAttribute("measure", "1");
  });
  await expect(card.locator("blockquote sup")).toHaveText(/1$/);
  const notes = card.getByRole("list", { name: "註釋" });
  await expect(notes).toContainText(policy.proposal(42)?.footnotes[0]?.text ?? "?");
  await card.evaluate((element) => element.setAttribute("measure", "2"));
  await expect(notes).toHaveCount(0);
});

test("takes its language from its attribute, the page or the browser, in this order", async ({ page }) => {
  const card = page.locator("policy-proposal");
  const copy = card.getByRole("group");
  await open(page, eager('number="97" lang="zh-Hans"'), { lang: "en" });
  await expect(copy).toHaveAccessibleName("复制引文");
  await card.evaluate((element) => element.removeAttribute("lang"));
  await expect(copy).toHaveAccessibleName("Copy citation");
  await expect(card.locator("[part=number]")).toHaveText("Proposal 97");
  await expect(card.locator("[part=number]")).toHaveAttribute("lang", "en");
  await expect(card.locator("figure")).toHaveAttribute("lang", "zh-Hant-HK");
  await open(page, `<div lang="zh-CN">${eager('number="97"')}</div>`, { lang: "en" });
  await expect(copy).toHaveAccessibleName("复制引文");
  await page.evaluate(() => document.body.append(...document.querySelectorAll("policy-proposal")));
  await expect(copy).toHaveAccessibleName("Copy citation");
  await open(page, eager('number="97"'), { lang: "fr" });
  await expect(copy).toHaveAccessibleName("複製引文");
});

test("links to the full proposal if the page gives a template, and lets the page take over", async ({
  page,
}) => {
  await listen(page);
  await open(page, eager('number="97" measure="2" href-template="/p/{number}.html#measure-{measure}"'));
  const link = page.getByRole("link", { name: "閱讀全文" });
  await expect(link).toHaveAttribute("href", "/p/97.html#measure-2");
  await page.locator("policy-proposal").evaluate((element) => element.removeAttribute("measure"));
  await expect(link).toHaveAttribute("href", "/p/97.html");
  await page.evaluate(() => {
    addEventListener("policy-proposals-select", (event) => event.preventDefault());
  });
  await link.click();
  expect(await page.evaluate(() => window.recorded)).toEqual(["ready", "select 97"]);
  await expect(page).toHaveURL("http://news.localhost/");
  await page.locator("policy-proposal").evaluate((element) => element.removeAttribute("href-template"));
  await expect(link).toHaveCount(0);
});

test("a click that opens another tab is left to the browser, without an event", async ({ page }) => {
  await listen(page);
  await open(page, eager('number="97" href-template="/p/{number}.html"'));
  const link = page.getByRole("link", { name: "閱讀全文" });
  await Promise.all([page.context().waitForEvent("page"), link.click({ modifiers: ["ControlOrMeta"] })]);
  expect(await page.evaluate(() => window.recorded)).toEqual(["ready"]);
});

test("copies the citation as text, as rich text, and as Markdown @firefox", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, eager('number="97" measure="2"'));
  const read = (type: string) =>
    page.evaluate(async (wanted) => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType(wanted))?.text();
    }, type);
  const buttons = page.getByRole("group", { name: "複製引文" });
  const cited = (style: "text" | "html" | "markdown") => policy.cite(97, { measure: 2, style });
  for (const [name, type, style] of [
    ["文字", "text/plain", "text"],
    ["Markdown", "text/plain", "markdown"],
    ["HTML", "text/plain", "html"],
  ] as const) {
    await buttons.getByRole("button", { name }).click();
    await expect(page.getByRole("status")).toHaveText(`已複製：${name}`);
    expect(await read(type)).toBe(cited(style));
  }
  expect(await read("text/html")).toContain(cited("html"));
});

test("if the browser forbids copying, the citation can be copied by hand", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await open(page, eager('number="97"'));
  await page.getByRole("button", { name: "Markdown" }).click();
  await expect(page.getByRole("status")).toHaveText("未能複製：Markdown");
  await expect(page.getByRole("textbox")).toHaveValue(policy.cite(97, { style: "markdown" }));
});

for (const [attributes, said, code] of [
  ['number="999"', "文件沒有這項建議。", "UNKNOWN_PROPOSAL"],
  ['number="ninety"', "文件沒有這項建議。", "BAD_ARGUMENT"],
  ['number="97" measure="6"', "這項建議沒有這項措施。", "UNKNOWN_PROPOSAL"],
] as const) {
  test(`says that there is nothing to quote for ${attributes}, and dispatches an event`, async ({ page }) => {
    await listen(page);
    await open(page, eager(attributes, "<p>「放寬按揭成數」</p>"));
    await expect(page.getByRole("status")).toHaveText(said);
    await expect(page.getByText("「放寬按揭成數」")).toBeVisible();
    expect(await page.evaluate(() => window.recorded)).toEqual(["ready", `error ${code}`]);
    await page.locator("policy-proposal").evaluate((element) => {
      element.removeAttribute("measure");
      element.setAttribute("number", "97");
    });
    await expect(page.locator("figure")).toBeVisible();
    await expect(page.getByText("「放寬按揭成數」")).toBeHidden();
  });
}

test("without a number it waits, and shows the content between its tags", async ({ page }) => {
  await listen(page);
  await open(page, eager("", "<p>稍後</p>"));
  await expect.poll(() => page.evaluate(() => window.recorded)).toEqual(["ready"]);
  await expect(page.getByText("稍後")).toBeVisible();
});

test("if the page forbids WebAssembly, the content between the tags stays, and the card says why", async ({
  page,
}) => {
  await listen(page);
  const policyText = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";
  await open(page, eager('number="97"', "<p>「放寬按揭成數」</p>"), { policy: policyText });
  await expect(page.getByText("「放寬按揭成數」")).toBeVisible();
  await expect(page.getByRole("status")).toContainText("安全設定");
  expect(await page.evaluate(() => window.recorded)).toEqual(["error CSP_BLOCKED"]);
});

test("works under a strict content policy with trusted types @firefox", async ({ page }) => {
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  const strict =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";
  await open(page, eager('number="97"'), { policy: strict });
  await expect(page.locator("figure")).toBeVisible();
  expect(complaints).toEqual([]);
});

test("loads nothing until it is near the viewport, and then moves nothing in it", async ({ page }) => {
  await listen(page);
  await page.addInitScript(() => {
    window.shifted = 0;
    new PerformanceObserver((list) => {
      window.shifted += list.getEntries().length;
    }).observe({ type: "layout-shift", buffered: true });
  });
  const requests: string[] = [];
  page.on("request", (request) => requests.push(new URL(request.url()).pathname));
  const card = '<policy-proposal number="97" measure="2"></policy-proposal>';
  await open(
    page,
    `<div style="height: 3000px">報道</div>${card}<p>下文</p><div style="height: 3000px"></div>`,
  );
  await expect.poll(() => page.evaluate(() => Boolean(customElements.get("policy-proposal")))).toBe(true);
  expect(requests).not.toContain("/dist/index.js");
  await page.mouse.wheel(0, 2100);
  await expect(page.locator("figure")).toBeAttached();
  await page.locator("figure").scrollIntoViewIfNeeded();
  expect(await page.evaluate(() => window.shifted)).toBe(0);
});

test("neither the page's styles nor its inherited text settings reach into the card @firefox", async ({
  page,
}) => {
  const hostile = `<style>
    * { color: rgb(255, 0, 0) !important; font-style: italic !important; padding: 40px !important; }
    * { --text: rgb(255, 0, 0); --accent: rgb(255, 0, 0); --muted: rgb(255, 0, 0); }
    body { letter-spacing: 9px; text-transform: uppercase; text-align: right; line-height: 5; white-space: pre; }
  </style>`;
  await open(page, eager('number="97" measure="2"'), { head: DEFINE + hostile });
  const words = page.locator("blockquote");
  await expect(words).toHaveCSS("color", "rgb(23, 33, 29)");
  await expect(page.locator("[part=number]")).toHaveCSS("color", "rgb(11, 93, 71)");
  await expect(words).toHaveCSS("letter-spacing", "normal");
  await expect(words).toHaveCSS("text-transform", "none");
  await expect(words).toHaveCSS("text-align", "start");
  await expect(words).toHaveCSS("white-space-collapse", "collapse");
  await expect(words).toHaveCSS("padding-left", "0px");
});

test("takes colours and a typeface from the page's custom properties, and parts can be styled", async ({
  page,
}) => {
  const theme = `<style>
    policy-proposal {
      --policy-proposals-accent: rgb(1, 2, 3);
      --policy-proposals-background: rgb(4, 5, 6);
      --policy-proposals-font: monospace;
    }
    policy-proposal::part(title) { text-decoration: underline; }
  </style>`;
  await open(page, eager('number="97"'), { head: DEFINE + theme });
  await expect(page.locator("[part=number]")).toHaveCSS("color", "rgb(1, 2, 3)");
  await expect(page.locator("figure")).toHaveCSS("background-color", "rgb(4, 5, 6)");
  await expect(page.locator("blockquote")).toHaveCSS("font-family", "monospace");
  await expect(page.locator("[part=title]")).toHaveCSS("text-decoration-line", "underline");
});

test("in a narrow column a title breaks between its clauses, if each fits on a line", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await open(page, eager('number="3"'), {
    head: `${DEFINE}<meta name="viewport" content="width=device-width">`,
  });
  const title = page.locator("[part=title]");
  await expect(title).toBeVisible();
  expect(await linesOf(title)).toEqual(["善用香港獨特優勢，", "加強發展跨境電商產業"]);
  await page.locator("policy-proposal").evaluate((card) => card.setAttribute("number", "97"));
  await expect(title).toContainText("放寬按揭成數");
  for (const line of await linesOf(title)) expect(line).toMatch(/[，」梯]$/);
});

for (const width of [280, 390, 1400]) {
  test(`fits a column of ${width} pixels, also from right to left and as a flex item`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const row = `<div style="display: flex">${eager('number="3" href-template="x"')}</div>`;
    await open(page, `<div dir="rtl">${eager('number="42"')}${row}</div>`, {
      head: `${DEFINE}<meta name="viewport" content="width=device-width">`,
    });
    await expect(page.locator("figure")).toHaveCount(2);
    for (const figure of await page.locator("figure").all()) {
      await expect(figure).toHaveCSS("direction", "ltr");
      const box = await figure.boundingBox();
      expect(box?.width).toBeGreaterThan(200);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing in the ${colorScheme} card, in any language`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const cards = ["zh-Hant", "zh-Hans", "en"].map((lang) =>
      eager(`lang="${lang}" number="42" href-template="x?${lang}"`),
    );
    const odd = eager('lang="en" number="97" measure="2"') + eager('number="999"');
    const both = '<meta name="color-scheme" content="light dark">';
    await open(page, `<main><h1>News</h1>${cards.join("")}${odd}</main>`, { head: DEFINE + both });
    await expect(page.locator("figure")).toHaveCount(4);
    expect(await faults(page)).toEqual([]);
  });
}

test("on paper it shows the quotation and its source, without buttons", async ({ page }) => {
  await open(page, eager('number="97" href-template="x"'));
  await expect(page.getByRole("button")).toHaveCount(3);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.getByRole("button")).toHaveCount(0);
  await expect(page.locator("figcaption")).toBeVisible();
  await expect(page.locator("blockquote")).toHaveCSS("color", "rgb(23, 33, 29)");
});

test("a card that failed to load takes no extra room, and can be tried again", async ({ page }) => {
  await page.route("**/dist/*.wasm", (route) => route.fulfill({ status: 404 }));
  await open(page, eager('number="97" wasm-src="/dist/policy-proposals.wasm"', "引文"));
  const card = page.locator("policy-proposal");
  const again = card.getByRole("button", { name: "再試一次" });
  await expect(again).toBeVisible();
  expect((await card.boundingBox())?.height).toBeLessThan(100);
  await again.focus();
  await page.keyboard.press("Enter");
  await expect(again).toHaveAttribute("aria-busy", "false");
  await expect(again).toBeFocused();
  await page.unroute("**/dist/*.wasm");
  await page.keyboard.press("Enter");
  await expect(card.locator("blockquote")).toBeVisible();
  await expect(card.getByRole("button", { name: "文字" })).toBeFocused();
});

test("a card that loads on interaction has a button until then, and keeps the focus after it", async ({
  page,
}) => {
  const waiting = (inside: string) =>
    `<policy-proposal loading="interaction" number="97" href-template="/p/{number}.html">${inside}</policy-proposal>`;
  await open(page, waiting("\n"));
  const card = page.locator("policy-proposal");
  const button = card.getByRole("button", { name: "建議 97" });
  await expect(card.locator("figure")).toHaveCSS("border-top-style", "solid");
  const before = await card.boundingBox();
  await button.focus();
  await expect(card.locator("blockquote")).toBeVisible();
  await expect(card.getByRole("link", { name: "閱讀全文" })).toBeFocused();
  expect((await card.boundingBox())?.height).toBeGreaterThanOrEqual(before?.height ?? Infinity);
  await open(page, waiting("引文"));
  await expect(card.getByText("引文")).toBeVisible();
  await expect(card.getByRole("button")).toHaveCount(0);
});
