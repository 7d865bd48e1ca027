/**
 * `npm run screenshots`: pictures of the main views, for people to look at. With the browser and the server of the
 * tests; the pictures lie in screenshots/, which git does not keep.
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
