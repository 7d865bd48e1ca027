/**
 * Embedding in other sites: the frame grows with its content, and every snippet of the builder shows what the builder
 * previewed.
 */
import { createHash } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { faults } from "./axe.js";
import { DEFINE, openHost, serveFolders } from "./elsewhere.js";
import { policy } from "./policy.js";

/** The demo site on a host of its own, so that it is another site for the embedding page. */
const SITE = "http://tools.localhost/site/";

const title = (number: number) => policy.proposal(number)?.title ?? "?";

async function openBuilder(page: Page) {
  await serveFolders(page.context());
  await page.goto(`${SITE}builder.html`);
  await expect(page.locator(".stage")).toContainText(title(1));
}

/** The code of a snippet. */
const snippet = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

/** The choice between the whole proposal and its measures. */
const measures = (page: Page) => page.getByRole("combobox", { name: "引用" });

async function chooseCard(page: Page, number: number, measure?: number) {
  await page.getByRole("radio", { name: "一項建議" }).check();
  await page.getByRole("spinbutton", { name: "編號" }).fill(String(number));
  await expect(snippet(page, "一個標籤")).toContainText(`number="${number}"`);
  await expect(snippet(page, "一個標籤")).toContainText(title(number));
  if (measure === undefined) return;
  await measures(page).selectOption(String(measure));
  await expect(snippet(page, "一個標籤")).toContainText(`measure="${measure}"`);
}

/** The height of the frame's content and of the frame. */
const heights = async (page: Page) => ({
  content: await page
    .frameLocator("iframe")
    .locator("html")
    .evaluate((root) => Math.ceil(root.getBoundingClientRect().height)),
  frame: await page.locator("iframe").evaluate((frame) => frame.clientHeight),
});

const grown = (page: Page) =>
  expect.poll(async () => {
    const { content, frame } = await heights(page);
    return content > 150 && content === frame;
  });

test("a frame from another site gets the height of its content, also after it becomes narrower", async ({
  page,
}) => {
  const frame = `<iframe src="${SITE}embed.html?number=3" width="100%" height="100" data-policy-proposals></iframe>`;
  await openHost(page, { body: frame, head: `<script defer src="${SITE}frames.js"></script>` });
  await expect(page.frameLocator("iframe").getByText(title(3))).toBeVisible();
  await grown(page).toBe(true);
  const { frame: wide } = await heights(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await grown(page).toBe(true);
  expect((await heights(page)).frame).toBeGreaterThan(wide);
});

test("a frame with the search does not keep growing, and has room for suggestions", async ({ page }) => {
  for (const [asked, least] of [
    ["query=%E9%9A%A7%E9%81%93", 150],
    ["variant=compact", 500],
  ] as const) {
    const frame = `<iframe src="${SITE}embed.html?${asked}" width="100%" height="100" data-policy-proposals></iframe>`;
    await openHost(page, { body: frame, head: `<script defer src="${SITE}frames.js"></script>` });
    await expect(page.frameLocator("iframe").locator("input").first()).toBeVisible();
    await grown(page).toBe(true);
    const { frame: height } = await heights(page);
    expect(height).toBeGreaterThan(least);
    // If the content's height depended on the frame's, it would grow with every rendered frame.
    await page.evaluate(async () => {
      for (let painted = 0; painted < 20; painted += 1) await new Promise(requestAnimationFrame);
    });
    expect((await heights(page)).frame).toBe(height);
  }
});

test("the page scrolls to what is opened in a frame, and back to the result", async ({ page }) => {
  await page.setViewportSize({ width: 600, height: 700 });
  const frame = `<p>上文</p><iframe src="${SITE}embed.html?query=%E9%95%B7%E8%80%85" width="100%" height="100" data-policy-proposals></iframe>`;
  await openHost(page, { body: frame, head: `<script defer src="${SITE}frames.js"></script>` });
  const inside = page.frameLocator("iframe");
  const link = inside.locator(".hit .proposal-link").nth(8);
  await link.scrollIntoViewIfNeeded();
  await link.click();
  await expect(inside.getByRole("heading", { level: 2 })).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("Escape");
  await expect(link).toBeFocused();
  await expect(link).toBeInViewport({ ratio: 1 });
});

test("the framed page follows the options in its address, and ignores unknown ones", async ({ page }) => {
  await serveFolders(page.context());
  const asked = "number=97&measure=2&lang=en&accent=%23a00000&background=url(x)&onclick=alert(1)&colour=red";
  await page.goto(`${SITE}embed.html?${asked}`);
  const card = page.locator("policy-proposal");
  await expect(card.locator("blockquote")).toHaveText(policy.proposal(97)?.blocks[1]?.text ?? "?");
  await expect(card.getByText("Proposal 97")).toHaveCSS("color", "rgb(160, 0, 0)");
  expect(await card.evaluate((element) => element.getAttributeNames().sort())).toEqual(
    ["href-template", "lang", "loading", "measure", "number", "style"].sort(),
  );
  expect(await card.evaluate((element) => element.style.length)).toBe(1);
  const [opened] = await Promise.all([
    page.waitForEvent("popup"),
    card.getByRole("link", { name: "Read in full" }).click(),
  ]);
  await expect(opened).toHaveURL(`${SITE}proposals/bpa-2024/97.html#measure-2`);
  await page.goto(`${SITE}embed.html?query=${encodeURIComponent("過海隧道")}&lang=en`);
  await expect(page.locator("policy-proposals")).toHaveAttribute("query", "過海隧道");
});

test("without scripts the framed page links to the static pages", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await serveFolders(context);
  await page.goto(`${SITE}embed.html`);
  await expect(page.getByRole("link")).toHaveAttribute("href", "./proposals/bpa-2024/");
  await context.close();
});

