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
export interface ForeignPage {
  readonly body: string;
  readonly head?: string;
  /** Its language; none by default, as on many pages. */
  readonly lang?: string;
  readonly policy?: string;
  readonly name?: string;
  /** Scripts of its own, by the names that its tags call them by. */
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
  // Every browser asks for the icon of a page that names none.
  await page.route(`${address}favicon.ico`, (route) => route.fulfill({ status: 204 }));
  for (const [script, text] of Object.entries(scripts)) {
    await page.route(address + script, (route) =>
      route.fulfill({ contentType: "text/javascript", body: text }),
    );
  }
  await page.goto(address);
}

/** What the browser complains of: errors and warnings on the console, and exceptions. */
export function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) heard.push(message.text());
  });
  page.on("pageerror", (error) => heard.push(String(error)));
  return heard;
}

/** The files of the package that a page asks for, in order. */
export function asked(page: Page): string[] {
  const names: string[] = [];
  page.on("request", (request) => {
    const [, file] = request.url().split("/dist/");
    if (file !== undefined) names.push(file);
  });
  return names;
}

/** Registers the elements, as a page with a module script does. */
export const DEFINE = '<script type="module" src="/dist/define.js"></script>';
