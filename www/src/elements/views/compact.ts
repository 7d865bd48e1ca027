/**
 * The compact form of the element: a search box with suggestions, and a panel below it with the results and the reading
 * view.
 */
import { html, nothing, type TemplateResult } from "lit";
import type { SearchBox } from "../search-box.js";
import { CROSS } from "./icons.js";
import { answer, total } from "./list.js";
import { resultCount } from "./notices.js";
import { reading } from "./reading.js";
import { searchBox } from "./search-box.js";
import type { View } from "./view.js";

function panel(view: View): TemplateResult {
  const { act, found, session, strings } = view;
  return html`<div class="panel" part="panel" role="group" aria-label=${resultCount(found, strings)}>
    <button
      class="close"
      type="button"
      aria-label=${strings.close}
      @click=${() => act.setExpanded({ panel: false })}
    >
      ${CROSS}
    </button>
    <div class=${session.opened ? "columns with-reading" : "columns"}>
      <div class="main">${total(view)} ${answer(view)}</div>
      ${reading(view)}
    </div>
  </div>`;
}

export function compact(view: View, box: SearchBox): TemplateResult {
  return html`${searchBox(view, box)}${view.expanded.panel ? panel(view) : nothing}`;
}