test("the builder gives no code for a proposal that does not exist, and says which ones do", async ({
  page,
}) => {
  await openBuilder(page);
  await chooseCard(page, 97);
  const number = page.getByRole("spinbutton", { name: "編號" });
  const copies = page.getByRole("button", { name: /^複製/ });
  for (const none of ["500", "0", "1.5", ""]) {
    await number.fill(none);
    await expect(number).toHaveAccessibleDescription("文件有建議 1 至 148，請填其中一個編號。");
    await expect(number).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByRole("alert")).toHaveText("文件有建議 1 至 148，請填其中一個編號。");
    await expect(copies).toHaveCount(3);
    for (const copy of await copies.all()) {
      await expect(copy).toBeDisabled();
      // The reason is beside the button.
      await expect(copy.locator("..")).toContainText("先改正選項，才能複製。");
    }
    await expect(snippet(page, "一個標籤")).toContainText('number="97"');
    const message = await number.evaluate((field: HTMLInputElement) => field.validationMessage);
    expect(message).toBe("文件有建議 1 至 148，請填其中一個編號。");
    await number.fill("97");
    await expect(page.getByRole("alert")).toHaveCount(0);
    for (const copy of await copies.all()) await expect(copy).toBeEnabled();
  }
  // Fields that do not apply to the choice do not prevent copying.
  await number.fill("500");
  await page.getByRole("radio", { name: "搜尋框" }).check();
  await expect(snippet(page, "iframe")).toContainText('height="520"');
  for (const copy of await copies.all()) await expect(copy).toBeEnabled();
});

test("the builder warns of colours that are hard to read, but allows them", async ({ page }) => {
  await openBuilder(page);
  const choose = async (name: string, colour: string) => {
    await page.getByRole("checkbox", { name, exact: true }).check();
    await page.getByLabel(`選擇${name}`).fill(colour);
  };
  const warning = page.getByRole("status").filter({ hasText: "不易閱讀" });
  await choose("重點顏色", "#767676");
  await expect(snippet(page, "一個標籤")).toContainText("#767676");
  await expect(warning).toHaveCount(0);
  await choose("重點顏色", "#777777");
  await expect(warning).toContainText("重點顏色（4.4）");
  await choose("文字", "#bbbbbb");
  await expect(warning).toContainText("重點顏色（4.4）、文字（1.9）");
  await expect(snippet(page, "一個標籤")).toContainText("#bbbbbb");
  await expect(page.getByRole("button", { name: "複製 一個標籤" })).toBeEnabled();
  // On a dark background the default text colours are light.
  await choose("背景", "#101418");
  await expect(warning).toContainText("易閱讀：重點顏色（4.1）。");
  await choose("重點顏色", "#8ecae6");
  await expect(warning).toHaveCount(0);
});

