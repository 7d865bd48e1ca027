/**
 * A site that exists in the test's browser only: pages written in the test, the built package beside them, and the
 * headers that a server would send.
 */
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";

export const SITE = "http://newsroom.test";
export const CDN = "http://cdn.test";

const DIST = new URL("../../../www/dist/", import.meta.url);

const TYPES: Record<string, string> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  wasm: "application/wasm",
};

export const built = (file: string): Promise<Buffer> => readFile(new URL(file, DIST));

interface Site {
  /** Pages and files by their path; what is not among them comes from the package. */
  files?: Record<string, string>;
  /** Headers of every answer. */
  headers?: Record<string, string>;
  /** Content types by extension, where a server sends other ones. */
  types?: Record<string, string>;
}

/** Serves a site, and the package on a CDN; the paths that were asked for, in order. */
export async function serve(page: Page, { files = {}, headers = {}, types = {} }: Site): Promise<string[]> {
  const asked: string[] = [];
  for (const origin of [SITE, CDN]) {
    await page.route(`${origin}/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      const file = pathname.slice(1) || "index.html";
      const extension = file.slice(file.lastIndexOf(".") + 1);
      if (file === "favicon.ico") return route.fulfill({ status: 204 });
      asked.push(`${origin === CDN ? "cdn:" : ""}${file}`);
      const body = files[file] ?? (await built(file).catch(() => undefined));
      if (body === undefined) return route.fulfill({ status: 404, body: "" });
      const type = { ...TYPES, ...types }[extension] ?? "application/octet-stream";
      const open = origin === CDN ? { "access-control-allow-origin": "*" } : {};
      return route.fulfill({ body, headers: { "content-type": type, ...open, ...headers } });
    });
  }
  return asked;
}

/** A page with this in its body. */
export const html = (body: string): string =>
  `<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><title>Page</title>${body}</html>`;

/** What the browser complains of: errors and warnings on the console, and exceptions. */
export function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) heard.push(message.text());
  });
  page.on("pageerror", (error) => heard.push(String(error)));
  return heard;
}
