/**
 * The page that other sites show in a frame: one element and nothing else. It tells the frame's page how high it is,
 * where that page listens (frames.js).
 */
import "@open-iframe-resizer/core";
import "policy-proposals/define";
import { drawn } from "../../src/elements/drawn.js";
import { elementOf, optionsOf, PAGES } from "./embed-options.js";
import { REVEAL } from "./reveal.js";

const options = optionsOf(new URLSearchParams(location.search));
const element = elementOf(options);
// The frame is all that the reader came for: nothing is gained by waiting.
if (!options.attributes.has("loading")) element.setAttribute("loading", "eager");
element.setAttribute("href-template", PAGES);
document.body.append(element);
// What is asked for is all the ground that the frame has.
const { style } = document.documentElement;
style.background = options.theme.get("--policy-proposals-background") ?? "";
style.colorScheme = options.scheme ?? "";

// The frame is as high as what is in it: only its page can scroll to where the reader goes on, once it has grown.
element.shadowRoot?.addEventListener("focusin", () => {
  void drawn().then(() => {
    const place = element.shadowRoot?.activeElement?.getBoundingClientRect();
    // Counted from the top of the frame's page, which is scrolled until the frame has grown.
    if (place) parent.postMessage({ [REVEAL]: [place.top + scrollY, place.bottom + scrollY] }, "*");
  });
});