test("snippets with a dark or light background get the matching colour scheme", async ({ page }) => {
  for (const [colour, scheme, ground] of [
    ["#101418", "dark", "rgb(16, 20, 24)"],
    ["#fff8e7", "light", "rgb(255, 248, 231)"],
  ] as const) {
    await openBuilder(page);
    await page.getByRole("checkbox", { name: "背景", exact: true }).check();
    await page.getByLabel("選擇背景").fill(colour);
    const tag = snippet(page, "一個標籤");
    await expect(tag).toContainText(`--policy-proposals-background: ${colour}; color-scheme: ${scheme}`);
    const [tagCode, frameCode] = [await tag.innerText(), await snippet(page, "iframe").innerText()];
    // Whatever the system prefers.
    await page.emulateMedia({ colorScheme: scheme === "dark" ? "light" : "dark" });
    await openHost(page, { head: '<meta name="color-scheme" content="light dark">', body: tagCode });
    const box = page.getByRole("combobox");
    await expect(box).toHaveCSS("color-scheme", scheme);
    const accent = await page
      .locator(".numeral")
      .first()
      .evaluate((number) => getComputedStyle(number).color);
    await openHost(page, { body: frameCode });
    const inside = page.frameLocator("iframe");
    await expect(inside.locator(".numeral").first()).toHaveCSS("color", accent);
    // The rest of the frame must have the same colour.
    await expect(inside.locator("html")).toHaveCSS("background-color", ground);
    await page.emulateMedia({ colorScheme: "light" });
  }
});

test("a card in a frame lines up with the article", async ({ page }) => {
  const frame = `<iframe src="${SITE}embed.html?number=3" width="100%" height="100" data-policy-proposals></iframe>`;
  await openHost(page, { body: frame, head: `<script defer src="${SITE}frames.js"></script>` });
  const card = page.frameLocator("iframe").locator("figure");
  await expect(card).toBeVisible();
  const edges = () =>
    card.evaluate((figure) => {
      const { left, right } = figure.getBoundingClientRect();
      return [left, document.documentElement.clientWidth - right];
    });
  expect(await edges()).toEqual([0, 0]);
});

test("the builder lists the measures of the proposal by their first words", async ({ page }) => {
  await openBuilder(page);
  await chooseCard(page, 97, 2);
  const texts = policy.proposal(97)?.blocks.filter(({ kind }) => kind === "measure") ?? [];
  const options = await measures(page).locator("option").allTextContents();
  expect(options).toHaveLength(texts.length + 1);
  expect(options[0]).toBe("整項建議");
  for (const [at, { text }] of texts.entries()) {
    expect(options[at + 1]).toContain(`${at + 1}. ${text.slice(0, 20)}`);
  }
  await expect(snippet(page, "一個標籤")).toContainText("97.html#measure-2");
  await expect(page.locator(".stage").getByRole("link", { name: "閱讀全文" })).toHaveAttribute(
    "href",
    "proposals/bpa-2024/97.html#measure-2",
  );
  await chooseCard(page, 98);
  await expect(measures(page)).toHaveValue("");
  await expect(snippet(page, "一個標籤")).not.toContainText(`measure="`);
});

