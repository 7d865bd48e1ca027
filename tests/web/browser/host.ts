/**
 * Test fixture for the widget on pages of other sites. After every test it checks that the browser did not complain,
 * for example of a violation of the strict content security policy.
 */
import { test as base, expect, type Locator, type Page } from "@playwright/test";

import type { PolicyDocument } from "../../../www/dist/index.js";
import type {} from "../../../www/dist/define.js";
import { complaints } from "./elsewhere.js";

declare global {
  interface Window {
    /** The sum of layout shifts that did not follow the reader's input. */
    shifted: number;
    /** The widget's events, with their details. */
    dispatched: { name: string; detail: unknown }[];
  }
}

/** Runs in the page before its own scripts. */
function watch() {
  window.shifted = 0;
  window.dispatched = [];
  type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Shift[])
      window.shifted += entry.hadRecentInput ? 0 : entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  for (const name of ["ready", "results", "select", "error"]) {
    document.addEventListener(`policy-proposals-${name}`, (event) => {
      const { detail } = event as CustomEvent<unknown>;
      window.dispatched.push({ name, detail: JSON.parse(JSON.stringify(detail ?? null)) as unknown });
    });
  }
}

export class Host {
  /** Complaints that the test causes on purpose. */
  expected: RegExp | undefined;

  constructor(
    readonly page: Page,
    readonly address: string,
  ) {}

  async open(path: string) {
    await this.page.goto(this.address + path);
  }

  get widget(): Locator {
    return this.page.locator("policy-proposals");
  }

  get query(): Locator {
    return this.page.getByRole("combobox");
  }

  /** Types a query and closes the suggestions. */
  async search(words: string, query = this.query) {
    await query.fill(words);
    await expect(query).toHaveValue(words);
    if (await query.locator("xpath=..").getByRole("listbox").isVisible()) await query.press("Escape");
    await expect(this.page.getByRole("listbox")).toHaveCount(0);
  }

  get results(): Locator {
    return this.page.locator(".hit .proposal-link");
  }

  get article(): Locator {
    return this.page.getByRole("article");
  }

  /** Adds a widget to the page. */
  async add(attributes: Record<string, string>, within = "main") {
    await this.page.evaluate(
      ([attributes, within]) => {
        const element = document.createElement("policy-proposals");
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
        document.querySelector(within)?.append(element);
      },
      [{ loading: "eager", "wasm-src": "/dist/policy-proposals.wasm", ...attributes }, within] as const,
    );
  }

  /** Runs the script that defines the elements. */
  async define(query = "") {
    await this.page.evaluate((path) => import(path), `/dist/define.js${query}`);
  }

  /** Replaces the document's `search` by what `wrap` makes of it; `wrap` runs in the page. */
  async searchBy(wrap: (search: PolicyDocument["search"]) => PolicyDocument["search"]) {
    await this.page.evaluate(`{
      const widget = document.querySelector("policy-proposals");
      widget.policy = { ...widget.policy, search: (${String(wrap)})(widget.policy.search) };
    }`);
  }

  /** The details of the events with this name, in order. */
  events(name: string): Promise<unknown[]> {
    return this.page.evaluate(
      (name) => window.dispatched.filter((each) => each.name === name).map(({ detail }) => detail),
      name,
    );
  }
}

export const test = base.extend<{ host: Host }>({
  host: async ({ page }, use, { config }) => {
    const problems = complaints(page);
    const host = new Host(page, String(config.metadata["fixtures"]));
    await page.addInitScript(watch);
    await use(host);
    expect(problems.filter((complaint) => !host.expected?.test(complaint))).toEqual([]);
  },
});

export { expect, type Locator };
