/**
 * Which keys and clicks the elements handle, and which they leave to the browser.
 */

/** How far a key moves in a list: one entry down or up, or not at all. */
export const stepOf = (key: string): number => (key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0);

/** Marks an event as handled: neither the browser nor the page acts on it. */
export function consume(event: Event) {
  event.preventDefault();
  event.stopPropagation();
}

/**
 * No modifier key is held: with one, keys and clicks are commands of the browser, such as opening a tab or going back.
 */
export const hasNoModifier = ({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent | MouseEvent): boolean =>
  !altKey && !ctrlKey && !metaKey && !shiftKey;

/** An ordinary click; the browser handles those that open a tab or a window. */
export const isPlainClick = (event: MouseEvent): boolean => event.button === 0 && hasNoModifier(event);
