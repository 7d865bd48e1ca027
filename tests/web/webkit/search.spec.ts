/**
 * Searching in WebKit: typing, suggestions, filters, order, and the keys that lead from the search box to the results.
 */
import { expect, test } from "./reader.js";

test.beforeEach(async ({ reader }) => {
  await reader.open(reader.site);
  await reader.click(".query");
});

test("typed words are found and marked", async ({ reader }) => {
  await reader.type("過海隧道");
  await expect.poll(() => reader.text(".total")).toBe("2 項建議");
  expect(await reader.texts(".hit .number")).toEqual(["88", "89"]);
  expect(new Set(await reader.texts(".hit mark"))).toEqual(new Set(["過海隧道"]));
  expect(await reader.hash()).toBe("#q=過海隧道");
});

test("the arrow keys move through the suggestions, and Enter searches for the selected one", async ({
  reader,
}) => {
  await reader.type("北部");
  await expect.poll(() => reader.count("[role=option]")).toBeGreaterThan(2);
  expect(await reader.count("[aria-selected=true]")).toBe(0);
  await reader.press("ArrowDown");
  await expect.poll(() => reader.text("[aria-selected=true]")).toBe("北部都會區");
  await reader.press("Enter");
  await expect.poll(() => reader.values(".query")).toEqual(["北部都會區"]);
  expect(await reader.count("[role=option]")).toBe(0);
  expect((await reader.focused())?.name).toBe("搜尋建議");
});

test("the pointer chooses a suggestion without taking the cursor out of the box", async ({ reader }) => {
  await reader.type("北部");
  await reader.click("[role=option]");
  await expect.poll(() => reader.values(".query")).toEqual(["北部都會區"]);
  await reader.type("規劃");
  await expect.poll(() => reader.values(".query")).toEqual(["北部都會區規劃"]);
});

test("the arrow keys move from the box to the results, with a visible focus", async ({ reader }) => {
  await reader.type("隧道");
  await reader.press("Enter");
  await expect.poll(() => reader.focused()).toEqual({ name: expect.stringMatching(/^89 /), isRinged: true });
  await reader.press("ArrowDown");
  await expect.poll(() => reader.focused()).toEqual({ name: expect.stringMatching(/^5 /), isRinged: true });
});

test("clearing brings everything back, and the cursor stays in the box", async ({ reader }) => {
  await reader.type("隧道");
  await reader.click(".clear");
  await expect.poll(() => reader.text(".total")).toBe("全部 148 項建議");
  await reader.type("港");
  await expect.poll(() => reader.values(".query")).toEqual(["港"]);
});

test("holding a key down works, also if the browser refuses to write the address", async ({ reader }) => {
  await reader.type("過海隧道".repeat(30));
  await reader.press(...Array.from({ length: 116 }, () => "Backspace" as const));
  await expect.poll(() => reader.values(".query")).toEqual(["過海隧道"]);
  await expect.poll(() => reader.text(".total")).toBe("2 項建議");
  expect(await reader.count("[role=option]")).toBe(0);
});

test("a filter narrows the results, its chip removes it, and the address follows", async ({ reader }) => {
  await reader.type("大灣區");
  const all = () => reader.text(".total");
  await expect.poll(all).not.toMatch(/^全部/);
  const before = await all();
  await reader.press("Escape");
  await reader.click('[name="audience"]:enabled');
  await expect.poll(all).not.toBe(before);
  expect(await reader.hash()).toMatch(/^#q=大灣區&audience=\w+$/);
  await reader.click(".chip");
  await expect.poll(all).toBe(before);
  expect(await reader.hash()).toBe("#q=大灣區");
});

test("results can be put in the document's order", async ({ reader }) => {
  await reader.type("大灣區");
  await reader.press("Escape");
  // The label and the choices are in one line.
  const bottoms = await reader.look(".sort legend, .sort span", (words) =>
    words.map((each) => {
      const text = document.createRange();
      text.selectNodeContents(each);
      return text.getBoundingClientRect().bottom;
    }),
  );
  expect(Math.max(...bottoms) - Math.min(...bottoms)).toBeLessThan(4);
  await reader.click(".sort label:last-child");
  await expect.poll(() => reader.hash()).toBe("#q=大灣區&sort=number");
  const numbers = (await reader.texts(".hit .number")).map(Number);
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
});
