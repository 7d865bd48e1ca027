/**
 * Finding the parts of an element by selector, moving the focus to them, and scrolling them into view.
 */
import type { Opened } from "./session.js";

/** What an element renders into. */
export type Root = HTMLElement | DocumentFragment;

export const find = (root: Root, selector: string): HTMLElement | null =>
  root.querySelector<HTMLElement>(selector);

/** The selector of the links of the results; `find` returns the first. */
export const RESULT_LINK = ".hit .proposal-link";

/** The links of all results, in order. */
export const resultLinks = (root: Root): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(RESULT_LINK),
];

/** The link of one result. */
export const resultLink = (root: Root, number: number | undefined): HTMLElement | null =>
  find(root, `.hit [data-number="${number}"]`);

/** The distance of a result from the top of the window. */
export const resultTop = (root: Root, { number }: Opened): number | undefined =>
  resultLink(root, number)?.getClientRects()[0]?.top;

/** Above the window, or so low that hardly its beginning can be seen. */
function isOutOfSight(element: Element): boolean {
  const { top } = element.getBoundingClientRect();
  return top < 0 || top > innerHeight / 2;
}

/** Focuses the heading of the reading view, or the measure that was asked for. */
export function focusReading(root: Root) {
  const reading = find(root, ".reading");
  const panel = find(root, ".panel");
  const target = find(root, ".reading .target");
  (target ?? find(root, ".reading h2"))?.focus({ preventScroll: true });
  // In the compact form the panel scrolls, otherwise the reading view.
  for (const box of [reading, panel]) if (box) box.scrollTop = 0;
  if (target) target.scrollIntoView({ block: "center" });
  // The panel is attached to the search box, which the reader has just used: do not scroll the page.
  else if (reading && !panel && isOutOfSight(reading)) reading.scrollIntoView();
}

/** Shows new results from their beginning. */
export function scrollToResults(root: Root) {
  const main = find(root, ".main");
  if (main && main.getBoundingClientRect().top < 0) main.scrollIntoView();
}
