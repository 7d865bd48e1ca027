/**
 * One value of a facet: a check box with its name, how many proposals choosing it gives, and a bar as long as that.
 */
import type { FacetKey, FacetValue } from "policy-proposals/slim";
import { h } from "./dom.js";

export interface Choice {
  readonly key: FacetKey;
  readonly value: FacetValue;
  readonly name: string;
  readonly input: HTMLInputElement;
  readonly row: HTMLElement;
  /** How many proposals choosing it gives at present. */
  count(): number;
  /** Shows a count, drawn on a scale that ends at `most`. */
  show(count: number, most: number): void;
}

export function choice(
  key: FacetKey,
  value: FacetValue,
  name: string,
  ...words: (HTMLElement | string)[]
): Choice {
  const input = h("input", { type: "checkbox", name: key, value });
  const number = h("span", { class: "count" });
  const unit = h("span", { class: "visually-hidden" }, "項");
  const bar = h("span", { class: "bar", "aria-hidden": "true" });
  // The blanks part the words for those who hear them; on a grid they take no room.
  const parts = words.flatMap((word) => [" ", word]);
  const row = h("li", { class: "choice" }, h("label", {}, input, ...parts, " ", number, " ", unit, bar));
  let count = 0;
  return {
    key,
    value,
    name,
    input,
    row,
    count: () => count,
    show(now, most) {
      count = now;
      number.textContent = String(now);
      bar.style.setProperty("--share", String(most > 0 ? now / most : 0));
      row.classList.toggle("zero", now === 0);
    },
  };
}
