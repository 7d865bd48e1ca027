/**
 * The list form of the element: search box, filters, list and reading view. Style sheets arrange them by the available
 * width.
 */
import { html, nothing, type TemplateResult } from "lit";
import type { Sort } from "../../model.js";
import type { SearchBox } from "../search-box.js";
import { isBrowsing, isIdle } from "../session.js";
import { chips } from "./chips.js";
import { filters, filtersToggle } from "./filters.js";
import { adjustments, noResults, resultCount } from "./notices.js";
import { overview } from "./overview.js";
import { reading } from "./reading.js";
import { results } from "./results.js";
import { searchBox } from "./search-box.js";
import type { Fragment, View } from "./view.js";

const SORTS: readonly Sort[] = ["relevance", "number"];

function sorting({ act, found, session, strings }: View): Fragment {
  if (isBrowsing(session) || found.total < 2) return nothing;
  const radio = (sort: Sort) =>
    html`<label>
      <input
        type="radio"
        name="sort"
        .checked=${session.sort === sort}
        @change=${() => act.change({ sort })}
      /><span>${strings[sort]}</span>
    </label>`;
  return html`<fieldset class="sort" part="sort">
    <legend>${strings.sort}</legend>
    ${SORTS.map(radio)}
  </fieldset>`;
}

export function total({ found, session, strings }: View): TemplateResult {
  const words = resultCount(found, strings, isIdle(session) ? strings.all : strings.numberOfProposals);
  return html`<h2 class="total" part="total" tabindex="-1">${words}</h2>`;
}

/** The results, with the chosen filters and the remarks about the query. */
export function answer(view: View): TemplateResult {
  return html`${chips(view)} ${adjustments(view)} ${noResults(view)} ${results(view)}`;
}

export function list(view: View, box: SearchBox): TemplateResult {
  return html`${searchBox(view, box)}
    <div class=${view.session.opened ? "columns with-reading" : "columns"}>
      ${filtersToggle(view)} ${filters(view)}
      <div class="main">
        ${isIdle(view.session) ? overview(view) : nothing}
        <div class="toolbar" part="toolbar">${total(view)}${sorting(view)}</div>
        ${answer(view)}
      </div>
      ${reading(view)}
    </div>`;
}
