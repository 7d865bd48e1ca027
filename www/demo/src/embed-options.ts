/**
 * What an embedded element is asked to be, as a query string: the address of embed.html carries it, and the form of
 * the builder has the same names. What is unknown or empty counts for nothing.
 *
 *     embed.html?query=過海隧道&variant=compact&lang=en
 *     embed.html?number=97&measure=2&accent=%23a00
 */

import { schemeOn } from "./colours.js";

/** The elements, and the attributes that may be given for each. */
const ATTRIBUTES = {
  "policy-proposals": ["document", "query", "limit", "variant", "lang", "loading"],
  "policy-proposal": ["document", "number", "measure", "lang", "loading"],
} as const;

/** Where the site has the pages of the proposals. */
export const PAGES = "proposals/{document}/{number}.html#measure-{measure}";

/** What stands between the tags where an element is only shown. */
export const STAND_IN = "這裏放文章原有的文字或連結。";

export type Tag = keyof typeof ATTRIBUTES;

/** The custom properties that a theme may set, and what kind of value each takes. */
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
  /** What goes with the background that is asked for: colours that are not, form controls and scroll bars. */
  readonly scheme: "light" | "dark" | undefined;
}

const given = (asked: URLSearchParams, names: readonly string[]): [string, string][] =>
  names.flatMap((name) => {
    const value = asked.get(name);
    return value ? [[name, value]] : [];
  });

/** A number asks for the card of that proposal, anything else for the search. */
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

/** The same options as a query string, as short as it can be. */
export function queryOf({ attributes, theme }: Options): URLSearchParams {
  const short = [...theme].map(([name, value]) => [name.replace("--policy-proposals-", ""), value]);
  return new URLSearchParams([...attributes, ...short]);
}

/** Everything that is asked for of the looks, as declarations. */
export function styleOf({ theme, scheme }: Options): [property: string, value: string][] {
  return [...theme, ...(scheme ? [["color-scheme", scheme] as [string, string]] : [])];
}

/** The element itself. */
export function elementOf(options: Options): HTMLElementTagNameMap[Tag] {
  const { tag, attributes } = options;
  const element = document.createElement(tag);
  for (const [name, value] of attributes) element.setAttribute(name, value);
  for (const [property, value] of styleOf(options)) element.style.setProperty(property, value);
  return element;
}
