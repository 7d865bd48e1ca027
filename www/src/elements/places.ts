/**
 * The places in an element that a reader is led to, and how they come into sight.
 */
import type { Opened } from "./session.js";

/** What an element draws itself in. */
export type Root = HTMLElement | DocumentFragment;

export const find = (root: Root, selector: string): HTMLElement | null =>
  root.querySelector<HTMLElement>(selector);

/** The links of the results, in their order. */
export const waysIn = (root: Root): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(".hit .way")];

/** The link of one result. */
export const wayTo = (root: Root, number: number | undefined): HTMLElement | null =>
  find(root, `.hit [data-number="${number}"]`);

/** How far down in the window a result stands. */
export const topOf = (root: Root, { number }: Opened): number | undefined =>
  wayTo(root, number)?.getClientRects()[0]?.top;

/** Above the window, or so low in it that its beginning is hardly seen. */
function isOutOfSight(element: Element): boolean {
  const { top } = element.getBoundingClientRect();
  return top < 0 || top > innerHeight / 2;
}

/** To the beginning of what is read, or to the measure that was aimed at. */
export function leadIn(root: Root) {
  const reading = find(root, ".reading");
  const panel = find(root, ".panel");
  const aimed = find(root, ".reading .aimed");
  (aimed ?? find(root, ".reading h2"))?.focus({ preventScroll: true });
  // In the compact form the panel scrolls, elsewhere what is read.
  for (const box of [reading, panel]) if (box) box.scrollTop = 0;
  if (aimed) aimed.scrollIntoView({ block: "center" });
  // The panel hangs at the box that the reader has just used: the page stays where it is.
  else if (reading && !panel && isOutOfSight(reading)) reading.scrollIntoView();
}

/** Other results are read from their beginning. */
export function toTop(root: Root) {
  const main = find(root, ".main");
  if (main && main.getBoundingClientRect().top < 0) main.scrollIntoView();
}
