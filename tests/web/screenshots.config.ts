/**
 * `npm run screenshots`: takes pictures of the main views, for people to look at, with the browser and server of the
 * tests. They are written to screenshots/, which is not in git.
 */
import { defineConfig } from "@playwright/test";
import tests, { inChromium } from "./playwright.config.js";

export default defineConfig({
  ...tests,
  projects: [inChromium],
  testDir: "pictures",
  outputDir: "screenshots/.runs",
  reporter: "list",
});
