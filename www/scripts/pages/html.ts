/**
 * HTML by template: what is put into one is escaped, unless it was made by one.
 */

import { escaped } from "../../src/escape.js";

/** Text that is HTML already. */
export class Html {
  constructor(readonly text: string) {}
}

/** What a template takes; what is undefined leaves nothing. */
export type Value = Html | string | number | undefined | readonly Value[];

function written(value: Value): string {
  if (value instanceof Html) return value.text;
  if (typeof value === "object") return value.map(written).join("");
  return value === undefined ? "" : escaped(String(value));
}

export const html = (parts: TemplateStringsArray, ...values: Value[]): Html =>
  new Html(String.raw({ raw: parts }, ...values.map(written)));

/** Data for machines in a page. Nothing in it can end the element that it stands in. */
export const json = (data: object): Html => new Html(JSON.stringify(data).replaceAll("<", "\\u003c"));
