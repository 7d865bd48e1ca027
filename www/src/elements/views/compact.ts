/**
 * The element as a box that suggests: what is found, and what is read, stands in a panel under it.
 */
import { html, nothing, type TemplateResult } from "lit";
import type { SearchBox } from "../search-box.js";
import { CROSS } from "./icons.js";
import { answer, total } from "./list.js";
import { outcome } from "./notices.js";
import { reading } from "./reading.js";
import { searchBox } from "./search-box.js";
import type { View } from "./view.js";

function panel(view: View): TemplateResult {
  const { act, found, session, strings } = view;
  return html`<div class="panel" part="panel" role="group" aria-label=${outcome(found, strings)}>
    <button
      class="shut"
      type="button"
      aria-label=${strings.close}
      @click=${() => act.setExpanded({ panel: false })}
    >
      ${CROSS}
    </button>
    <div class=${session.opened ? "desk reads" : "desk"}>
      <div class="main">${total(view)} ${answer(view)}</div>
      ${reading(view)}
    </div>
  </div>`;
}

export function compact(view: View, box: SearchBox): TemplateResult {
  return html`${searchBox(view, box)}${view.expanded.panel ? panel(view) : nothing}`;
}
