/**
 * The page that other sites show in a frame: one element and nothing else. If the embedding page runs frames.js, this
 * page tells it the height of the content and where the reader goes.
 */
import "@open-iframe-resizer/core";
import "policy-proposals/define";
import { drawn } from "../../src/elements/drawn.js";
import { elementOf, optionsOf, PAGES } from "./embed-options.js";
import { REVEAL } from "./reveal.js";

const options = optionsOf(new URLSearchParams(location.search));
const element = elementOf(options);
// The element is the only content of the page: there is no reason to wait.
if (!options.attributes.has("loading")) element.setAttribute("loading", "eager");
element.setAttribute("href-template", PAGES);
document.body.append(element);
// The chosen background applies to the whole frame.
const { style } = document.documentElement;
style.background = options.theme.get("--policy-proposals-background") ?? "";
style.colorScheme = options.scheme ?? "";

// The frame has the height of its content, so it does not scroll: ask the embedding page to scroll to what gets the
// focus.
element.shadowRoot?.addEventListener("focusin", () => {
  void drawn().then(() => {
    const place = element.shadowRoot?.activeElement?.getBoundingClientRect();
    // Measured from the top of the document: until the frame has grown, this page may be scrolled.
    if (place) parent.postMessage({ [REVEAL]: [place.top + scrollY, place.bottom + scrollY] }, "*");
  });
});
