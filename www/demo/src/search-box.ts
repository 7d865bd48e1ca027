/**
 * The search box: search as you type that lets input methods finish, suggestions, a clear button, and the keys that
 * lead from the box to the results.
 */
import type { PolicyDocument, Suggestion } from "policy-proposals/slim";
import { composing, find } from "./dom.js";
import { suggestionList } from "./suggestions.js";

export interface SearchBoxEvents {
  /** The reader's words have changed. */
  search(query: string): void;
  /** Enter: the reader means it. */
  submit(query: string): void;
  /** Down from the box into the results. */
  down(): void;
  /** One of the suggestions is what the reader means. */
  choose(suggestion: Suggestion): void;
}

export function searchBox(policy: PolicyDocument, { search, submit, down, choose }: SearchBoxEvents) {
  const form = find("form.search", HTMLFormElement);
  const input = find("#query", HTMLInputElement, form);
  const clear = find(".clear", HTMLButtonElement, form);
  const suggestions = suggestionList(policy, input, choose);
  let busy = false;
  let last = input.value;

  /** Takes over what stands in the box; true where it is something new. */
  function changed(): boolean {
    clear.hidden = input.value === "";
    // Half-composed text is not what the reader means; Safari also tells of the same text twice.
    if (busy || input.value === last) return false;
    last = input.value;
    search(last);
    return true;
  }

  function typed() {
    if (changed()) suggestions.offer(last);
  }

  /** Puts words into the box, as if typed to the end. */
  function set(words: string) {
    if (busy) return;
    suggestions.close();
    input.value = words;
    changed();
  }

  function empty() {
    set("");
    input.focus();
  }

  input.addEventListener("compositionstart", () => {
    busy = true;
    // The input method's own list stands in the same place.
    suggestions.close();
  });
  input.addEventListener("compositionend", () => {
    busy = false;
    typed();
  });
  input.addEventListener("input", typed);
  input.addEventListener("keydown", (event) => {
    if (composing(event)) return;
    if (suggestions.takes(event.key)) {
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === "ArrowDown") {
      event.preventDefault();
      down();
    } else if (event.key === "Escape" && input.value !== "") {
      event.preventDefault();
      event.stopPropagation();
      empty();
    }
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (busy) return;
    suggestions.close();
    submit(input.value);
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    empty();
  });
  document.addEventListener("keydown", (event) => {
    if (composing(event)) return;
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    const { target } = event;
    if (target instanceof Element && target.closest("input[type=text], textarea, select, dialog")) return;
    event.preventDefault();
    input.focus();
    input.select();
  });

  // A browser that restores the page also restores the box: show what it holds.
  clear.hidden = input.value === "";
  return { query: () => last, focus: () => input.focus(), set };
}
