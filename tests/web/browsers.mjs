/**
 * Finds the browsers for the tests: Chromium and Firefox as named by the variables CHROMIUM and FIREFOX, or else those
 * on the system, and WebKitGTK, which is WebKit on Linux.
 */
import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** The oldest Firefox known to support every command that Playwright 1.64 sends; Playwright 1.65 sends more. */
const OLDEST_FIREFOX = 153;

/** The programs on PATH with this name. @param {string} name @returns {string[]} */
function onPath(name) {
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

/** Zero if it is not Firefox: on some systems the command is only a script. @param {string} path */
function firefoxVersion(path) {
  const { stdout } = spawnSync(path, ["--version"], { encoding: "utf8" });
  return Number(/^Mozilla Firefox (\d+)/m.exec(stdout)?.[1] ?? 0);
}

export const chromium = process.env["CHROMIUM"] || [...onPath("chromium"), ...onPath("google-chrome")][0];

/** The Firefox that Playwright can drive, if there is one. @returns {string | undefined} */
export function firefox() {
  const named = process.env["FIREFOX"];
  return (named ? [named] : [...onPath("firefox-esr"), ...onPath("firefox")]).find(
    (path) => firefoxVersion(path) >= OLDEST_FIREFOX,
  );
}

/**
 * The driver of WebKitGTK, which starts a small browser, and the virtual screen for it.
 * @returns {{ driver: string, screen: string } | undefined}
 */
export function webkit() {
  const [driver] = onPath("WebKitWebDriver");
  const [screen] = onPath("Xvfb");
  return driver && screen ? { driver, screen } : undefined;
}
