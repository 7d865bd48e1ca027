/**
 * The elements on other sites' pages in WebKit: under a strict content security policy, with the module inside the
 * script or in a file of its own, in the compact form, in a narrow window, and in the dark colour scheme.
 */
import { expect, test } from "./reader.js";

test("the one tag shows both elements under a strict policy", async ({ reader }) => {
  await reader.open(`${reader.others}one-tag.html`);
  await expect.poll(() => reader.count(".hit")).toBeGreaterThan(0);
  await expect.poll(() => reader.text("blockquote")).toContain("放寬購置第二套自住住宅物業的按揭成數");
});

test("if the policy forbids WebAssembly, the card says so", async ({ reader }) => {
  await reader.open(`${reader.site}forbidden.html?number=97`);
  await expect.poll(() => reader.text("[part=notice]")).toContain("不容許 WebAssembly");
});

test("the module is fetched when the element comes near the viewport, and not before", async ({ reader }) => {
  const fetched = () =>
    reader.evaluate(
      () => performance.getEntriesByType("resource").filter(({ name }) => name.endsWith(".wasm")).length,
    );
  await reader.open(`${reader.others}far.html`);
  await expect.poll(() => reader.count(".loading")).toBe(1);
  expect(await fetched()).toBe(0);
  await reader.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: "instant" }));
  await expect.poll(() => reader.count(".hit")).toBeGreaterThan(0);
  expect(await fetched()).toBe(1);
});

test("in the compact form Enter shows the results in a panel, and Escape goes back step by step", async ({
  reader,
}) => {
  await reader.open(`${reader.others}compact.html`);
  await reader.click(".query");
  await reader.type("過海隧道");
  await expect.poll(() => reader.values(".query")).toEqual(["過海隧道"]);
  await reader.press("Enter");
  await expect.poll(() => reader.texts(".panel .hit .number")).toEqual(["88", "89"]);
  await reader.press("Enter");
  await expect.poll(() => reader.text(".panel article h2")).toMatch(/^88 /);
  await reader.press("Escape");
  await expect.poll(() => reader.count("article")).toBe(0);
  await reader.press("Escape");
  await expect.poll(() => reader.count(".panel")).toBe(0);
  expect((await reader.focused())?.name).toBe("搜尋建議");
});

test("a click outside the compact form closes its panel", async ({ reader }) => {
  await reader.open(`${reader.others}compact.html`);
  await reader.click(".query");
  await reader.type("長者");
  await reader.press("Escape", "Enter");
  await expect.poll(() => reader.count(".panel .hit")).toBeGreaterThan(0);
  await reader.click("h1");
  await expect.poll(() => reader.count(".panel")).toBe(0);
});

for (const width of [450, 1440]) {
  test(`nothing sticks out sideways at ${width} pixels`, async ({ reader }) => {
    await reader.session.resize(width, 900);
    for (const hash of ["", "#q=大灣區 HKTDC Marketplace App", "#3"]) {
      await reader.open(reader.site + hash);
      await expect.poll(() => reader.count(".hit")).toBeGreaterThan(0);
      const wide = await reader.look("html, main, .filters, .reading", (boxes) =>
        boxes
          .filter((box) => box.scrollWidth > box.clientWidth)
          .map(({ tagName, className }) => tagName + className),
      );
      expect(wide, hash).toEqual([]);
    }
  });
}

test("the elements follow the page's colour scheme", async ({ reader }) => {
  await reader.open(`${reader.others}plain.html`);
  await expect.poll(() => reader.count(".hit")).toBeGreaterThan(0);
  const ground = async (scheme: string) => {
    await reader.evaluate((scheme) => document.body.style.setProperty("color-scheme", scheme), scheme);
    return reader.look(".widget", ([widget]) => widget && getComputedStyle(widget).backgroundColor);
  };
  expect(await ground("light")).toBe("rgb(255, 255, 255)");
  expect(await ground("dark")).toBe("rgb(17, 22, 20)");
});
