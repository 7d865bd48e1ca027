/**
 * The story page: draws the list of stories, each under its name, and presses what a story wants pressed.
 */
import "policy-proposals/define";
import { load } from "policy-proposals";
import { find, h } from "./dom.js";
import { STAND_IN } from "./embed-options.js";
import { examplesOf } from "./examples.js";
import { chapters, type Story } from "./stories.js";

/** Presses one control after another, each as soon as it is there. */
function press(root: ShadowRoot, [next, ...rest]: readonly string[]) {
  if (next === undefined) return;
  const found = root.querySelector<HTMLElement>(next);
  if (found) {
    found.click();
    press(root, rest);
    return;
  }
  const observer = new MutationObserver(() => {
    if (!root.querySelector(next)) return;
    observer.disconnect();
    press(root, [next, ...rest]);
  });
  observer.observe(root, { childList: true, subtree: true });
}

const framed = (attributes: Readonly<Record<string, string>>, title: string): HTMLElement =>
  h("iframe", { src: `forbidden.html?${new URLSearchParams(attributes).toString()}`, title });

function shown({ name, tag, attributes = {}, scheme, forbidden, press: wanted = [] }: Story): HTMLElement {
  if (forbidden) return framed(attributes, name);
  // Scrolled past quickly, a lazy story would stay empty.
  const element = h(tag, { loading: "eager", ...attributes }, h("p", {}, STAND_IN));
  if (scheme) element.classList.add(scheme);
  element.addEventListener("policy-proposals-ready", () => {
    if (element.shadowRoot) press(element.shadowRoot, wanted);
  });
  return element;
}

function story(told: Story, index: number): HTMLElement {
  const code = Object.entries(told.attributes ?? {}).map(([name, value]) => `${name}="${value}"`);
  const head = h("p", { class: "told" }, h("code", {}, [told.tag, ...code].join(" ")));
  const stage = h(
    "div",
    { class: `stage ${told.scheme ?? ""}`, "data-width": told.width ?? "full" },
    shown(told),
  );
  const title = h("h3", {}, told.name);
  return h("article", { class: "story", "data-story": index }, title, head, stage);
}

find("main", HTMLElement).append(
  ...chapters(examplesOf(await load())).map(({ name, stories }) =>
    h("section", {}, h("h2", {}, name), ...stories.map(story)),
  ),
);
