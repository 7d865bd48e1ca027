/**
 * Keys and clicks, and who they belong to.
 */

/** How far a key walks over a list: one entry down or up, or not at all. */
export const stepOf = (key: string): number => (key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0);

/** What has been of use here is nobody else's. */
export function consume(event: Event) {
  event.preventDefault();
  event.stopPropagation();
}

/** True for keys and clicks that ask the browser for nothing else: another tab, the page before. */
export const hasNoModifier = ({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent | MouseEvent): boolean =>
  !altKey && !ctrlKey && !metaKey && !shiftKey;

/** Clicks that ask the browser for another tab or window are the browser's. */
export const isPlainClick = (event: MouseEvent): boolean => event.button === 0 && hasNoModifier(event);
