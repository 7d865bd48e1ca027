/**
 * A facet of the panel: a field set of choices, folded under its name. One with a great many values shows those that
 * the present results have most of, and unfolds to a list that can be narrowed by typing.
 */
import type { Facet, FacetKey } from "policy-proposals/slim";
import { choice, type Choice } from "./choice.js";
import { h } from "./dom.js";
import { longList } from "./long-list.js";

/** Facets with more values than this are names as they stand in the text, and too many to read through. */
const LONG = 40;

/** A part of the panel. */
export interface FacetGroup {
  readonly element: HTMLElement;
  readonly choices: readonly Choice[];
  /** The choices have changed. */
  settle(): void;
  /** The counts of a search, by facet. */
  show(counts: Counts): void;
}

/** How many proposals a value gives, and the end of the scale of all values of a facet. */
export interface Counts {
  of(key: FacetKey, value: Choice["value"]): number;
  most(key: FacetKey): number;
}

export function countsOf(facets: readonly Facet[]): Counts {
  const counts = new Map(
    facets.flatMap(({ key, values }) => values.map(({ value, count }) => [`${key} ${value}`, count])),
  );
  const most = new Map(facets.map(({ key, values }) => [key, Math.max(0, ...values.map((v) => v.count))]));
  return {
    of: (key, value) => counts.get(`${key} ${value}`) ?? 0,
    most: (key) => most.get(key) ?? 0,
  };
}

export const showCount = (counts: Counts, { key, value, show }: Choice) =>
  show(counts.of(key, value), counts.most(key));

export function facetGroup({ key, labels, values }: Facet): FacetGroup & { element: HTMLDetailsElement } {
  const name = labels["zh-Hant"];
  const choices = values.map(({ value, labels: { "zh-Hant": words } }) =>
    choice(key, value, words, h("span", {}, words)),
  );
  const list = h("ul", { class: "values" }, ...choices.map(({ row }) => row));
  const long = values.length > LONG ? longList(name, list, choices) : undefined;
  const number = h("span", { class: "chosen" });
  const legend = h("legend", { class: "visually-hidden" }, name);
  const fields = h("fieldset", {}, legend, ...(long ? [long.narrow, list, long.none, long.all] : [list]));
  const element = h("details", { class: "facet" }, h("summary", {}, name, number), fields);
  return {
    element,
    choices,
    settle() {
      const chosen = choices.filter(({ input }) => input.checked).length;
      number.textContent = chosen > 0 ? `（${chosen}）` : "";
      long?.arrange();
    },
    show(counts) {
      for (const each of choices) showCount(counts, each);
      long?.arrange();
    },
  };
}
