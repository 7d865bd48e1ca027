/**
 * The widget on other sites' pages: whatever their styles, text direction and width; twice on a page; moved, added and
 * removed; before and after it is defined.
 */
import { expect, type Host, test } from "./host.js";

/** What sticks out of the page or the widget sideways. */
const tooWide = ({ page }: Host) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const inside = [...document.querySelectorAll("policy-proposals")].flatMap((widget) => {
      const { left, right } = widget.getBoundingClientRect();
      return [...(widget.shadowRoot?.querySelectorAll("p, li, button, input, h2, h3, h4, a") ?? [])]
        .filter(
          (part) => part.checkVisibility() && !part.matches(".visually-hidden, .visually-hidden *, .skip"),
        )
        .map((part) => ({ part, box: part.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.right > right + 1 || box.left < left - 1))
        .map(({ part }) => `${part.tagName}.${part.className}`);
    });
    return scrollWidth > clientWidth ? ["page", ...inside] : inside;
  });

/** Text without any styles of the page. */
const UNSTYLED = {
  letterSpacing: "normal",
  textTransform: "none",
  textIndent: "0px",
  visibility: "visible",
  whiteSpace: "normal",
  float: "none",
  pointerEvents: "auto",
} as const;

test("even !important styles on every element do not reach inside @firefox", async ({ host, page }) => {
  await host.open("hostile.html");
  await expect(host.results.first()).toBeVisible();
  for (const part of [".hit-title", ".query", ".choice label", ".overview button", ".total"]) {
    const style = await page
      .locator(part)
      .first()
      .evaluate(
        (element, names) => {
          const style = getComputedStyle(element);
          return Object.fromEntries(names.map((name) => [name, style[name]]));
        },
        ["color", ...(Object.keys(UNSTYLED) as (keyof typeof UNSTYLED)[])] as const,
      );
    expect(style, part).toMatchObject(UNSTYLED);
    expect(style["color"], part).not.toBe("rgb(255, 0, 255)");
  }
  await host.query.fill("過海隧道");
  await expect(page.locator(".hit mark").first()).toHaveText("過海隧道");
});

test("on a right-to-left page the widget stays left-to-right, and works", async ({ host, page }) => {
  await host.open("hostile.html");
  await expect(host.results.first()).toBeVisible();
  expect(await tooWide(host)).toEqual([]);
  await host.results.first().click();
  await expect(host.article).toBeVisible();
  const [number, title] = await Promise.all([
    page.locator(".hit .number").first().boundingBox(),
    page.locator(".hit .title").first().boundingBox(),
  ]);
  expect(number?.x).toBeLessThan(title?.x ?? 0);
});

for (const width of [280, 390, 700, 1400]) {
  test(`nothing sticks out sideways in a column of ${width} pixels`, async ({ host, page }) => {
    await page.setViewportSize({ width: Math.max(width, 320), height: 800 });
    await host.open("empty.html");
    await page.evaluate((width) => {
      document.querySelector("main")?.style.setProperty("width", `${width}px`);
      document.body.style.setProperty("padding", "0");
    }, width);
    await host.define();
    await host.add({ query: "HKTDC Marketplace App 大灣區" });
    await expect(host.results.first()).toBeVisible();
    expect(await tooWide(host)).toEqual([]);
    const toggle = page.getByRole("button", { name: "篩選", exact: true });
    if (await toggle.isVisible()) await toggle.click();
    const folded = page.locator(".facet:not([open]) > summary:visible");
    while ((await folded.count()) > 0) await folded.first().click();
    expect(await tooWide(host)).toEqual([]);
    await host.query.fill("北部");
    await expect(page.getByRole("option").first()).toBeVisible();
    expect(await tooWide(host)).toEqual([]);
    await host.search("");
    await expect(page.locator(".overview")).toBeVisible();
    expect(await tooWide(host)).toEqual([]);
    await host.results.nth(2).click();
    await expect(host.article).toBeVisible();
    expect(await tooWide(host)).toEqual([]);
  });
}

