/**
 * The table of figures: a head with buttons for sorting, and a row for each figure with its sentence and a link to its
 * measure. If it is narrow, the style sheets turn rows into cards; the roles are written out because that layout would
 * remove them.
 */
import type { Block, Figure, FigureKind, PolicyDocument } from "policy-proposals/slim";
import { proposalAddress } from "../../src/elements/address.js";
import { numberName } from "../../src/elements/names.js";
import { measuresOf } from "../../src/measures.js";
import { amount } from "./amount.js";
import { type Child, h } from "./dom.js";
import type { Order, Sorting } from "./figure-order.js";
import { marked } from "./marked.js";
import { sentenceAround } from "./sentence.js";

/** The columns, with the order that each one sorts by. */
const COLUMNS: readonly { key: string; name: string; order?: Order }[] = [
  { key: "kind", name: "種類", order: "kind" },
  { key: "words", name: "原文" },
  { key: "amount", name: "折算", order: "size" },
  { key: "measure", name: "措施" },
  { key: "source", name: "建議", order: "proposal" },
  { key: "page", name: "頁", order: "page" },
];

/** The columns in the document's language, which may differ from the page's. */
const QUOTED = new Set(["words", "measure", "source"]);

/** What rows need besides the figure. */
interface FigureNames {
  readonly policy: PolicyDocument;
  kind(kind: FigureKind): string;
}

function headCell({ key, name, order }: (typeof COLUMNS)[number], sort: (by: Order) => void): HTMLElement {
  const attributes = { class: key, role: "columnheader", scope: "col", "data-order": order };
  if (!order) return h("th", attributes, name);
  const button = h("button", { type: "button" }, name);
  button.addEventListener("click", () => sort(order));
  return h("th", attributes, button);
}

/** The value of a figure; nothing if the text has the same, apart from spaces and commas. */
function worth(figure: Figure): Child {
  const said = amount(figure);
  const bare = (words: string) => words.normalize("NFKC").replace(/[\s,]/g, "");
  return bare(said) === bare(figure.text) ? undefined : said;
}

/** The address in the widget: that of the measure or, if the block is none, that of the proposal. */
function addressOf(number: number, blocks: readonly Block[], index: number): string {
  const measure = measuresOf(blocks).findIndex((measure) => measure === blocks[index]) + 1;
  return proposalAddress({ number, measure: measure || undefined });
}

function row(figure: Figure, { policy, kind }: FigureNames): HTMLElement {
  const { proposal: number, block, start, end } = figure;
  const proposal = policy.proposal(number);
  const blocks = proposal?.blocks ?? [];
  const text = blocks[block]?.text ?? "";
  const link = h("a", { href: `./#${addressOf(number, blocks, block)}` });
  link.append(h("span", { class: "number" }, numberName(proposal ?? { number })), " ");
  link.append(h("span", { class: "title" }, proposal?.title ?? ""));
  const cells: Record<string, Child[]> = {
    kind: [kind(figure.kind)],
    words: [figure.text],
    amount: [worth(figure)],
    measure: marked(sentenceAround(text, start, end)),
    source: [link],
    page:
      figure.page === undefined ? [] : [h("span", { title: `第 ${figure.page} 頁` }, String(figure.page))],
  };
  const made = COLUMNS.map(({ key }) => {
    const lang = QUOTED.has(key) ? policy.about.language : undefined;
    return h("td", { class: key, role: "cell", lang }, ...(cells[key] ?? []));
  });
  return h("tr", { class: "figure", role: "row" }, ...made);
}

export function figureTable(names: FigureNames, sort: (by: Order) => void) {
  const head = h("tr", { role: "row" }, ...COLUMNS.map((column) => headCell(column, sort)));
  const rows = h("tbody", { role: "rowgroup" });
  const caption = h("caption", { class: "visually-hidden" }, "措施所述的數字");
  const element = h(
    "table",
    { class: "figure-table", role: "table" },
    caption,
    h("thead", { role: "rowgroup" }, head),
    rows,
  );
  return {
    element,
    show(figures: readonly Figure[], { by, down }: Sorting) {
      for (const cell of head.children) {
        if (cell.getAttribute("data-order") === by)
          cell.setAttribute("aria-sort", down ? "descending" : "ascending");
        else cell.removeAttribute("aria-sort");
      }
      rows.replaceChildren(...figures.map((figure) => row(figure, names)));
    },
  };
}
