/**
 * Runs the browser tests against the built demo, in the Chromium that is there: the one named by CHROMIUM, else the
 * system's, else Playwright's own.
 */
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { defineConfig } from "@playwright/test";

const PORT = Number(process.env["PORT"] ?? 41973);
/** Where the fixture pages are, on a server of their own. */
const FIXTURES = PORT + 1;

function onPath(name: string): string[] {
  return (process.env["PATH"] ?? "").split(delimiter).flatMap((folder) => {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return [path];
    } catch {
      return [];
    }
  });
}

const chromium = process.env["CHROMIUM"] || [...onPath("chromium"), ...onPath("google-chrome")][0];

export default defineConfig({
  testDir: "browser",
  workers: 1,
  forbidOnly: Boolean(process.env["CI"]),
  use: {
    baseURL: `http://localhost:${PORT}/`,
    browserName: "chromium",
    locale: "zh-HK",
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      // Chromium refuses to run as root with its sandbox, as it does in most containers.
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    },
  },
  metadata: { fixtures: `http://localhost:${FIXTURES}/` },
  webServer: [
    {
      command: `npm --prefix ../../www run demo -- --port ${PORT} --strictPort`,
      url: `http://localhost:${PORT}/`,
    },
    { command: `node server.mjs ${FIXTURES}`, url: `http://localhost:${FIXTURES}/plain.html` },
  ],
});
