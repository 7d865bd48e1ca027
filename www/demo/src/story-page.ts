/**
 * The story page: shows each story under its name, and presses what the story says.
 */
import "policy-proposals/define";
import { load } from "policy-proposals";
import { drawn } from "../../src/elements/drawn.js";
import { find, h } from "./dom.js";
import { STAND_IN } from "./embed-options.js";
import { examplesOf } from "./examples.js";
import { chapters, type Story } from "./stories.js";

/** Waits for an element to appear. */
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

/**
 * Presses what the story says. The element is hidden in the meantime, so that it does not take the focus or scroll the
 * page.
 */
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
  // Do not load lazily: stories that are scrolled past quickly would stay empty.
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