test("the builder offers a limit for the results, and deep links", async ({ page }) => {
  await openBuilder(page);
  await page.getByRole("spinbutton", { name: "每次顯示多少項" }).fill("3");
  await page.getByRole("checkbox", { name: "在網址記下" }).check();
  await expect(snippet(page, "iframe")).toContainText("embed.html?limit=3");
  await expect(snippet(page, "iframe")).not.toContainText("deep-link");
  await expect(page.locator(".stage .hit")).toHaveCount(3);
  const tag = snippet(page, "一個標籤");
  await expect(tag).toContainText('<policy-proposals limit="3" deep-link href-template=');
  const code = await tag.innerText();
  await openHost(page, { body: code });
  await expect(page.locator("policy-proposals .hit")).toHaveCount(3);
  await page.locator("policy-proposals .hit .proposal-link").first().click();
  await expect(page).toHaveURL(/#\d+$/);
});

test("the builder's tag, pasted into another site, loads with its hash and shows the card", async ({
  page,
}) => {
  await openBuilder(page);
  await chooseCard(page, 97, 2);
  await page.getByRole("checkbox", { name: "重點顏色" }).check();
  await page.getByLabel("選擇重點顏色").fill("#a00000");
  await page.getByRole("combobox", { name: "語言" }).selectOption("en");
  await expect(snippet(page, "一個標籤")).toContainText("#a00000");
  await expect(snippet(page, "一個標籤")).toContainText('lang="en"');
  const code = await snippet(page, "一個標籤").innerText();
  expect(code).toMatch(/integrity="sha384-[\w+/]{64}"/);
  await openHost(page, { body: code });
  const card = page.locator("policy-proposal");
  await expect(card.locator("blockquote")).toHaveText(policy.proposal(97)?.blocks[1]?.text ?? "?");
  await expect(card.getByText("Proposal 97")).toHaveCSS("color", "rgb(160, 0, 0)");
  await expect(card.getByRole("link", { name: "Read in full" })).toHaveAttribute(
    "href",
    `${SITE}proposals/bpa-2024/97.html#measure-2`,
  );
  await expect(page.getByRole("link", { name: title(97) })).toBeHidden();
});

test("without scripts the pasted tag is a link to the text", async ({ page, browser }) => {
  await openBuilder(page);
  await chooseCard(page, 42);
  const code = await snippet(page, "一個標籤").innerText();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await openHost(plain, { body: code });
  await plain.getByRole("link", { name: title(42) }).click();
  await expect(plain.getByRole("heading", { level: 1 })).toContainText(title(42));
  await context.close();
});

test("the builder's frame, pasted into another site, grows, and is allowed to copy", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openBuilder(page);
  await chooseCard(page, 97);
  const code = await snippet(page, "iframe").innerText();
  expect(code).toMatch(/integrity="sha384-[\w+/]{64}"/);
  await openHost(page, { body: code });
  const frame = page.frameLocator("iframe");
  await expect(frame.getByText(title(97))).toBeVisible();
  await grown(page).toBe(true);
  await frame.getByRole("button", { name: "Markdown" }).click();
  await expect(frame.getByRole("status")).toHaveText("已複製：Markdown");
});

test("the builder's npm snippet works if the package can be resolved", async ({ page }) => {
  await openBuilder(page);
  await chooseCard(page, 97);
  const code = await snippet(page, "npm").innerText();
  const imports = { "policy-proposals/define": "/dist/define.js" };
  const head = `<script type="importmap">${JSON.stringify({ imports })}</script>`;
  await openHost(page, { body: code, head });
  await expect(page.locator("policy-proposal figure")).toBeVisible();
});

test("the builder previews what the snippets show, and copies them", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openBuilder(page);
  await expect(page.getByRole("spinbutton", { name: "編號" })).toHaveCount(0);
  await page.getByRole("textbox", { name: "一開始搜尋" }).fill('"過海" <隧道>');
  await page.getByRole("radio", { name: "搜尋框" }).check();
  const tag = snippet(page, "一個標籤");
  await expect(tag).toContainText('query="&quot;過海&quot; &lt;隧道&gt;" variant="compact"');
  await expect(page.locator(".stage policy-proposals")).toHaveAttribute("query", '"過海" <隧道>');
  await chooseCard(page, 97, 2);
  await expect(page.locator(".stage blockquote")).toHaveText(policy.proposal(97)?.blocks[1]?.text ?? "?");
  for (const name of ["一個標籤", "iframe", "npm"]) {
    await page.getByRole("button", { name: `複製 ${name}` }).click();
    await expect(page.getByRole("status").filter({ hasText: name })).toHaveText(`已複製：${name}`);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      await snippet(page, name).textContent(),
    );
  }
  await page.getByRole("radio", { name: "窄欄" }).check();
  await expect.poll(async () => (await page.locator(".stage").boundingBox())?.width).toBeLessThan(300);
});

