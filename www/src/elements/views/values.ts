/**
 * The values of a facet that the filters offer: those that proposals found by the query have, and the chosen ones. If
 * they are too many to read through, at first only the most frequent and the chosen ones are shown, and all on request.
 */
import { html, nothing, type TemplateResult } from "lit";
import type { Facet, FacetCount } from "../../model.js";
import { choiceKey, isChosen } from "../session.js";
import { choice } from "./choice.js";
import type { Fragment, View } from "./view.js";

/** A facet with more values than this lists names that occur in the text. */
const LONG = 40;
/** How many values of a long facet are shown at first. */
const FIRST = 8;

export const offeredValues = ({ offered, session }: View, { key, values }: Facet): FacetCount[] =>
  values.filter(
    ({ value }) => offered.has(choiceKey({ key, value })) || isChosen(session.filters, { key, value }),
  );

/** The values, with `within` below each. */
export function valueList(
  view: View,
  facet: Facet,
  within: (value: FacetCount) => Fragment = () => nothing,
): TemplateResult {
  const { act, expanded, session, strings } = view;
  const { key } = facet;
  const all = offeredValues(view, facet);
  const isLong = facet.values.length > LONG;
  if (isLong) all.sort((a, b) => b.count - a.count);
  const open = expanded.facet === key;
  const shown = all.filter(
    ({ value }, at) => !isLong || open || at < FIRST || isChosen(session.filters, { key, value }),
  );
  const toggle = () => act.setExpanded({ facet: open ? undefined : key });
  const more = html`<button class="all" type="button" aria-expanded=${open} @click=${toggle}>
    ${open ? strings.showFirst(FIRST) : strings.showAll(all.length)}
  </button>`;
  return html`<ul class=${open ? "values open" : "values"} role="list">
      ${shown.map((each) => choice(view, facet, each, within(each)))}
    </ul>
    ${isLong && all.length > FIRST ? more : nothing}`;
}
