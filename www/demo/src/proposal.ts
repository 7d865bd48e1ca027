/**
 * One proposal typeset as it is printed: sub-headings, measures in two levels with their run-in headings, paragraphs,
 * footnotes, and the page on which each part begins in the margin. The marks of the current search are kept. At the
 * end stand the proposals to read next.
 */
import type { Block, Footnote, Hit, Marked, PolicyDocument, Proposal } from "policy-proposals/slim";
import { h } from "./dom.js";
import { marked } from "./marked.js";
import { domainName, numberName, pageName, placeOf, sectionName } from "./names.js";

interface Marks {
  title: Marked;
  block(index: number): Marked;
  footnote(index: number): Marked;
}

/** The marks that a query leaves in a proposal: its hit, with every passage. */
function marksOf(policy: PolicyDocument, query: string, proposal: Proposal): Marks {
  let hit: Hit | undefined;
  if (query !== "") {
    const { proposals: limit } = policy.about.counts;
    const filters = { domain: proposal.domain };
    const { hits } = policy.search(query, { filters, limit, passages: 1000, facets: false });
    hit = hits.find(({ number }) => number === proposal.number);
  }
  const plain = (text: string): Marked => ({ text, marks: [] });
  return {
    title: hit?.title ?? plain(proposal.title),
    block: (index) =>
      hit?.passages.find(({ block }) => block === index)?.text ?? plain(proposal.blocks[index]?.text ?? ""),
    footnote: (index) =>
      hit?.passages.find(({ footnote }) => footnote === index)?.text ??
      plain(proposal.footnotes[index]?.text ?? ""),
  };
}

const noteId = (index: number, end: "mark" | "note"): string => `${end}-${index + 1}`;

/** The footnote marks that stand in a block (or, without one, in the title). */
function noteMarks(footnotes: readonly Footnote[], block: number | undefined): HTMLElement[] {
  return footnotes.flatMap((footnote, index) => {
    if (footnote.block !== block) return [];
    const link = {
      id: noteId(index, "mark"),
      href: `#${noteId(index, "note")}`,
      "aria-label": `註 ${footnote.marker}`,
    };
    return [h("sup", {}, h("a", link, footnote.marker))];
  });
}

function noteList(footnotes: readonly Footnote[], marks: Marks): HTMLElement | undefined {
  if (footnotes.length === 0) return undefined;
  const items = footnotes.map(({ marker }, index) => {
    const back = h("a", { href: `#${noteId(index, "mark")}`, "aria-label": "回到正文" }, marker);
    const id = noteId(index, "note");
    return h("li", { id, tabindex: -1 }, back, h("span", {}, ...marked(marks.footnote(index))));
  });
  const list = h("ol", { role: "list" }, ...items);
  return h("section", { class: "notes", "aria-label": "註釋" }, list);
}

function blockWords(block: Block, text: Marked): (Node | string)[] {
  const end = block.heading?.length ?? 0;
  return end > 0 ? [h("strong", {}, ...marked(text, 0, end)), ...marked(text, end)] : marked(text);
}

/** The blocks, second level measures inside the first level one that they belong to. */
function body(
  { blocks, footnotes, page: start }: Proposal,
  marks: Marks,
  aimed: number | undefined,
): HTMLElement {
  const host = h("div", { class: "body" });
  let list: HTMLElement | undefined;
  let inner: HTMLElement | undefined;
  let page = start;
  for (const [index, block] of blocks.entries()) {
    const words = [...blockWords(block, marks.block(index)), ...noteMarks(footnotes, index)];
    const aim = index === aimed ? { class: "aimed", tabindex: -1 } : {};
    if (block.page !== undefined && block.page !== page) {
      page = block.page;
      words.unshift(h("span", { class: "folio", title: pageName(page) }, String(page)));
    }
    if (block.kind !== "measure") {
      list = undefined;
      inner = undefined;
      host.append(h(block.kind === "subheading" ? "h3" : "p", aim, ...words));
      continue;
    }
    const item = h("li", {}, h("p", aim, ...words));
    if (!list) {
      list = h("ul", { class: "measures", role: "list" });
      host.append(list);
    }
    if (block.level === 2) {
      if (!inner) {
        inner = h("ul", { role: "list" });
        (list.lastElementChild ?? list).append(inner);
      }
      inner.append(item);
    } else {
      inner = undefined;
      list.append(item);
    }
  }
  return host;
}

function neighbour(policy: PolicyDocument, number: number, rel: "prev" | "next"): HTMLElement | undefined {
  const proposal = policy.proposal(number);
  if (!proposal) return undefined;
  const word = rel === "prev" ? "上一項" : "下一項";
  const link = h("a", { href: `#${number}`, rel, "data-number": number });
  link.append(h("span", { class: "word" }, `${word} ${numberName(proposal)}`), " ");
  link.append(h("span", { class: "title" }, proposal.title));
  return link;
}

/** How many related proposals stand at the end. */
const RELATED = 4;

function relatedList(policy: PolicyDocument, { number }: Proposal): HTMLElement | undefined {
  const items = policy.related(number, { limit: RELATED }).flatMap((hit) => {
    const proposal = policy.proposal(hit.number);
    if (!proposal) return [];
    const link = h("a", { href: `#${hit.number}`, "data-number": hit.number });
    link.append(h("span", { class: "number" }, numberName(proposal)), " ");
    link.append(h("span", { class: "title" }, proposal.title));
    return [h("li", {}, link)];
  });
  if (items.length === 0) return undefined;
  const heading = h("h3", { id: "related-title" }, "相關建議");
  const list = h("ul", { role: "list" }, ...items);
  return h("nav", { class: "related", "aria-labelledby": "related-title" }, heading, list);
}

/** The page of a proposal; the block that the reader was led to (`aimed`) stands out. */
export function proposalArticle(
  policy: PolicyDocument,
  proposal: Proposal,
  query: string,
  aimed?: number,
): HTMLElement {
  const marks = marksOf(policy, query, proposal);
  const { domain, section } = placeOf(policy, proposal);
  const place = h("p", { class: "place" });
  if (domain) place.append(h("span", {}, domainName(domain)));
  if (section) place.append(h("span", {}, sectionName(section)));
  const number = h("span", { class: "number" }, numberName(proposal));
  const words = [...marked(marks.title), ...noteMarks(proposal.footnotes, undefined)];
  const title = h(
    "h2",
    { id: "reading-title", tabindex: -1 },
    number,
    " ",
    h("span", { class: "title" }, ...words),
  );
  const page = proposal.page === undefined ? undefined : h("p", { class: "page" }, pageName(proposal.page));
  const around = h("nav", { class: "around", "aria-label": "前後建議" });
  for (const rel of ["prev", "next"] as const) {
    const link = neighbour(policy, proposal.number + (rel === "prev" ? -1 : 1), rel);
    if (link) around.append(link);
  }
  const head = h("header", {}, place, title, page);
  const notes = noteList(proposal.footnotes, marks);
  const parts = [head, body(proposal, marks, aimed), notes, relatedList(policy, proposal), around];
  return h("article", { class: "proposal", "aria-labelledby": "reading-title" }, ...parts);
}
