/**
 * The widget on pages of others, as the tests see it. Whatever a test does, nothing may go against the page's content
 * policy, and nothing may be complained of.
 */
import { test as base, expect, type Locator, type Page } from "@playwright/test";

import type { PolicyDocument } from "../../../www/dist/index.js";
import type {} from "../../../www/dist/define.js";
import { complaints } from "./elsewhere.js";

declare global {
  interface Window {
    /** What the layout has shifted by without the reader's doing. */
    shifted: number;
    /** The details of the widget's events, by name. */
    told: { name: string; detail: unknown }[];
  }
}

/** Runs in the page before its own scripts. */
function watch() {
  window.shifted = 0;
  window.told = [];
  type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Shift[])
      window.shifted += entry.hadRecentInput ? 0 : entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  for (const name of ["ready", "results", "select", "error"]) {
    document.addEventListener(`policy-proposals-${name}`, (event) => {
      const { detail } = event as CustomEvent<unknown>;
      window.told.push({ name, detail: JSON.parse(JSON.stringify(detail ?? null)) as unknown });
    });
  }
}

export class Host {
  /** What the test itself has brought about, and the page may therefore complain of. */
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

  /** Types, and wants no suggestion. */
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

  /** Puts a widget on the page. */
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

  /** Has the widget search by what `wrap`, which runs in the page, makes of the document's own search. */
  async searchBy(wrap: (search: PolicyDocument["search"]) => PolicyDocument["search"]) {
    await this.page.evaluate(`{
      const widget = document.querySelector("policy-proposals");
      widget.policy = { ...widget.policy, search: (${String(wrap)})(widget.policy.search) };
    }`);
  }

  told(name: string): Promise<unknown[]> {
    return this.page.evaluate(
      (name) => window.told.filter((each) => each.name === name).map(({ detail }) => detail),
      name,
    );
  }
}

export const test = base.extend<{ host: Host }>({
  host: async ({ page }, use, { config }) => {
    const heard = complaints(page);
    const host = new Host(page, String(config.metadata["fixtures"]));
    await page.addInitScript(watch);
    await use(host);
    expect(heard.filter((complaint) => !host.expected?.test(complaint))).toEqual([]);
  },
});

export { expect, type Locator };
