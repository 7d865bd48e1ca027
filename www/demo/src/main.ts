/**
 * The page: loads the document, and lets search box, filters, list and reading view work together.
 */
import { load, type PolicyDocument, type Suggestion } from "policy-proposals/slim";
import { composing, find, h } from "./dom.js";
import { filters } from "./filters.js";
import { corrected, done, failed, named, nothing } from "./notices.js";
import { summaryText } from "./overview.js";
import { reader } from "./reader.js";
import { resultList } from "./results.js";
import { searchBox } from "./search-box.js";

/** How many results a page of the list holds. Titles alone are quick to read over: more of them. */
const PAGE = { search: 10, browse: 30 };
/** A reader who types hears the total once, after a rest, and not at every key. */
const REST = 700;

function start(policy: PolicyDocument) {
  const host = find(".list", HTMLElement);
  const total = find(".total", HTMLElement);
  const status = find("[role=status]", HTMLElement);
  const sorting = find(".sort", HTMLFieldSetElement);
  const results = resultList(policy, host);
  let announcement = 0;

  const box = searchBox(policy, {
    search: () => update(),
    submit(query) {
      const reference = policy.find(query);
      if (reference?.kind === "proposal") view.open(reference.number);
      else if (reference?.kind === "domain") choices.only(reference.domain);
      else results.links()[0]?.focus();
    },
    down: () => results.links()[0]?.focus(),
    choose,
  });
  const choices = filters(policy, () => update());
  const view = reader(policy, {
    query: box.query,
    domain: choices.single,
    opened: results.current,
  });

  /** Words are searched for, a proposal is opened, and a domain is shown whole. */
  function choose({ text, kind, number }: Suggestion) {
    if (kind === "proposal" && number !== undefined) view.open(number);
    else if (kind === "domain" && number !== undefined) {
      box.set("");
      choices.only(number);
    } else box.set(text.text);
  }

  /** Searches for what finds something, with the filters only where it does so within them. */
  function run(query: string) {
    const { total } = policy.search(query, { filters: choices.chosen(), limit: 0, facets: false });
    if (total === 0) choices.clear();
    box.set(query);
    // The button is gone: the reader goes on where it has led.
    results.links()[0]?.focus({ preventScroll: true });
  }

  function announce(words: string) {
    window.clearTimeout(announcement);
    announcement = window.setTimeout(() => {
      status.textContent = words;
    }, REST);
  }

  function options(browsing: boolean) {
    const chosen = find("input:checked", HTMLInputElement, sorting).value;
    return {
      filters: choices.chosen(),
      limit: browsing ? PAGE.browse : PAGE.search,
      sort: browsing || chosen === "number" ? ("number" as const) : ("relevance" as const),
    };
  }

  function update() {
    const query = box.query();
    const browsing = query.trim() === "";
    const asked = options(browsing);
    const found = policy.search(query, asked);
    sorting.hidden = browsing;
    const narrowed = Object.keys(asked.filters).length > 0;
    total.textContent = browsing && !narrowed ? `全部 ${found.total} 項建議` : `${found.total} 項建議`;
    choices.show(found.facets);
    const single = choices.single();
    const before = browsing ? folded(single) : named(policy, found, choices.only);
    const empty =
      found.total === 0 ? nothing(found, { filters: choices.names(), clear: choices.clear, run }) : undefined;
    results.clear(browsing, ...[before, done(found), empty].filter((node) => node !== undefined));
    results.append(found.hits);
    more(query, asked, found.hits.length, found.total);
    results.current(view.current());
    view.refresh();
    const outcome = found.total === 0 ? "沒有找到建議" : `找到 ${found.total} 項建議`;
    announce([corrected(found), outcome].filter((words) => words !== undefined).join("。"));
    // New results are read from their beginning; a page not scrolled yet stays as it is.
    const top = find("main", HTMLElement).getBoundingClientRect().top + scrollY - headroom();
    if (scrollY > top) scrollTo({ top });
  }

  /** A domain's summary above its list, for pages without the third column that shows it open. */
  function folded(domain: number | undefined): HTMLElement | undefined {
    const text = domain === undefined ? undefined : summaryText(policy, domain);
    return text && h("details", { class: "summary" }, h("summary", {}, "提要"), text);
  }

  const headroom = () => find(".searchbar", HTMLElement).offsetHeight;

  function more(query: string, asked: ReturnType<typeof options>, shown: number, all: number) {
    if (shown >= all) return;
    const words = `顯示更多（餘 ${all - shown} 項）`;
    const button = h("button", { class: "more", type: "button" }, words);
    button.addEventListener("click", () => {
      const { hits } = policy.search(query, { ...asked, offset: shown, facets: false });
      button.remove();
      const first = results.append(hits);
      more(query, asked, shown + hits.length, all);
      results.current(view.current());
      first?.focus({ preventScroll: true });
      announce(`已顯示 ${shown + hits.length} 項，共 ${all} 項`);
    });
    host.append(button);
  }

  sorting.addEventListener("change", update);
  host.addEventListener("keydown", (event) => {
    if (composing(event) || !["ArrowDown", "ArrowUp"].includes(event.key)) return;
    if (!(event.target instanceof HTMLAnchorElement)) return;
    const links = results.links();
    const at = links.indexOf(event.target);
    if (at < 0) return;
    event.preventDefault();
    const next = at + (event.key === "ArrowDown" ? 1 : -1);
    if (next < 0) box.focus();
    else links[next]?.focus();
  });
  // The whole entry is a target for the pointer, unless it is used to select text.
  host.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest("a, button") || !getSelection()?.isCollapsed) return;
    const number = Number(target?.closest(".hit")?.querySelector("a")?.dataset["number"]);
    if (number) view.open(number);
  });

  // The page speaks Chinese; the document may not.
  for (const part of [".list", ".pane", ".sheet", ".suggestions"])
    find(part, HTMLElement).lang = policy.about.language;
  update();
  view.start();
}

function begin() {
  load().then(start, (error: unknown) => {
    find(".list", HTMLElement).replaceChildren(failed(error, begin));
  });
}

begin();
