/**
 * Renders the search box with its clear button and the list of suggestions. The input's value is not part of the
 * template: writing it would disturb a composition.
 */
import { html, nothing, type TemplateResult } from "lit";
import type { Suggestion } from "../../model.js";
import { marked } from "../marked.js";
import { numberNameOf } from "../names.js";
import type { SearchBox } from "../search-box.js";
import { CROSS, MAGNIFIER } from "./icons.js";
import { languageOf } from "./spoken.js";
import type { View } from "./view.js";

/** The kind of a suggestion, unless it is just words. */
function kindName({ policy, strings }: View, { kind, number }: Suggestion): string | undefined {
  if (kind === "domain") return strings.domain;
  return kind === "proposal" && number !== undefined
    ? strings.proposal(numberNameOf(policy, number))
    : undefined;
}

function option(view: View, box: SearchBox, suggestion: Suggestion, index: number): TemplateResult {
  const kind = kindName(view, suggestion);
  return html`<li
    id="suggestion-${index + 1}"
    role="option"
    aria-selected=${index === box.active}
    @click=${(event: PointerEvent) => box.pick(index, event.pointerType)}
  >
    <span class="words" lang=${view.language}>${marked(suggestion.text)}</span>
    ${kind === undefined ? nothing : html`<span class="kind">${kind}</span>`}
  </li>`;
}

// Pressing a suggestion must not blur the input, which would close the list before the click.
const keepFocus = (event: Event) => event.preventDefault();

function suggestions(view: View, box: SearchBox): TemplateResult {
  return html`<ul
    class="suggestions"
    part="suggestions"
    id="suggestions"
    role="listbox"
    aria-label=${view.strings.suggestions}
    ?hidden=${box.suggestions.length === 0}
    @mousedown=${keepFocus}
  >
    ${box.suggestions.map((suggestion, index) => option(view, box, suggestion, index))}
  </ul>`;
}

export function searchBox(view: View, box: SearchBox): TemplateResult {
  const { session, strings } = view;
  return html`<form
    class="search"
    part="search"
    role="search"
    aria-label=${strings.search}
    @submit=${box.submit}
  >
    ${MAGNIFIER}
    <input
      class="query"
      part="input"
      type="text"
      lang=${languageOf(view, session.query) ?? nothing}
      role="combobox"
      aria-label=${strings.search}
      placeholder=${strings.placeholder}
      aria-autocomplete="list"
      aria-controls="suggestions"
      aria-expanded=${box.suggestions.length > 0}
      aria-activedescendant=${box.active < 0 ? nothing : `suggestion-${box.active + 1}`}
      autocomplete="off"
      autocapitalize="off"
      autocorrect="off"
      spellcheck="false"
      enterkeyhint="search"
      @input=${box.typed}
      @compositionstart=${box.composed.start}
      @compositionend=${box.composed.end}
      @keydown=${box.keydown}
      @blur=${box.blurred}
    />
    <button
      class="clear"
      type="button"
      aria-label=${strings.clear}
      ?hidden=${session.query === ""}
      @click=${box.clear}
    >
      ${CROSS}
    </button>
    ${suggestions(view, box)}
  </form>`;
}
