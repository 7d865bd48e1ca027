/**
 * The options of an embedded element as a query string: the address of embed.html carries them, and the fields of the
 * builder's form have the same names. Unknown and empty options are ignored.
 *
 *     embed.html?query=過海隧道&variant=compact&lang=en
 *     embed.html?number=97&measure=2&accent=%23a00
 */

import { schemeOn } from "./colours.js";

/** The elements, and the attributes that can be set on each. */
const ATTRIBUTES = {
  "policy-proposals": ["document", "query", "limit", "variant", "lang", "loading"],
  "policy-proposal": ["document", "number", "measure", "lang", "loading"],
} as const;

/** The address template of the site's own pages of proposals. */
export const PAGES = "proposals/{document}/{number}.html#measure-{measure}";

/** The content between the tags where an element is only shown as an example. */
export const STAND_IN = "這裏放文章原有的文字或連結。";

export type Tag = keyof typeof ATTRIBUTES;

/** The custom properties that a theme can set, and a CSS property that takes the same values. */
const THEME = {
  accent: "color",
  background: "color",
  text: "color",
  muted: "color",
  border: "color",
  radius: "border-radius",
} as const;

export interface Options {
  readonly tag: Tag;
  readonly attributes: ReadonlyMap<string, string>;
  /** The custom properties, by their full names. */
  readonly theme: ReadonlyMap<string, string>;
  /**
   * The colour scheme that fits the chosen background: it applies to the default colours, form controls and scroll
   * bars.
   */
  readonly scheme: "light" | "dark" | undefined;
}

const given = (asked: URLSearchParams, names: readonly string[]): [string, string][] =>
  names.flatMap((name) => {
    const value = asked.get(name);
    return value ? [[name, value]] : [];
  });

/** With a number, the card of that proposal; otherwise the search. */
export function optionsOf(asked: URLSearchParams): Options {
  const tag = asked.get("number") ? "policy-proposal" : "policy-proposals";
  const theme = Object.entries(THEME).flatMap(([name, property]): [string, string][] => {
    const value = asked.get(name) ?? "";
    return CSS.supports(property, value) ? [[`--policy-proposals-${name}`, value]] : [];
  });
  return {
    tag,
    attributes: new Map(given(asked, ATTRIBUTES[tag])),
    theme: new Map(theme),
    scheme: schemeOn(new Map(theme).get("--policy-proposals-background")),
  };
}

/** The options as a query string. */
export function queryOf({ attributes, theme }: Options): URLSearchParams {
  const short = [...theme].map(([name, value]) => [name.replace("--policy-proposals-", ""), value]);
  return new URLSearchParams([...attributes, ...short]);
}

/** The theme and the colour scheme as CSS declarations. */
export function styleOf({ theme, scheme }: Options): [property: string, value: string][] {
  return [...theme, ...(scheme ? [["color-scheme", scheme] as [string, string]] : [])];
}

/** Creates the element. */
export function elementOf(options: Options): HTMLElementTagNameMap[Tag] {
  const { tag, attributes } = options;
  const element = document.createElement(tag);
  for (const [name, value] of attributes) element.setAttribute(name, value);
  for (const [property, value] of styleOf(options)) element.style.setProperty(property, value);
  return element;
}
