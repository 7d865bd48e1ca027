/**
 * A list of choices that is too long to stand whole: the most frequent first, the chosen ones always, all of them on
 * demand, and then a box that narrows them.
 */
import type { Choice } from "./choice.js";
import { composing, h } from "./dom.js";

/** How many stand there before all are asked for. */
const FIRST = 8;

/** Puts the rows in their order; the one that has the focus keeps it. */
function put(list: HTMLElement, rows: readonly HTMLElement[]) {
  if (rows.length === list.children.length && rows.every((row, at) => row === list.children[at])) return;
  const held = document.activeElement;
  list.replaceChildren(...rows);
  if (held instanceof HTMLElement && list.contains(held)) held.focus({ preventScroll: true });
}

export function longList(name: string, list: HTMLElement, choices: readonly Choice[]) {
  let open = false;
  const box = h("input", {
    type: "text",
    class: "narrow",
    placeholder: `輸入以收窄${name}`,
    "aria-label": `收窄${name}`,
    autocomplete: "off",
    spellcheck: "false",
    hidden: true,
  });
  // Said when it appears: the list that it speaks of has gone.
  const none = h("p", { class: "none", "aria-live": "polite" });
  const all = h("button", { class: "all", type: "button", "aria-expanded": "false" });

  function arrange() {
    const present = choices
      .filter((choice) => choice.count() > 0 || choice.input.checked)
      .sort((a, b) => b.count() - a.count());
    const words = open ? box.value.trim().toLowerCase() : "";
    const shown = present.filter(({ name, input }, at) => {
      if (input.checked) return true;
      return open ? name.toLowerCase().includes(words) : at < FIRST;
    });
    put(
      list,
      shown.map(({ row }) => row),
    );
    list.classList.toggle("open", open);
    none.textContent =
      shown.length > 0 ? "" : words ? `沒有「${box.value.trim()}」` : `這些建議沒有提到${name}`;
    all.hidden = !open && present.length <= FIRST;
    all.textContent = open ? `只顯示首 ${FIRST} 項` : `顯示全部 ${present.length} 項`;
    all.setAttribute("aria-expanded", String(open));
    box.hidden = !open;
  }

  function toggle() {
    open = !open;
    box.value = "";
    list.scrollTop = 0;
    arrange();
    if (open) box.focus({ preventScroll: true });
  }

  all.addEventListener("click", toggle);
  // What is half composed is not what the reader means.
  box.addEventListener("input", (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) arrange();
  });
  box.addEventListener("compositionend", arrange);
  box.addEventListener("keydown", (event) => {
    if (composing(event) || event.key !== "Escape" || box.value === "") return;
    event.preventDefault();
    event.stopPropagation();
    box.value = "";
    arrange();
  });
  return { narrow: box, none, all, arrange };
}
