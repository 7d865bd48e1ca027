/**
 * A facet with too many values to read through: at first only the most frequent and the chosen ones, and all on
 * request.
 */
import { html, nothing, type TemplateResult } from "lit";
import type { Facet, FacetCount } from "../../model.js";
import { isChosen } from "../session.js";
import { choice } from "./choice.js";
import type { View } from "./view.js";

/** A facet with more values than this lists names that occur in the text. */
const LONG = 40;
/** How many values are shown at first. */
const FIRST = 8;

export const isLong = ({ values }: Facet): boolean => values.length > LONG;

/** The values that could be chosen at present, most frequent first. */
function present({ session }: View, { key, values }: Facet): FacetCount[] {
  return values
    .filter(({ count, value }) => count > 0 || isChosen(session.filters, { key, value }))
    .sort((a, b) => b.count - a.count);
}

export function longList(view: View, facet: Facet): TemplateResult {
  const { act, expanded, session, strings } = view;
  const { key, labels } = facet;
  const open = expanded.facet === key;
  const all = present(view, facet);
  const shown = all.filter(
    ({ value }, at) => open || at < FIRST || isChosen(session.filters, { key, value }),
  );
  const toggle = () => act.setExpanded({ facet: open ? undefined : key });
  const more = html`<button class="all" type="button" aria-expanded=${open} @click=${toggle}>
    ${open ? strings.showFirst(FIRST) : strings.showAll(all.length)}
  </button>`;
  return html`<ul class=${open ? "values open" : "values"} role="list">
      ${shown.map((each) => choice(view, facet, each))}
    </ul>
    <p class="none" aria-live="polite">
      ${shown.length > 0 ? nothing : strings.noneNamed(labels[strings.language])}
    </p>
    ${open || all.length > FIRST ? more : nothing}`;
}
