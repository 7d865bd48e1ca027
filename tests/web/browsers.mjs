/**
 * The browsers that the tests run in: those that CHROMIUM and FIREFOX name, else the system's; and WebKit as Linux has it.
 */
import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** The first Firefox that has been seen to know every command that Playwright 1.64 gives it; 1.65 gives more. */
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

/** Zero for what is no Firefox, as the script is that some systems have in its place. @param {string} path */
function firefoxVersion(path) {
  const { stdout } = spawnSync(path, ["--version"], { encoding: "utf8" });
  return Number(/^Mozilla Firefox (\d+)/m.exec(stdout)?.[1] ?? 0);
}

export const chromium = process.env["CHROMIUM"] || [...onPath("chromium"), ...onPath("google-chrome")][0];

/** The Firefox that can be driven, if there is one. @returns {string | undefined} */
export function firefox() {
  const named = process.env["FIREFOX"];
  return (named ? [named] : [...onPath("firefox-esr"), ...onPath("firefox")]).find(
    (path) => firefoxVersion(path) >= OLDEST_FIREFOX,
  );
}

/**
 * The driver of WebKitGTK, which starts a small browser of its own, and a screen for it that nobody looks at.
 * @returns {{ driver: string, screen: string } | undefined}
 */
export function webkit() {
  const [driver] = onPath("WebKitWebDriver");
  const [screen] = onPath("Xvfb");
  return driver && screen ? { driver, screen } : undefined;
}
