/**
 * A facet with too many values to read through: the most frequent first, the chosen ones always, all of them on demand,
 * and then a box that narrows them.
 */
import { html, nothing, type TemplateResult } from "lit";
import type { Facet, FacetCount } from "../../model.js";
import { isComposing } from "../composition.js";
import { consume } from "../events.js";
import { isChosen } from "../session.js";
import { choice } from "./choice.js";
import type { View } from "./view.js";

/** Facets with more values than this are names as they stand in the text. */
const LONG = 40;
/** How many stand there before all are asked for. */
const FIRST = 8;

export const isLong = ({ values }: Facet): boolean => values.length > LONG;

/** What the facet could be narrowed to at present, most frequent first. */
function present({ session }: View, { key, values }: Facet): FacetCount[] {
  return values
    .filter(({ count, value }) => count > 0 || isChosen(session.filters, { key, value }))
    .sort((a, b) => b.count - a.count);
}

function narrowBox({ act, strings }: View, { key, labels }: Facet, words: string): TemplateResult {
  const name = strings.narrow(labels[strings.language]);
  const narrow = (words: string) => act.setExpanded({ facet: { key, words } });
  const typed = ({ currentTarget }: Event) => narrow((currentTarget as HTMLInputElement).value);
  return html`<input
    class="narrow"
    type="text"
    autocomplete="off"
    spellcheck="false"
    placeholder=${name}
    aria-label=${name}
    .value=${words}
    @input=${(event: InputEvent) => {
      // What is half composed is not what the reader means.
      if (!event.isComposing) typed(event);
    }}
    @compositionend=${typed}
    @keydown=${(event: KeyboardEvent) => {
      if (isComposing(event) || event.key !== "Escape" || words === "") return;
      consume(event);
      narrow("");
    }}
  />`;
}

function none({ strings }: View, { labels }: Facet, words: string): string {
  return words === "" ? strings.noneNamed(labels[strings.language]) : strings.noValue(words);
}

export function longList(view: View, facet: Facet): TemplateResult {
  const { act, expanded, session, strings } = view;
  const { key } = facet;
  const open = expanded.facet?.key === key;
  const words = open ? expanded.facet.words.trim() : "";
  const all = present(view, facet);
  const shown = all.filter(({ labels, value }, at) => {
    if (isChosen(session.filters, { key, value })) return true;
    return open ? labels[strings.language].toLowerCase().includes(words.toLowerCase()) : at < FIRST;
  });
  const toggle = () => {
    act.setExpanded({ facet: open ? undefined : { key, words: "" } });
    if (!open) act.focus(".narrow");
  };
  const more = html`<button class="all" type="button" aria-expanded=${open} @click=${toggle}>
    ${open ? strings.showFirst(FIRST) : strings.showAll(all.length)}
  </button>`;
  return html`${open ? narrowBox(view, facet, expanded.facet.words) : nothing}
    <ul class=${open ? "values open" : "values"} role="list">
      ${shown.map((each) => choice(view, facet, each))}
    </ul>
    <p class="none" aria-live="polite">${shown.length > 0 ? nothing : none(view, facet, words)}</p>
    ${open || all.length > FIRST ? more : nothing}`;
}
