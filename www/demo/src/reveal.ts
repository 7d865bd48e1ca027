/**
 * A framed page tells its page where the reader goes on, and the page scrolls there.
 */

/** The name of the message; with it come the top and the bottom of the place, in the frame. */
export const REVEAL = "policy-proposals-reveal";

/** So long after a message the frame may still grow, in milliseconds. */
const SETTLED = 1000;

function placeIn(data: unknown): [top: number, bottom: number] | undefined {
  const place: unknown =
    typeof data === "object" && data !== null && REVEAL in data ? data[REVEAL] : undefined;
  if (!Array.isArray(place)) return undefined;
  const [top, bottom] = place.map(Number);
  return top !== undefined && bottom !== undefined ? [top, bottom] : undefined;
}

/** Scrolls to what a frame of ours reveals, unless it is in sight already. */
export function follow(frames: string) {
  addEventListener("message", ({ data, source }: MessageEvent<unknown>) => {
    const place = placeIn(data);
    const frame = [...document.querySelectorAll<HTMLIFrameElement>(frames)].find(
      ({ contentWindow }) => contentWindow === source,
    );
    if (!place || !frame) return;
    // The frame grows to what is in it, and only then is the page long enough to scroll there.
    const grown = new ResizeObserver(() => scrollTo(frame, place));
    grown.observe(frame);
    setTimeout(() => grown.disconnect(), SETTLED);
  });
}

function scrollTo(frame: Element, place: readonly [number, number]) {
  const [top, bottom] = place.map((at) => at + frame.getBoundingClientRect().top) as [number, number];
  // Not at the very edge, where pages keep their own heads.
  if (top < 0 || bottom > innerHeight) scrollBy({ top: top - innerHeight / 6 });
}
