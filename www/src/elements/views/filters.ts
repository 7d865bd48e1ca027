/**
 * The filters: each facet of the document as a group of check boxes that can be folded. If exactly one domain is
 * chosen, its sections are listed under it.
 */
import { html, nothing, type TemplateResult } from "lit";
import type { Facet, FacetCount } from "../../model.js";
import { choices, singleDomain } from "../session.js";
import { button } from "./button.js";
import { clearAll } from "./chips.js";
import { choice } from "./choice.js";
import { offeredValues, valueList } from "./values.js";
import type { Fragment, View } from "./view.js";

/** How many facets are expanded at first: the domains, and those that readers use most. */
const EXPANDED = 3;

/** The sections of the domain, if it is the only one chosen. */
function sections(view: View, domain: FacetCount): Fragment {
  const { found, session, strings, language } = view;
  if (singleDomain(session.filters) !== domain.value) return nothing;
  const facet = found.facets.find(({ key }) => key === "section");
  if (!facet) return nothing;
  const own = offeredValues(view, facet).filter(({ value }) => String(value).startsWith(`${domain.value}.`));
  if (own.length === 0) return nothing;
  return html`<ul class="sections" role="list" lang=${language} aria-label=${strings.sections(domain.label)}>
    ${own.map((each) => choice(view, facet, each))}
  </ul>`;
}

function group(view: View, facet: Facet, index: number): TemplateResult {
  const { expanded, session, strings } = view;
  const name = facet.labels[strings.language];
  const chosen = session.filters[facet.key]?.length ?? 0;
  const open = facet.key === "domain" ? expanded.domains : index < EXPANDED;
  const within = facet.key === "domain" ? (each: FacetCount) => sections(view, each) : undefined;
  // Hidden, not left out: it has to stay as the reader left it, open or folded.
  return html`<details class="facet" ?open=${open} ?hidden=${offeredValues(view, facet).length === 0}>
    <summary>
      ${name}${chosen > 0 ? html`<span class="chosen">${strings.chosenCount(chosen)}</span>` : nothing}
    </summary>
    <fieldset>
      <legend class="visually-hidden">${name}</legend>
      ${valueList(view, facet, within)}
    </fieldset>
  </details>`;
}

/** The button that shows the filters, if there are any and no room for them beside the list. */
export function filtersToggle({ act, expanded, offered, session, strings }: View): TemplateResult {
  const chosen = choices(session.filters).length;
  return html`<button
    class="filters-toggle"
    part="filters-toggle"
    type="button"
    aria-expanded=${expanded.filters}
    aria-controls="filters"
    ?hidden=${offered.size + chosen === 0}
    @click=${() => act.setExpanded({ filters: !expanded.filters })}
  >
    ${strings.filters}${chosen > 0 ? strings.chosenCount(chosen) : nothing}
  </button>`;
}

/** In one column the list is far below the filters: keep the number of results and the way to them in sight. */
function filtersFooter(view: View): TemplateResult {
  const { act, found, session, strings } = view;
  const show = () => {
    act.setExpanded({ filters: false });
    act.focus(".total");
  };
  // The same number as above the list: loose matches count only if there are no others.
  const count = found.total - found.loose || found.total;
  return html`<p class="filters-footer">
    ${button(strings.show(count), show, "outlined")}
    ${choices(session.filters).length > 0 ? clearAll(view) : nothing}
  </p>`;
}

export function filters(view: View): TemplateResult {
  const { act, expanded, found, strings } = view;
  const facets = found.facets.filter(({ key }) => key !== "section");
  return html`<div
    class=${expanded.filters ? "filters shown" : "filters"}
    id="filters"
    part="filters"
    role="group"
    tabindex="-1"
    aria-label=${strings.filters}
  >
    <button class="visually-hidden skip" type="button" @click=${() => act.focus(".total")}>
      ${strings.skipFilters}
    </button>
    ${facets.map((facet, index) => group(view, facet, index))} ${filtersFooter(view)}
  </div>`;
}
