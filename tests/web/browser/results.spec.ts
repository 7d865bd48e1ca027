/**
 * Results of the widget on other sites' pages: their links, and what is shown of them.
 */
import { expect, test } from "./host.js";

test("results with addresses are links that can be opened in a tab", async ({ host, page }) => {
  await host.open("plain.html");
  await expect(page.getByRole("button", { name: "1 放寬投資移民計劃，加強來港人才配套" })).toBeVisible();
  await host.widget.evaluate((widget) => widget.setAttribute("href-template", "proposals/{number}.html"));
  const link = page.getByRole("link", { name: "1 放寬投資移民計劃，加強來港人才配套" });
  await expect(link).toHaveAttribute("href", "proposals/1.html");
  await link.click();
  await expect(host.article).toBeVisible();
  await expect(page).toHaveURL(/plain\.html$/);
});

test("clicking a result's text with a modifier key opens nothing", async ({ host, page }) => {
  await host.open("plain.html");
  await host.search("過海隧道");
  const passage = page.locator(".passages").first();
  await passage.click({ modifiers: ["ControlOrMeta"] });
  await passage.click({ modifiers: ["Shift"] });
  expect(await host.events("select")).toEqual([]);
  await passage.click();
  await expect(host.article).toBeVisible();
});

test("dots separate the places of a result, but none begins a line", async ({ host, page }) => {
  await page.setViewportSize({ width: 480, height: 800 });
  await host.open("plain.html");
  await host.search("過海隧道");
  const meta = page.locator(".meta").first();
  await expect(meta).toHaveCSS("overflow-x", "clip");
  const dots = await meta.locator("span").evaluateAll((places) => {
    const line = places[0]?.parentElement?.getBoundingClientRect().left ?? NaN;
    return places.map((place) => {
      const { left, top } = place.getBoundingClientRect();
      const dot = getComputedStyle(place, "::before");
      // The dot is in the space before its place, which is clipped at the beginning of a line.
      return { row: top, isSeen: left + parseFloat(dot.left) >= line };
    });
  });
  const rows = new Map<number, boolean[]>();
  for (const { row, isSeen } of dots) rows.set(row, [...(rows.get(row) ?? []), isSeen]);
  expect(rows.size, "lines").toBeGreaterThan(1);
  for (const [first, ...others] of rows.values()) {
    expect(first).toBe(false);
    expect(others).toEqual(others.map(() => true));
  }
});

test("the row above the results keeps its distance, also if it takes two lines", async ({ host, page }) => {
  await host.open("plain.html");
  await host.search("大灣區");
  for (const [width, lines] of [
    [240, 2],
    [1200, 1],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    const { rows, above, below } = await page.locator(".toolbar").evaluate((toolbar) => {
      const around = toolbar.getBoundingClientRect();
      const parts = [...toolbar.children].map((part) => part.getBoundingClientRect());
      return {
        rows: parts[0] && parts[1] && parts[1].top >= parts[0].bottom ? 2 : 1,
        above: Math.min(...parts.map(({ top }) => top)) - around.top,
        below: around.bottom - Math.max(...parts.map(({ bottom }) => bottom)),
      };
    });
    expect(rows).toBe(lines);
    expect(above, `at ${width} pixels`).toBeGreaterThanOrEqual(8);
    expect(below, `at ${width} pixels`).toBeGreaterThanOrEqual(8);
  }
});

test("a shortened passage begins with a whole character", async ({ host, page }) => {
  await host.open("plain.html");
  await expect(host.results.first()).toBeVisible();
  await host.searchBy((search) => (query, options) => {
    const text = `${"一".repeat(9)}𨋢${"二".repeat(35)}三`;
    const passages = [{ block: 0, text: { text, marks: [[46, 47]] as [number, number][] } }];
    const found = search(query, options);
    return { ...found, hits: found.hits.map((hit) => ({ ...hit, passages })) };
  });
  await host.query.fill("隧道");
  await expect(page.locator(".passages").first()).toHaveText(`……𨋢${"二".repeat(35)}三`);
});

test("rendering again does not search again", async ({ host, page }) => {
  await host.open("plain.html");
  await expect(host.results.first()).toBeVisible();
  await host.searchBy((search) => {
    const asked: string[] = [];
    Object.assign(window, { asked });
    return (query, options) => {
      asked.push(query);
      return search(query, options);
    };
  });
  await host.search("過海隧道");
  await host.results.first().click();
  await expect(host.article.locator("mark").first()).toHaveText("過海隧道");
  const asked = () => page.evaluate(() => (window as unknown as { asked: string[] }).asked.length);
  const before = await asked();
  expect(before).toBeGreaterThan(0);
  await host.widget.evaluate((widget) => widget.setAttribute("lang", "en"));
  await expect(host.article).toContainText("Next");
  expect(await asked()).toBe(before);
});
