/**
 * The search box: search as you type that lets input methods finish, a clear button, and the keys that lead from the
 * box to the results.
 */
import { composing, find } from "./dom.js";

export interface SearchBoxEvents {
  /** The reader's words have changed. */
  search(query: string): void;
  /** Enter: the reader means it. */
  submit(query: string): void;
  /** Down from the box into the results. */
  down(): void;
}

export function searchBox({ search, submit, down }: SearchBoxEvents) {
  const form = find("form.search", HTMLFormElement);
  const input = find("#query", HTMLInputElement, form);
  const clear = find(".clear", HTMLButtonElement, form);
  let busy = false;
  let last = input.value;

  function changed() {
    clear.hidden = input.value === "";
    // Half-composed text is not what the reader means; Safari also tells of the same text twice.
    if (busy || input.value === last) return;
    last = input.value;
    search(last);
  }

  function empty() {
    if (busy) return;
    input.value = "";
    changed();
    input.focus();
  }

  input.addEventListener("compositionstart", () => {
    busy = true;
  });
  input.addEventListener("compositionend", () => {
    busy = false;
    changed();
  });
  input.addEventListener("input", changed);
  input.addEventListener("keydown", (event) => {
    if (composing(event)) return;
    if (event.key === "ArrowDown") {
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
    if (!busy) submit(input.value);
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    empty();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || composing(event)) return;
    const { target } = event;
    if (target instanceof Element && target.closest("input[type=search], textarea, select, dialog")) return;
    event.preventDefault();
    input.focus();
    input.select();
  });

  // A browser that restores the page also restores the box: show what it holds.
  clear.hidden = input.value === "";
  return { query: () => last, focus: () => input.focus() };
}
