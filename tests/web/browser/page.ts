/**
 * Test fixture for the demo page. After every test it checks that there were no errors on the console, no violations of
 * the content security policy, no requests to other sites, and no layout shifts without input.
 */
import { readFile } from "node:fs/promises";
import { test as base, expect, type Locator, type Page } from "@playwright/test";
import { complaints } from "./elsewhere.js";

declare global {
  interface Window {
    watched: { violations: string[]; shifts: string[] };
  }
}

/** Runs in the page before its own scripts. */
function watch() {
  window.watched = { violations: [], shifts: [] };
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
    window.watched.violations.push(`${violatedDirective} ${blockedURI}`);
  });
  type Shift = PerformanceEntry & {
    value: number;
    hadRecentInput: boolean;
    sources: { node: Node | null }[];
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Shift[]) {
      const nodes = entry.sources.map(({ node }) =>
        node instanceof Element ? node.className || node.tagName : "?",
      );
      if (!entry.hadRecentInput) window.watched.shifts.push(`${entry.value} ${nodes.join(" ")}`);
    }
  }).observe({ type: "layout-shift", buffered: true });
}

export class Demo {
  readonly query: Locator;
  readonly suggestions: Locator;
  readonly hits: Locator;
  readonly links: Locator;
  readonly total: Locator;
  readonly article: Locator;
  /** Complaints that the test causes on purpose. */
  expected: RegExp | undefined;

  constructor(readonly page: Page) {
    this.query = page.getByRole("combobox", { name: "搜尋建議" });
    this.suggestions = page.getByRole("listbox", { name: "搜尋提示" });
    this.hits = page.locator("main .hit");
    this.links = page.locator("main .hit .proposal-link");
    this.total = page.locator("main .total");
    this.article = page.getByRole("article");
  }

  async open(hash = "") {
    await this.page.goto(`./${hash}`);
    await expect(this.hits.first()).toBeVisible();
    const folded = this.page.locator(".facet:not([open]) > summary:visible");
    while ((await folded.count()) > 0) await folded.first().click();
  }

  /** Downloads the file of a button. */
  async download(button: string): Promise<{ name: string; text: string }> {
    const [file] = await Promise.all([
      this.page.waitForEvent("download"),
      this.page.getByRole("button", { name: button }).click(),
    ]);
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
  }

  /** Types into the search box, with a click and key input. */
  async type(words: string) {
    await this.query.click();
    await this.page.keyboard.insertText(words);
  }

  /** Replaces the query by keyboard. Layout shifts after a key are the reader's doing; `fill` presses no key. */
  async retype(words: string) {
    await this.query.press("ControlOrMeta+A");
    await this.page.keyboard.insertText(words);
  }

  /** Types a query and closes the suggestions. */
  async search(words: string) {
    await this.type(words);
    await expect(this.query).toHaveValue(words);
    if (await this.suggestions.isVisible()) await this.page.keyboard.press("Escape");
    await expect(this.suggestions).toBeHidden();
  }

  /** One suggestion, by its text. */
  suggestion(name: string | RegExp): Locator {
    return this.suggestions.getByRole("option", { name, exact: typeof name === "string" });
  }

  domain(name: string | RegExp): Locator {
    return this.page.getByRole("group", { name: "篩選", exact: true }).getByRole("checkbox", { name });
  }

  /** A facet among the filters, by its name. */
  facet(name: string): Locator {
    return this.page
      .getByRole("group", { name: "篩選", exact: true })
      .getByRole("group", { name, exact: true })
      .and(this.page.locator("fieldset"));
  }

  /** One value of a facet, by its name. Its accessible name also has the count. */
  choice(facet: string, name: string): Locator {
    return this.facet(facet).getByRole("checkbox", { name: new RegExp(`^${name} \\d+ 項$`) });
  }

  /** The chips of the chosen filters above the results. */
  chips(): Locator {
    return this.page.getByRole("list", { name: "已選的篩選" }).getByRole("button");
  }

  /** The link of one result, by the proposal's number. */
  hit(number: number): Locator {
    return this.page.locator(`main .hit .proposal-link[data-number="${number}"]`);
  }

  async numbers(): Promise<number[]> {
    const numbers = await this.links.evaluateAll((links) =>
      links.map((link) => link.getAttribute("data-number")),
    );
    return numbers.map(Number);
  }

  async count(): Promise<number> {
    return Number(/\d+/.exec((await this.total.textContent()) ?? "")?.[0]);
  }
}

export const test = base.extend<{ demo: Demo }>({
  demo: async ({ page, baseURL }, use) => {
    const problems = complaints(page);
    const demo = new Demo(page);
    page.on("request", (request) => {
      if (!request.url().startsWith(baseURL ?? "")) problems.push(`request to ${request.url()}`);
    });
    await page.addInitScript(watch);
    await use(demo);
    const { violations, shifts } = await page.evaluate(() => window.watched);
    expect(violations).toEqual([]);
    expect(shifts).toEqual([]);
    expect(problems.filter((complaint) => !demo.expected?.test(complaint))).toEqual([]);
  },
});

/** The cells of a CSV file, by row. */
export function cells(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (end === "" && plain === "") break;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "\r\n") rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

export { expect };
