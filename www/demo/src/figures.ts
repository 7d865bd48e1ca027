/**
 * The list of figures of some proposals, with buttons to choose a kind, and in the order that the reader has chosen.
 */
import type { Figure, FigureKind, PolicyDocument } from "policy-proposals/slim";
import { find, h } from "./dom.js";
import { type Order, ordered, orderName, orderNamed } from "./figure-order.js";
import { figureTable } from "./figure-table.js";
import type { View } from "./question.js";

/** The names of the kinds, in the order of their facet. */
function kindNames(policy: PolicyDocument): Map<string, string> {
  const facet = policy.facets.find(({ key }) => key === "figure");
  return new Map(facet?.values.map(({ value, labels }) => [String(value), labels["zh-Hant"]]));
}

export function figureView(policy: PolicyDocument, changed: () => void) {
  const host = find(".figures", HTMLElement);
  const all = policy.figures();
  const names = kindNames(policy);
  const kinds = [...names.keys()] as FigureKind[];
  const kindName = (kind: FigureKind) => names.get(kind) ?? kind;
  let present: readonly Figure[] = [];
  let kind: FigureKind | undefined;
  let sorting = orderNamed();

  const choices = [undefined, ...kinds].map((value) => {
    const count = h("span", { class: "count" });
    const name = value === undefined ? "全部" : kindName(value);
    const button = h("button", { type: "button" }, h("span", {}, name), " ", count);
    button.addEventListener("click", () => {
      kind = value;
      render();
      changed();
    });
    return { value, button, count };
  });
  const group = h("div", { class: "kinds", role: "group", "aria-label": "數字的種類" });
  group.append(...choices.map(({ button }) => button));
  const none = h("p", { class: "none" }, "這裏沒有數字。");
  const table = figureTable({ policy, kind: kindName }, sort);
  host.replaceChildren(group, none, table.element);

  const of = (wanted: FigureKind | undefined) =>
    wanted === undefined ? present : present.filter((figure) => figure.kind === wanted);
  const rows = () => ordered(of(kind), kinds, sorting);

  function render() {
    for (const { value, button, count } of choices) {
      const number = of(value).length;
      count.textContent = String(number);
      button.setAttribute("aria-pressed", String(value === kind));
      button.classList.toggle("zero", number === 0);
    }
    const shown = rows();
    none.hidden = shown.length > 0;
    table.element.hidden = shown.length === 0;
    table.show(shown, sorting);
  }

  function sort(by: Order) {
    sorting = { by, down: sorting.by === by && !sorting.down };
    render();
    changed();
  }

  return {
    /** Shows the figures of these proposals. */
    show(proposals: ReadonlySet<number>) {
      present = all.filter(({ proposal }) => proposals.has(proposal));
      render();
    },
    /** The figures shown, in order. */
    rows,
    kindName,
    /** The chosen kind and order, as named in the address. */
    view: (): View => ({ kind, order: orderName(sorting) }),
    /** Applies the kind and order of an address; unknown names are ignored. */
    restore(view: View) {
      kind = kinds.find((known) => known === view.kind);
      sorting = orderNamed(view.order);
    },
  };
}
