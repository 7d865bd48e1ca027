/**
 * Checks a page with axe, in legacy mode. The default mode opens another page for each check, to support frames of
 * other sites, and in Firefox that takes longer than everything else.
 */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** The violated rules, each with the elements that violate it. */
export async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)].join("\n"));
}