test("the columns depend on the widget's width, not on the window's", async ({ host, page }) => {
  await page.setViewportSize({ width: 1400, height: 800 });
  await host.open("plain.html");
  await expect(page.getByRole("group", { name: "篩選", exact: true })).toBeVisible();
  await host.widget.evaluate((widget) => widget.style.setProperty("width", "400px"));
  await expect(page.getByRole("group", { name: "篩選", exact: true })).toBeHidden();
  await expect(page.getByRole("button", { name: "篩選", exact: true })).toBeVisible();
});

test("text twice as large still fits", async ({ host, page }) => {
  await page.setViewportSize({ width: 800, height: 800 });
  await host.open("plain.html");
  await page.evaluate(() => document.body.style.setProperty("font-size", "32px"));
  await expect(host.results.first()).toBeVisible();
  expect(await tooWide(host)).toEqual([]);
  await host.results.first().click();
  await expect(host.article).toBeVisible();
  expect(await tooWide(host)).toEqual([]);
});

test("two widgets on a page have their own queries, and share one document", async ({ host, page }) => {
  await host.open("twice.html");
  const [first, second] = [page.locator("#first"), page.locator("#second")];
  await expect(first.locator(".hit").first()).toBeVisible();
  await expect(second.locator(".hit").first()).toBeVisible();
  await first.getByRole("combobox").fill("tunnel");
  await second.getByRole("combobox").fill("长者");
  await expect(second.locator(".hit mark").first()).toHaveText("長者");
  await expect(first.getByRole("combobox")).toHaveValue("tunnel");
  await expect(page).toHaveURL(/#q=tunnel$/);
  const same = await page.evaluate(() => {
    const [one, other] = document.querySelectorAll("policy-proposals");
    return one?.policy === other?.policy;
  });
  expect(same).toBe(true);
});

test("it works whether it is added before or after it is defined, or defined twice", async ({
  host,
  page,
}) => {
  await host.open("empty.html");
  await host.add({ id: "before" });
  await host.define();
  await host.add({ id: "after" });
  await host.define("?copy=2");
  await expect(page.locator("#before .hit").first()).toBeVisible();
  await expect(page.locator("#after .hit").first()).toBeVisible();
});

test("moving it on the page keeps the session", async ({ host, page }) => {
  await host.open("plain.html");
  await host.search("過海隧道");
  await host.results.first().click();
  const title = await host.article.getByRole("heading", { level: 2 }).textContent();
  await host.widget.evaluate((widget) => document.querySelector("#after")?.append(widget));
  await expect(host.article.getByRole("heading", { level: 2 })).toHaveText(title ?? "");
  await expect(host.query).toHaveValue("過海隧道");
  await host.query.fill("長者");
  await expect(page.locator(".hit mark").first()).toHaveText("長者");
});

test("adding and removing it a hundred times leaves nothing behind", async ({ host, page }) => {
  await host.open("empty.html");
  await host.define();
  await host.add({});
  await expect(host.results.first()).toBeVisible();
  const session = await page.context().newCDPSession(page);
  const listeners = async (expression: string) => {
    const { result } = await session.send("Runtime.evaluate", { expression });
    const found = await session.send("DOMDebugger.getEventListeners", { objectId: result.objectId ?? "" });
    return found.listeners.length;
  };
  await host.widget.evaluate((widget) => widget.remove());
  const before = [await listeners("window"), await listeners("document")];
  await page.evaluate(async () => {
    const gone: WeakRef<Element>[] = [];
    for (let round = 0; round < 100; round++) {
      const element = document.createElement("policy-proposals");
      element.loading = "eager";
      element.deepLink = true;
      element.wasmSrc = "/dist/policy-proposals.wasm";
      document.body.append(element);
      await new Promise((resolve) =>
        element.addEventListener("policy-proposals-results", resolve, { once: true }),
      );
      element.remove();
      gone.push(new WeakRef(element));
    }
    Object.assign(window, { gone });
  });
  expect([await listeners("window"), await listeners("document")]).toEqual(before);
  const left = async () => {
    await session.send("HeapProfiler.collectGarbage");
    return page.evaluate(
      () => (window as unknown as { gone: WeakRef<Element>[] }).gone.filter((each) => each.deref()).length,
    );
  };
  await expect.poll(left).toBeLessThan(5);
});
