/**
 * The chosen filters as chips above the results; pressing one removes it.
 */
import { html, nothing, type TemplateResult } from "lit";
import { type Choice, choices, toggled } from "../session.js";
import { CROSS } from "./icons.js";
import { spoken } from "./spoken.js";
import type { Fragment, View } from "./view.js";

function chip(view: View, choice: Choice, at: number): TemplateResult {
  const { act, names, language, session, strings } = view;
  const name = names.choice(choice);
  // The pressed chip disappears: focus the one that takes its place, or else the total.
  const remove = () => act.filter(toggled(session.filters, choice), `.chips li:nth-child(${at + 1}) button`);
  return html`<li>
    <button class="chip" part="chip" type="button" aria-label=${strings.remove(name)} @click=${remove}>
      <span lang=${names.isHeading(choice.key) ? language : nothing}>${spoken(view, name)}</span>${CROSS}
    </button>
  </li>`;
}

/** The button that removes all filters. */
export const clearAll = ({ act, strings }: View): TemplateResult =>
  html`<button class="clear-all" type="button" @click=${() => act.filter({}, ".total")}>
    ${strings.clearFilters}
  </button>`;

export function chips(view: View): Fragment {
  const { session, strings } = view;
  const chosen = choices(session.filters);
  if (chosen.length === 0) return nothing;
  return html`<div class="chips">
    <ul role="list" aria-label=${strings.chosen}>
      ${chosen.map((choice, at) => chip(view, choice, at))}
    </ul>
    ${chosen.length > 1 ? clearAll(view) : nothing}
  </div>`;
}
