/**
 * Pages of other sites that use the package. They are served from memory under host names of their own, each with the
 * built package at `/dist/` and the demo site at `/site/`; no request leaves the browser.
 */
import { existsSync } from "node:fs";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import type { BrowserContext, Page } from "@playwright/test";

const FOLDERS: Record<string, URL> = {
  dist: new URL("../../../www/dist/", import.meta.url),
  site: new URL("../../../www/demo/dist/", import.meta.url),
};

/** The types that browsers insist on. */
const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
};

/** Serves the package and the demo site on every host. */
export async function serveFolders(context: BrowserContext) {
  await context.route(/^http:\/\/[a-z]+\.localhost\/(dist|site)\//, async (route) => {
    const [, folder = "", ...rest] = new URL(route.request().url()).pathname.split("/");
    const file = rest.join("/") || "index.html";
    const path = fileURLToPath(new URL(file, FOLDERS[folder]));
    const headers = { "access-control-allow-origin": "*" };
    const contentType = TYPES[extname(file)] ?? "application/octet-stream";
    await route.fulfill(existsSync(path) ? { path, headers, contentType } : { status: 404 });
  });
}

/** The parts of such a page. */
export interface ForeignPage {
  readonly body: string;
  readonly head?: string;
  /** The page's language; none by default, as on many pages. */
  readonly lang?: string;
  readonly policy?: string;
  readonly name?: string;
  /** The page's own scripts, by file name. */
  readonly scripts?: Readonly<Record<string, string>>;
}

/** Opens such a page. */
export async function openHost(
  page: Page,
  { body, head = "", lang, policy, name = "news", scripts = {} }: ForeignPage,
) {
  const address = `http://${name}.localhost/`;
  const language = lang === undefined ? "" : ` lang="${lang}"`;
  await serveFolders(page.context());
  await page.route(address, (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      headers: policy === undefined ? {} : { "content-security-policy": policy },
      body: `<!doctype html><html${language}><head><title>News</title>${head}</head><body>${body}</body></html>`,
    }),
  );
  // Browsers request an icon even for pages that name none.
  await page.route(`${address}favicon.ico`, (route) => route.fulfill({ status: 204 }));
  for (const [script, text] of Object.entries(scripts)) {
    await page.route(address + script, (route) =>
      route.fulfill({ contentType: "text/javascript", body: text }),
    );
  }
  await page.goto(address);
}

/** Collects what the browser complains of: errors and warnings on the console, and exceptions. */
export function complaints(page: Page): string[] {
  const problems: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(String(error)));
  return problems;
}

/** Collects the files of the package that the page requests, in order. */
export function requested(page: Page): string[] {
  const names: string[] = [];
  page.on("request", (request) => {
    const [, file] = request.url().split("/dist/");
    if (file !== undefined) names.push(file);
  });
  return names;
}

/** Registers the elements with a module script. */
export const DEFINE = '<script type="module" src="/dist/define.js"></script>';