test("the scripts in snippets have names with a hash, and exist under plain names too", async ({ page }) => {
  await openBuilder(page);
  for (const [name, plain] of [
    ["一個標籤", "policy-proposals.min.js"],
    ["iframe", "frames.js"],
  ] as const) {
    const code = await snippet(page, name).innerText();
    const [, address = "", hash = ""] = /<script defer src="([^"]*\.([0-9a-f]{8})\.[^"]*)"/.exec(code) ?? [];
    const text = (from: string) => page.evaluate(async (from) => (await fetch(from)).text(), from);
    const script = await text(address);
    expect(createHash("sha256").update(script).digest("hex").slice(0, 8), name).toBe(hash);
    expect(await text(plain), name).toBe(script);
    await expect(page.locator(".snippet", { has: snippet(page, name) })).toContainText("只屬這個版本");
  }
});

test("two copies of the script work together on one page", async ({ page }) => {
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  const card = '<policy-proposal number="97" loading="eager"></policy-proposal>';
  await openHost(page, {
    head: `${DEFINE}<script defer src="${SITE}policy-proposals.min.js"></script>`,
    body: card,
  });
  await expect(page.locator("figure")).toBeVisible();
  await expect.poll(() => page.evaluate(() => "PolicyProposals" in window)).toBe(true);
  expect(problems).toEqual([]);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing in the ${colorScheme} builder, also on a phone`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openBuilder(page);
    await chooseCard(page, 97);
    for (const width of [1360, 360]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await faults(page)).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    }
  });
}

test("every story reaches its state", async ({ page }) => {
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  await serveFolders(page.context());
  await page.goto(`${SITE}stories.html`);
  const story = (chapter: string) =>
    page.locator("section").filter({ has: page.getByRole("heading", { name: chapter }) });
  const card = (name: string) =>
    story("建議卡")
      .first()
      .locator("article")
      .filter({ has: page.getByRole("heading", { name, exact: true }) });
  await expect(card("一項建議").locator("figure")).toBeVisible();
  const number = Number(await card("一項措施").locator("policy-proposal").getAttribute("number"));
  const [, second] = policy.proposal(number)?.blocks.filter(({ kind }) => kind === "measure") ?? [];
  await expect(card("一項措施").locator("blockquote")).toHaveText(second?.text ?? "?");
  await expect(card("未載入").locator("figure")).toHaveCount(0);
  await expect(card("沒有這項建議").getByRole("status")).toHaveText("文件沒有這項建議。");
  await expect(card("已複製").getByRole("status")).not.toBeEmpty();
  const failed = story("載入失敗").locator("policy-proposal");
  for (const one of await failed.all()) await expect(one.getByRole("status")).not.toBeEmpty();
  const forbidden = page.frameLocator('iframe[src*="measure=2"]').getByRole("status");
  await expect(forbidden).toContainText("安全設定");
  // Errors that stories cause on purpose: a missing file, and a page that forbids WebAssembly.
  expect(complaints.filter((text) => !/404|Content Security Policy/.test(text))).toEqual([]);
});

test("the demo's server does not answer a missing file with a page", async ({ request }) => {
  expect((await request.get("./missing.wasm")).status()).toBe(404);
  expect((await request.get("./")).status()).toBe(200);
});

test("the story page stays at the top, whatever is pressed in the stories", async ({ page }) => {
  await serveFolders(page.context());
  await page.goto(`${SITE}stories.html`);
  const story = (name: string) =>
    page.locator("article.story").filter({ has: page.getByRole("heading", { name, exact: true }) });
  await expect(story("細讀").getByRole("article").getByRole("heading", { level: 2 })).toBeVisible();
  await expect(story("用了篩選").getByRole("list", { name: "已選的篩選" })).toBeVisible();
  await expect(story("已複製").getByRole("status")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeInViewport();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
});

test("the site says so if an address leads nowhere, and works from there", async ({ page }) => {
  await serveFolders(page.context());
  const lost = page.getByText("網址沒有指向任何一項建議");
  for (const hash of ["#999", "#97-2"]) {
    await page.goto("about:blank");
    await page.goto(`${SITE}${hash}`);
    await expect(lost).toBeVisible();
    await expect(page).toHaveURL(/\/site\/$/);
    await page.getByRole("combobox").fill("隧道");
    await expect(page).toHaveURL(/#q=/);
  }
  await page.evaluate(() => (location.hash = "#97"));
  await expect(page.getByRole("article")).toBeVisible();
  await expect(lost).toHaveCount(0);
  await page.evaluate(() => (location.hash = "#149"));
  await expect(lost).toBeVisible();
});
