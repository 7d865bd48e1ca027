/**
 * Runs the browser tests against the built demo. In Chromium (the system's, or else Playwright's own) all of them run;
 * in Firefox, if there is one, only those tagged @firefox, where engines differ; and in WebKit, which Playwright cannot
 * drive on its own, the tests in webkit/.
 */
import { defineConfig } from "@playwright/test";
import { chromium, firefox, webkit } from "./browsers.mjs";
import type { WebKitOptions } from "./webkit/reader.js";

const PORT = Number(process.env["PORT"] ?? 41973);
/** The port of the server for the fixture pages. */
const FIXTURES = PORT + 1;

export const inChromium = {
  name: "chromium",
  use: {
    browserName: "chromium",
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      // As root, which is usual in containers, Chromium only runs without its sandbox.
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    },
  },
} as const;

const firefoxPath = firefox();
const inFirefox = (executablePath: string) =>
  ({
    name: "firefox",
    grep: /@firefox/,
    // The driver for Firefox is new: retry, so that its own failures are reported as flaky.
    retries: 1,
    use: {
      browserName: "firefox",
      // A published Firefox, driven by WebDriver BiDi, instead of Playwright's own build.
      channel: "moz-firefox",
      launchOptions: {
        executablePath,
        // Firefox requests the icon even if the page's policy forbids images, and logs an error.
        firefoxUserPrefs: { "browser.chrome.site_icons": false },
      },
    },
  }) as const;

const programs = webkit();
const inWebKit = (programs: NonNullable<ReturnType<typeof webkit>>) =>
  ({ name: "webkit", testDir: "webkit", use: { webkit: { ...programs, port: PORT + 2 } } }) as const;

export default defineConfig<object, WebKitOptions>({
  testDir: "browser",
  workers: 1,
  // Long timeouts, because busy machines are slow, WebKit's driver most of all.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env["CI"]),
  use: {
    baseURL: `http://localhost:${PORT}/`,
    locale: "zh-HK",
    viewport: { width: 1440, height: 900 },
  },
  projects: [
    inChromium,
    ...(firefoxPath ? [inFirefox(firefoxPath)] : []),
    ...(programs ? [inWebKit(programs)] : []),
  ],
  metadata: { fixtures: `http://localhost:${FIXTURES}/` },
  webServer: [
    {
      command: `npm --prefix ../../www run demo -- --port ${PORT} --strictPort`,
      url: `http://localhost:${PORT}/`,
    },
    { command: `node server.mjs ${FIXTURES}`, url: `http://localhost:${FIXTURES}/plain.html` },
  ],
});
