/**
 * Where in an element a reader goes on, and how that comes into sight: focus and scrolling.
 */
import type { Opened } from "./session.js";

/** What an element draws itself in. */
export type Root = HTMLElement | DocumentFragment;

export const find = (root: Root, selector: string): HTMLElement | null =>
  root.querySelector<HTMLElement>(selector);

/** The link of a result; the first of them to `find`. */
export const RESULT_LINK = ".hit .proposal-link";

/** The links of the results, in their order. */
export const resultLinks = (root: Root): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(RESULT_LINK),
];

/** The link of one result. */
export const resultLink = (root: Root, number: number | undefined): HTMLElement | null =>
  find(root, `.hit [data-number="${number}"]`);

/** How far down in the window a result stands. */
export const resultTop = (root: Root, { number }: Opened): number | undefined =>
  resultLink(root, number)?.getClientRects()[0]?.top;

/** Above the window, or so low in it that its beginning is hardly seen. */
function isOutOfSight(element: Element): boolean {
  const { top } = element.getBoundingClientRect();
  return top < 0 || top > innerHeight / 2;
}

/** To the beginning of what is read, or to the measure that was led to. */
export function focusReading(root: Root) {
  const reading = find(root, ".reading");
  const panel = find(root, ".panel");
  const target = find(root, ".reading .target");
  (target ?? find(root, ".reading h2"))?.focus({ preventScroll: true });
  // In the compact form the panel scrolls, elsewhere what is read.
  for (const box of [reading, panel]) if (box) box.scrollTop = 0;
  if (target) target.scrollIntoView({ block: "center" });
  // The panel hangs at the box that the reader has just used: the page stays where it is.
  else if (reading && !panel && isOutOfSight(reading)) reading.scrollIntoView();
}

/** Other results are read from their beginning. */
export function scrollToResults(root: Root) {
  const main = find(root, ".main");
  if (main && main.getBoundingClientRect().top < 0) main.scrollIntoView();
}
