/**
 * How keys and pointer move over what is listed.
 */
import { composing, find } from "./dom.js";

interface Walk {
  /** The links of the results, in their order. */
  results(): readonly HTMLAnchorElement[];
  /** Up from the first of them. */
  leave(): void;
}

export function walking({ results, leave }: Walk) {
  find(".list", HTMLElement).addEventListener("keydown", (event) => {
    if (composing(event) || !["ArrowDown", "ArrowUp"].includes(event.key)) return;
    if (!(event.target instanceof HTMLAnchorElement)) return;
    const links = results();
    const at = links.indexOf(event.target);
    if (at < 0) return;
    event.preventDefault();
    const next = at + (event.key === "ArrowDown" ? 1 : -1);
    if (next < 0) leave();
    else links[next]?.focus();
  });

  // The whole entry is a target for the pointer, unless it is used to select text.
  find("#results", HTMLElement).addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest("a, button, summary") || !getSelection()?.isCollapsed) return;
    const link = target?.closest(".hit, .figure")?.querySelector("a");
    // As if the link itself were followed: the reader comes back to it.
    link?.focus({ preventScroll: true });
    link?.click();
  });
}
