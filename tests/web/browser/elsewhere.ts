/**
 * A page of somebody else's that the package is pasted into. It is served from memory under a name of its own, with
 * the built package at `/dist/` and the demo site at `/site/` of any such name; nothing leaves the browser.
 */
import { existsSync } from "node:fs";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import type { BrowserContext, Page } from "@playwright/test";

const FOLDERS: Record<string, URL> = {
  dist: new URL("../../../www/dist/", import.meta.url),
  site: new URL("../../../www/demo/dist/", import.meta.url),
};

/** The types that a browser insists on. */
const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
};

/** Serves the package and the demo site to every page of this context, as each host's own. */
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

/** What a page of somebody else's consists of. */
export interface Host {
  readonly body: string;
  readonly head?: string;
  /** Its language; none by default, as on many pages. */
  readonly lang?: string;
  readonly policy?: string;
  readonly name?: string;
}

/** Opens such a page. */
export async function openHost(page: Page, { body, head = "", lang, policy, name = "news" }: Host) {
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
  await page.goto(address);
}

/** Registers the elements, as a page with a module script does. */
export const DEFINE = '<script type="module" src="/dist/define.js"></script>';
