/**
 * The story page: draws the list of stories, each under its name, and presses what a story wants pressed.
 */
import "policy-proposals/define";
import { load } from "policy-proposals";
import { drawn } from "../../src/elements/drawn.js";
import { find, h } from "./dom.js";
import { STAND_IN } from "./embed-options.js";
import { examplesOf } from "./examples.js";
import { chapters, type Story } from "./stories.js";

/** Resolves as soon as there is one. */
function found(root: ShadowRoot, selector: string): Promise<HTMLElement> {
  return new Promise((resolve) => {
    const look = () => {
      const element = root.querySelector<HTMLElement>(selector);
      if (!element) return;
      observer.disconnect();
      resolve(element);
    };
    const observer = new MutationObserver(look);
    observer.observe(root, { childList: true, characterData: true, subtree: true });
    look();
  });
}

/** Presses what a story wants pressed. Hidden meanwhile, it takes neither the focus nor the page to what comes of it. */
async function press(element: HTMLElement, root: ShadowRoot, [control, result]: readonly [string, string]) {
  element.hidden = true;
  (await found(root, control)).click();
  await found(root, result);
  await drawn();
  element.hidden = false;
}

const framed = (attributes: Readonly<Record<string, string>>, title: string): HTMLElement =>
  h("iframe", { src: `forbidden.html?${new URLSearchParams(attributes).toString()}`, title });

function shown({ name, tag, attributes = {}, scheme, forbidden, press: wanted }: Story): HTMLElement {
  if (forbidden) return framed(attributes, name);
  // Scrolled past quickly, a lazy story would stay empty.
  const element = h(tag, { loading: "eager", ...attributes }, h("p", {}, STAND_IN));
  if (scheme) element.classList.add(scheme);
  element.addEventListener("policy-proposals-ready", () => {
    if (wanted && element.shadowRoot) void press(element, element.shadowRoot, wanted);
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
