/**
 * Opens pages in Chromium: the one that CHROMIUM names, else the system's, else Playwright's own. A page writes its answer
 * into `<output>`; its requests and problems are recorded.
 */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { after } from "node:test";
import { chromium } from "playwright-core";
import { chromium as executablePath } from "../web/browsers.mjs";

const TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".wasm": "application/wasm",
};

/** Where folders are served: a page has to work wherever it lies. */
const BASE = "/some/where/";

const browser = await chromium.launch({
  executablePath,
  // Chromium refuses to run as root with its sandbox, as it does in most containers.
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
after(() => browser.close());

/** The file that an address stands for. @param {string} folder @param {string} url @returns {string} */
function fileOf(folder, url) {
  const { pathname } = new URL(url, "http://localhost");
  if (!pathname.startsWith(BASE)) throw new Error(`${pathname} is outside of ${BASE}`);
  const path = pathname.slice(BASE.length);
  return join(folder, path === "" || path.endsWith("/") ? `${path}index.html` : path);
}

/**
 * Serves a folder while it is used.
 * @template T
 * @param {string} folder @param {(address: string) => Promise<T>} use @returns {Promise<T>}
 */
export async function served(folder, use) {
  const server = createServer(async ({ url }, response) => {
    try {
      const file = fileOf(folder, url);
      const body = await readFile(file);
      response.writeHead(200, { "content-type": TYPES[extname(file)] }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    return await use(`http://127.0.0.1:${server.address().port}${BASE}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** Collects what a page asks for and what goes wrong in it. @param {import("playwright-core").Page} page */
function observed(page) {
  const requests = [];
  const problems = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("requestfailed", (request) => problems.push(`${request.failure()?.errorText}: ${request.url()}`));
  page.on("response", (response) => {
    if (!response.ok()) problems.push(`${response.status()}: ${response.url()}`);
  });
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) problems.push(message.text());
  });
  return { requests, problems };
}

/**
 * Opens a page and waits until it has its answer, and shows a text where one is named.
 * @param {string} address @param {string} [text]
 * @returns {Promise<{ answer: unknown, requests: string[], problems: string[] }>}
 */
export async function visited(address, text) {
  const page = await browser.newPage();
  const seen = observed(page);
  try {
    await page.goto(address);
    const answer = await page.locator("output:not(:empty)").textContent({ timeout: 20_000 });
    // Open shadow roots are looked into as well.
    if (text) await page.getByText(text).first().waitFor({ timeout: 20_000 });
    return { answer: JSON.parse(answer), ...seen };
  } catch (error) {
    throw new Error([address, ...seen.problems].join("\n"), { cause: error });
  } finally {
    await page.close();
  }
}

/**
 * Opens a page, types words into its search box, and reads its list once it has as many items as it should.
 * @param {string} address @param {string} words @param {number} count
 * @returns {Promise<{ items: string[], requests: string[], problems: string[] }>}
 */
export async function typed(address, words, count) {
  const page = await browser.newPage();
  const seen = observed(page);
  try {
    await page.goto(address);
    await page.getByRole("searchbox").fill(words);
    await page.waitForFunction((expected) => document.querySelectorAll("li").length === expected, count);
    return { items: await page.getByRole("listitem").allTextContents(), ...seen };
  } catch (error) {
    throw new Error([address, ...seen.problems].join("\n"), { cause: error });
  } finally {
    await page.close();
  }
}
