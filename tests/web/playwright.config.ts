/**
 * Runs the browser tests against the built demo: all of them in Chromium, the one that is there or else Playwright's
 * own; in Firefox, where there is one, those of what engines do differently, which are tagged; and in WebKit, which
 * Playwright cannot drive, a few of its own.
 */
import { defineConfig } from "@playwright/test";
import { chromium, firefox, webkit } from "./browsers.mjs";
import type { WebKitOptions } from "./webkit/reader.js";

const PORT = Number(process.env["PORT"] ?? 41973);
/** Where the fixture pages are, on a server of their own. */
const FIXTURES = PORT + 1;

export const inChromium = {
  name: "chromium",
  use: {
    browserName: "chromium",
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      // Chromium refuses to run as root with its sandbox, as it does in most containers.
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    },
  },
} as const;

const firefoxPath = firefox();
const inFirefox = (executablePath: string) =>
  ({
    name: "firefox",
    grep: /@firefox/,
    // Its driver is new: what fails once may be its fault, and is told apart as flaky.
    retries: 1,
    use: {
      browserName: "firefox",
      // As it is published, driven by WebDriver BiDi, and not the build of Playwright's own.
      channel: "moz-firefox",
      launchOptions: {
        executablePath,
        // It would ask for the icon of a page even where the page's content policy forbids images, and complain.
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
  // Busy machines are slow, and WebKit's driver on them slowest: what is waited for may take its time.
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
