/**
 * Helpers for creating and finding elements. Text is only ever inserted as text nodes, never as HTML.
 */
export type Child = Node | string | undefined;
type Attributes = Record<string, string | number | boolean | undefined>;

/** Creates an element with attributes (`true` sets an empty one, `false` and `undefined` none) and children. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false)
      element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** Finds an element that the page's HTML is known to have. */
export function find<T extends Element>(selector: string, kind: new () => T, root: ParentNode = document): T {
  const element = root.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`the page has no ${selector}`);
  return element;
}
