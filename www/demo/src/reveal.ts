/**
 * How a framed page gets the embedding page to scroll: it sends a message when something gets the focus, and `follow`
 * scrolls there.
 */

/** The key of the message. Its value is the top and the bottom of the element, measured in the frame. */
export const REVEAL = "policy-proposals-reveal";

/** How long the frame may keep growing after a message, in milliseconds. */
const SETTLED = 1000;

function placeIn(data: unknown): [top: number, bottom: number] | undefined {
  const place: unknown =
    typeof data === "object" && data !== null && REVEAL in data ? data[REVEAL] : undefined;
  if (!Array.isArray(place)) return undefined;
  const [top, bottom] = place.map(Number);
  return top !== undefined && bottom !== undefined ? [top, bottom] : undefined;
}

/** Scrolls to the element in a message of one of these frames, unless it is in sight. */
export function follow(frames: string) {
  addEventListener("message", ({ data, source }: MessageEvent<unknown>) => {
    const place = placeIn(data);
    const frame = [...document.querySelectorAll<HTMLIFrameElement>(frames)].find(
      ({ contentWindow }) => contentWindow === source,
    );
    if (!place || !frame) return;
    // The frame grows to the height of its content, and only then is the page long enough to scroll there.
    const grown = new ResizeObserver(() => scrollTo(frame, place));
    grown.observe(frame);
    setTimeout(() => grown.disconnect(), SETTLED);
  });
}

function scrollTo(frame: Element, place: readonly [number, number]) {
  const [top, bottom] = place.map((at) => at + frame.getBoundingClientRect().top) as [number, number];
  // Not to the very top, where pages keep their headers.
  if (top < 0 || bottom > innerHeight) scrollBy({ top: top - innerHeight / 6 });
}
