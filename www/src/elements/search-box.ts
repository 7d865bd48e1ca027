/**
 * The behaviour of the search box: search as you type, which waits while an input method is composing, and suggestions.
 * The suggestions follow the ARIA pattern of a combobox with list autocomplete: the cursor stays in the box, and
 * nothing is selected until the reader selects it.
 */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { PolicyDocument } from "../api.js";
import type { Suggestion } from "../model.js";
import { isComposing, isLatinWord } from "./composition.js";
import { consume, stepOf } from "./events.js";
import type { Root } from "./focus.js";
import type { Session } from "./session.js";

/** What the search box needs from its element. */
interface SearchBoxHost extends ReactiveControllerHost {
  readonly policy: PolicyDocument | undefined;
  readonly session: Session;
  readonly renderRoot: Root;
}

export interface SearchBoxEvents {
  /** The reader has changed the query. */
  typed(words: string): void;
  /** The reader has pressed Enter. */
  submitted(words: string): void;
  /** The reader has picked a suggestion. */
  suggested(suggestion: Suggestion): void;
  /** The reader has moved down from the box to the results. */
  entered(): void;
  /** The reader has pressed Escape with no list open; returns whether something was closed. */
  escaped(): boolean;
  /** The reader has pressed something outside the element. */
  left(): void;
}

const isWords = ({ kind }: Suggestion): boolean => kind === "term" || kind === "reader";

/** The suggestion has already been typed in full: picking it would change nothing. */
function isTyped({ text: { text, marks } }: Suggestion): boolean {
  const [first] = marks;
  return first !== undefined && first[0] === 0 && first[1] === text.length;
}

export class SearchBox implements ReactiveController {
  readonly #host: SearchBoxHost;
  readonly #events: SearchBoxEvents;
  #composing = false;
  /** The suggestions shown. */
  suggestions: readonly Suggestion[] = [];
  /** The index of the selected suggestion; -1 if none is. */
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

  /** Shows a query that was set elsewhere, but never in the middle of a composition. */
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
      // The input method shows its own list in the same place.
      this.close();
    },
    end: () => {
      this.#composing = false;
      this.typed();
    },
  };

  /** Handles input. During a composition, the event's `data` is the text being composed. */
  readonly typed = (event?: Event) => {
    const words = this.input?.value ?? "";
    if (this.#composing) {
      const composed = event instanceof InputEvent ? (event.data ?? "") : "";
      // Search during a composition only if it finds something: better the old results than none until the next key.
      if (isLatinWord(composed) && this.#finds(words)) this.#events.typed(words);
      return;
    }
    // Safari fires two events for the same text.
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
    // The reader used a finger: hide the keyboard, to make room for the results.
    if (pointer === "touch") this.input?.blur();
  }

  #suggestionsFor(words: string): readonly Suggestion[] {
    const suggestions = this.#host.policy?.suggest(words) ?? [];
    return suggestions.filter((suggestion) => !isWords(suggestion) || !isTyped(suggestion));
  }

  /** Whether the words themselves are found, and not only something loosely related. */
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

  /** A tap elsewhere on the page does not blur the box, so the list has to be closed here. */
  readonly #pressed = (event: Event) => {
    const form = this.input?.form;
    const path = event.composedPath();
    if (form && !path.includes(form)) this.close();
    if (!path.includes(this.#host.renderRoot)) this.#events.left();
  };

  /** Whether the box has handled the key. */
  #handles({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
    if (altKey || ctrlKey || metaKey) return false;
    return this.suggestions.length > 0 ? this.#handlesOpen(key) : this.#handlesClosed(key);
  }

  #handlesOpen(key: string): boolean {
    const step = stepOf(key);
    if (step !== 0) {
      // Between the last suggestion and the first comes the box itself, with nothing selected.
      const places = this.suggestions.length + 1;
      this.#activate(((this.active + 1 + step + places) % places) - 1);
      return true;
    }
    if (key === "Escape") this.close();
    else if (key === "Enter" && this.active >= 0) this.pick(this.active);
    else {
      // Home, End and other keys edit the text. Home and End also deselect, since they move the cursor.
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
