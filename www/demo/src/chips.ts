/**
 * The filters that are chosen, as chips above the results that take them off again.
 */
import type { Choice } from "./choice.js";
import { CROSS, find, h, icon } from "./dom.js";

interface ChipEvents {
  remove(choice: Choice): void;
  clear(): void;
}

export function chipRow({ remove, clear }: ChipEvents) {
  const host = find(".chips", HTMLElement);
  const list = h("ul", { "aria-label": "已選的篩選", role: "list" });
  const all = h("button", { class: "clear-all", type: "button" }, "清除全部");
  host.replaceChildren(list, all);

  const box = () => find("#query", HTMLInputElement);

  function chip(choice: Choice): HTMLElement {
    const words = h("span", {}, choice.name);
    const button = h("button", { type: "button", "aria-label": `移除 ${choice.name}` }, words, icon(CROSS));
    button.addEventListener("click", () => {
      const at = [...list.querySelectorAll("button")].indexOf(button);
      remove(choice);
      // The chip is gone: the reader goes on at the next one, or where a new question is asked.
      (list.querySelectorAll("button")[at] ?? box()).focus();
    });
    return h("li", {}, button);
  }

  all.addEventListener("click", () => {
    clear();
    box().focus();
  });

  return {
    show(active: readonly Choice[]) {
      list.replaceChildren(...active.map(chip));
      all.hidden = active.length < 2;
      host.hidden = active.length === 0;
    },
  };
}
