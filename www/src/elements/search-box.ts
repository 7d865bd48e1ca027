/**
 * What goes on in the search box: search as you type that lets input methods finish, and the list of suggestions under
 * it, which follows the ARIA pattern of a combobox with list autocomplete: the cursor stays in the box, and nothing is
 * chosen before the reader chooses it.
 */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { PolicyDocument } from "../api.js";
import type { Suggestion } from "../model.js";
import { isComposing, isLatinWord } from "./composition.js";
import { consume, stepOf } from "./events.js";
import type { Root } from "./focus.js";
import type { Session } from "./session.js";

/** The element that the box is in. */
interface SearchBoxHost extends ReactiveControllerHost {
  readonly policy: PolicyDocument | undefined;
  readonly session: Session;
  readonly renderRoot: Root;
}

export interface SearchBoxEvents {
  /** The reader's words have changed. */
  typed(words: string): void;
  /** Enter: the reader means it. */
  submitted(words: string): void;
  /** One of the suggestions is what the reader means. */
  suggested(suggestion: Suggestion): void;
  /** Down from the box into the results. */
  entered(): void;
  /** Escape with no list open; true where that was of use. */
  escaped(): boolean;
  /** The reader has gone on elsewhere on the page. */
  left(): void;
}

const isWords = ({ kind }: Suggestion): boolean => kind === "term" || kind === "reader";

/** Words that are typed in full already: choosing them would change nothing. */
function isTyped({ text: { text, marks } }: Suggestion): boolean {
  const [first] = marks;
  return first !== undefined && first[0] === 0 && first[1] === text.length;
}

export class SearchBox implements ReactiveController {
  readonly #host: SearchBoxHost;
  readonly #events: SearchBoxEvents;
  #composing = false;
  /** The suggestions that are shown. */
  suggestions: readonly Suggestion[] = [];
  /** The one that the keys have reached, from 0; -1 where they are in the box. */
  active = -1;

  constructor(host: SearchBoxHost, events: SearchBoxEvents) {
    this.#host = host;
    this.#events = events;
    host.addController(this);
  }

  hostConnected() {
    document.addEventListener("pointerdown", this.#pressed);
  }

  hostDisconnected() {
    document.removeEventListener("pointerdown", this.#pressed);
    this.#composing = false;
    this.close();
  }

  get input(): HTMLInputElement | null {
    return this.#host.renderRoot.querySelector<HTMLInputElement>("input.query");
  }

  get isFocused(): boolean {
    return this.input?.matches(":focus") ?? false;
  }

  /** Words that come from elsewhere are put into the box, but never into a composition. */
  hostUpdated() {
    const { input } = this;
    const { query } = this.#host.session;
    if (input && !this.#composing && input.value !== query) input.value = query;
  }

  close() {
    this.#show([]);
  }

  readonly composed = {
    start: () => {
      this.#composing = true;
      // The input method's own list stands in the same place.
      this.close();
    },
    end: () => {
      this.#composing = false;
      this.typed();
    },
  };

  /** The reader has typed; `composed` is what an input method holds at present. */
  readonly typed = (event?: Event) => {
    const words = this.input?.value ?? "";
    if (this.#composing) {
      const composed = event instanceof InputEvent ? (event.data ?? "") : "";
      // Results that the next key would take away again are worse than those that are there.
      if (isLatinWord(composed) && this.#finds(words)) this.#events.typed(words);
      return;
    }
    // Safari tells of the same words twice.
    if (words === this.#host.session.query && this.suggestions.length > 0) return;
    this.#events.typed(words);
    this.#show(this.#suggestionsFor(words));
  };

  readonly keydown = (event: KeyboardEvent) => {
    if (!isComposing(event) && this.#handles(event)) consume(event);
  };

  readonly submit = (event: Event) => {
    event.preventDefault();
    if (this.#composing) return;
    this.close();
    this.#events.submitted(this.input?.value ?? "");
  };

  readonly clear = () => {
    this.close();
    this.#events.typed("");
    this.input?.focus();
  };

  readonly blurred = () => this.close();

  pick(index: number, pointer?: string) {
    const suggestion = this.suggestions[index];
    if (!suggestion) return;
    this.close();
    this.#events.suggested(suggestion);
    // A finger has chosen: the keyboard on the screen makes room for the results.
    if (pointer === "touch") this.input?.blur();
  }

  #suggestionsFor(words: string): readonly Suggestion[] {
    const suggestions = this.#host.policy?.suggest(words) ?? [];
    return suggestions.filter((suggestion) => !isWords(suggestion) || !isTyped(suggestion));
  }

  /** True where words find what they say. */
  #finds(words: string): boolean {
    const { hits } = this.#host.policy?.search(words, { limit: 1, facets: false }) ?? { hits: [] };
    return hits.some(({ match }) => match !== "loose");
  }

  #show(suggestions: readonly Suggestion[]) {
    if (suggestions.length === 0 && this.suggestions.length === 0) return;
    this.suggestions = suggestions;
    this.#activate(-1);
  }

  #activate(index: number) {
    this.active = index;
    this.#host.requestUpdate();
  }

  /** A finger elsewhere on the page leaves the cursor where it is. */
  readonly #pressed = (event: Event) => {
    const form = this.input?.form;
    const path = event.composedPath();
    if (form && !path.includes(form)) this.close();
    if (!path.includes(this.#host.renderRoot)) this.#events.left();
  };

  /** True where a key was the box's own. */
  #handles({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
    if (altKey || ctrlKey || metaKey) return false;
    return this.suggestions.length > 0 ? this.#handlesOpen(key) : this.#handlesClosed(key);
  }

  #handlesOpen(key: string): boolean {
    const step = stepOf(key);
    if (step !== 0) {
      // Between the last and the first stands the box itself, where nothing is chosen.
      const places = this.suggestions.length + 1;
      this.#activate(((this.active + 1 + step + places) % places) - 1);
      return true;
    }
    if (key === "Escape") this.close();
    else if (key === "Enter" && this.active >= 0) this.pick(this.active);
    else {
      // Home and End move the cursor in the words, and so does any other key: the list lets go.
      if ((key === "Home" || key === "End") && this.active >= 0) this.#activate(-1);
      return false;
    }
    return true;
  }

  #handlesClosed(key: string): boolean {
    if (key === "ArrowDown") {
      this.#events.entered();
      return true;
    }
    if (key !== "Escape") return false;
    if (this.#events.escaped()) return true;
    if (this.input?.value === "") return false;
    this.clear();
    return true;
  }
}
