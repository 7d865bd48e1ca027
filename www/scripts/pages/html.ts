/**
 * HTML templates: values are escaped, unless they are the result of a template themselves.
 */

import { escaped } from "../../src/escape.js";

/** Text that is HTML already. */
export class Html {
  constructor(readonly text: string) {}
}

/** A value in a template; `undefined` gives no text. */
export type Value = Html | string | number | undefined | readonly Value[];

function written(value: Value): string {
  if (value instanceof Html) return value.text;
  if (typeof value === "object") return value.map(written).join("");
  return value === undefined ? "" : escaped(String(value));
}

export const html = (parts: TemplateStringsArray, ...values: Value[]): Html =>
  new Html(String.raw({ raw: parts }, ...values.map(written)));

/** JSON data in a page, escaped so that it cannot close its own element. */
export const json = (data: object): Html => new Html(JSON.stringify(data).replaceAll("<", "\\u003c"));
