/**
 * One value of a facet: a check box, the value's name, how many proposals choosing it would give, and a bar for that
 * count.
 */
import { html, nothing, type TemplateResult } from "lit";
import type { Facet, FacetCount } from "../../model.js";
import { domainOf, numeralOf } from "../names.js";
import { isChosen, toggled } from "../session.js";
import { spoken } from "./spoken.js";
import type { Fragment, View } from "./view.js";

/** The maximum of the scale of a facet's bars. */
const most = ({ values }: Facet): number => Math.max(1, ...values.map(({ count }) => count));

function numeral({ language, policy }: View, value: FacetCount["value"]): Fragment {
  const domain = domainOf(policy, value);
  return domain ? html`<span class="numeral" lang=${language}>${numeralOf(domain)}</span> ` : nothing;
}

/** One value of a facet, with `within` below it. */
export function choice(
  view: View,
  facet: Facet,
  each: FacetCount,
  within: Fragment = nothing,
): TemplateResult {
  const { act, language, names, session, strings } = view;
  const { key } = facet;
  const { count, label, labels, value } = each;
  const isHeading = names.isHeading(key);
  const name = isHeading ? label : labels[strings.language];
  const checked = isChosen(session.filters, { key, value });
  const change = ({ currentTarget }: Event) => {
    // Undo the browser's tick: the view sets it from the session. In a reordered list, this box may be another value's
    // by then.
    (currentTarget as HTMLInputElement).checked = checked;
    act.filter(
      toggled(session.filters, { key, value }),
      `[name="${key}"][value="${CSS.escape(String(value))}"]:enabled`,
    );
  };
  return html`<li class=${count === 0 ? "choice zero" : "choice"}>
    <label part="filter">
      <input
        type="checkbox"
        name=${key}
        value=${value}
        .checked=${checked}
        ?disabled=${count === 0 && !checked}
        @change=${change}
      />
      ${key === "domain" ? numeral(view, value) : nothing}
      <span class="name" lang=${isHeading ? language : nothing}>${spoken(view, name)}</span>
      <span class="count">${count}</span> <span class="visually-hidden">${strings.counted(count)}</span>
      <progress class="bar" max=${most(facet)} .value=${count} aria-hidden="true"></progress>
    </label>
    ${within}
  </li>`;
}
