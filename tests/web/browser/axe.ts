/**
 * What axe finds in a page. It looks at the page in one go: its other way, which is for frames of other sites, opens a
 * page beside it each time, and that takes Firefox longer than all the rest.
 */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** The rules that are broken, each with the elements that break it. */
export async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)].join("\n"));
}
