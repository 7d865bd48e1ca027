/**
 * The list of results: in the document's order under its headings when nothing is asked, best first when something
 * is, what matches only loosely apart from the rest.
 */
import type { Hit, Passage, PolicyDocument } from "policy-proposals/slim";
import { carriedReader, type Shown } from "./carried.js";
import { h } from "./dom.js";
import { excerpt, marked } from "./marked.js";
import { domainName, numberName, pageName, paragraphs, placeOf, sectionName } from "./names.js";

/** How many passages of a hit are shown, and how many are asked for to choose them from. */
export const PASSAGES = { shown: 3, asked: 12 };

function passageItem(passage: Passage): HTMLElement {
  const note = passage.footnote === undefined ? undefined : h("span", { class: "kind" }, "註");
  return h("li", {}, note, ...excerpt(passage.text));
}

function hitItem(
  policy: PolicyDocument,
  hit: Hit,
  { line, passages }: Shown,
  number: string,
  browsing: boolean,
): HTMLElement {
  const { domain, section } = placeOf(policy, hit);
  const words = h("span", { class: "title" }, ...marked(hit.title));
  const link = h("a", { href: `#${hit.number}`, "data-number": hit.number });
  link.append(h("span", { class: "number" }, number), " ", words);
  const meta = h("p", { class: "meta" });
  if (!browsing) {
    if (domain) meta.append(h("span", { title: domainName(domain) }, domainName(domain)));
    if (section) meta.append(h("span", { class: "place-in" }, sectionName(section)));
  }
  if (hit.page !== undefined) meta.append(h("span", { class: "page" }, pageName(hit.page)));
  const carried = line === undefined ? undefined : h("p", { class: "carried" }, line);
  const list = passages.length > 0 ? h("ul", { class: "passages" }, ...passages.map(passageItem)) : undefined;
  return h("li", { class: "hit" }, h(browsing && section ? "h5" : "h4", {}, link), meta, carried, list);
}

export function resultList(policy: PolicyDocument, host: HTMLElement) {
  const numbers = new Map(policy.proposals().map((proposal) => [proposal.number, numberName(proposal)]));
  const shown = carriedReader(policy);
  let browsing = true;
  let group: HTMLOListElement | undefined;
  let key = "";

  /** The list that a hit belongs to, opened under its heading where the last one ended. */
  function listFor(hit: Hit): HTMLOListElement {
    const own = browsing ? `${hit.domain}.${hit.section}` : hit.match === "loose" ? "loose" : "best";
    if (group && own === key) return group;
    // Sorted by number, loose matches come mixed with the others: each kind keeps its one list.
    const kept = browsing ? null : host.querySelector<HTMLOListElement>(`ol[data-group=${own}]`);
    group = kept ?? h("ol", { class: "hits", "data-group": browsing ? undefined : own, role: "list" });
    if (browsing) {
      headings(hit);
      host.append(group);
    }
    key = own;
    if (browsing || kept) return group;
    if (own === "loose") {
      host.append(h("h3", { class: "loose" }, "可能相關"), group);
    } else {
      // What is loose stands last, also where a loose match has the lowest number.
      const heading = h("h3", { class: "visually-hidden" }, "符合的建議");
      const loose = host.querySelector("h3.loose");
      if (loose) loose.before(heading, group);
      else host.append(heading, group);
    }
    return group;
  }

  function lead(text = "") {
    for (const paragraph of paragraphs(text))
      if (paragraph) host.append(h("p", { class: "lead" }, paragraph));
  }

  function headings(hit: Hit) {
    const { domain, section } = placeOf(policy, hit);
    if (domain && !key.startsWith(`${hit.domain}.`)) {
      const numeral = h("span", { class: "numeral" }, domain.numeral ?? String(domain.number));
      host.append(h("h3", { class: "domain" }, numeral, " ", h("span", {}, domain.heading)));
      lead(domain.lead);
    }
    if (section) {
      host.append(h("h4", { class: "section" }, sectionName(section)));
      lead(section.lead);
    }
  }

  return {
    /** Starts anew. */
    clear(browse: boolean, ...before: Node[]) {
      browsing = browse;
      group = undefined;
      key = "";
      host.classList.toggle("browsing", browse);
      host.replaceChildren(...before);
    },
    append(hits: readonly Hit[]) {
      const items = hits.map((hit) => {
        const what = shown(hit, PASSAGES.shown);
        const item = hitItem(policy, hit, what, numbers.get(hit.number) ?? "", browsing);
        listFor(hit).append(item);
        return item;
      });
      return items[0]?.querySelector("a");
    },
    links: () => [...host.querySelectorAll<HTMLAnchorElement>("a[data-number]")],
    /** Shows which proposal is being read. */
    current(number: number | undefined) {
      for (const link of host.querySelectorAll("a[data-number]")) {
        const here = link.getAttribute("data-number") === String(number);
        if (here) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      }
    },
  };
}
