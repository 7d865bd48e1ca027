/**
 * The page: loads the document, and lets search box, filters, list, figures and reading view work together.
 */
import { load, type PolicyDocument, type Suggestion } from "policy-proposals/slim";
import { isKnown, readAddress, replaceChoices } from "./address.js";
import { find, h } from "./dom.js";
import { downloads } from "./downloads.js";
import { figureView } from "./figures.js";
import { filters } from "./filters.js";
import { corrected, done, failed, named, nothing } from "./notices.js";
import { summaryText } from "./overview.js";
import { reader } from "./reader.js";
import { PASSAGES, resultList } from "./results.js";
import { searchBox } from "./search-box.js";
import { figureTableOf, proposalTable } from "./tables.js";
import { VIEWS, views } from "./views.js";
import { walking } from "./walking.js";

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
      else first()?.focus();
    },
    down: () => first()?.focus(),
    choose,
  });
  const choices = filters(policy, () => update());
  const tabs = views(switched);
  const figures = figureView(policy, () => {
    remember();
    say();
  });
  const view = reader(policy, {
    query: box.query,
    domain: choices.single,
    beside: () => tabs.current() === "proposals",
    opened: results.current,
  });

  /** The first link of what is shown. */
  const first = () =>
    tabs.current() === "figures" ? find(".figures", HTMLElement).querySelector("a") : results.links()[0];

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

  function options() {
    const browsing = box.query().trim() === "";
    const chosen = find("input:checked", HTMLInputElement, sorting).value;
    return {
      filters: choices.chosen(),
      limit: browsing ? PAGE.browse : PAGE.search,
      sort: browsing || chosen === "number" ? ("number" as const) : ("relevance" as const),
      passages: PASSAGES.asked,
    };
  }

  /** The numbers of all results, in their order, beyond the page of them that is shown. */
  function everything(): number[] {
    const { proposals: limit } = policy.about.counts;
    const asked = { ...options(), limit, passages: 0, facets: false };
    return policy.search(box.query(), asked).hits.map(({ number }) => number);
  }

  let found = policy.search(box.query(), { ...options(), limit: 0 });

  function update() {
    const asked = options();
    const query = box.query();
    const browsing = query.trim() === "";
    found = policy.search(query, asked);
    choices.show(found.facets);
    const single = choices.single();
    const before = browsing ? folded(single) : named(policy, found, choices.only);
    const empty =
      found.total === 0 ? nothing(found, { filters: choices.names(), clear: choices.clear, run }) : undefined;
    results.clear(browsing, ...[before, done(found), empty].filter((node) => node !== undefined));
    results.append(found.hits);
    more(query, asked, found.hits.length, found.total);
    results.current(view.current());
    refresh();
    // New results are read from their beginning; a page not scrolled yet stays as it is.
    const top = find("main", HTMLElement).getBoundingClientRect().top + scrollY - headroom();
    if (scrollY > top) scrollTo({ top });
  }

  /** Brings along what follows from the results and the view. */
  function refresh() {
    if (tabs.current() === "figures") figures.show(new Set(everything()));
    view.refresh();
    remember();
    say();
  }

  /** Says how much is shown, above the list and to those who hear the page. */
  function say() {
    const browsing = box.query().trim() === "";
    sorting.hidden = browsing || tabs.current() === "figures";
    if (tabs.current() === "figures") {
      total.textContent = `${figures.rows().length} 個數字`;
      announce(`${total.textContent}，出自 ${found.total} 項建議`);
      return;
    }
    const narrowed = choices.names().length > 0;
    total.textContent = browsing && !narrowed ? `全部 ${found.total} 項建議` : `${found.total} 項建議`;
    const outcome = found.total === 0 ? "沒有找到建議" : `找到 ${found.total} 項建議`;
    announce([corrected(found), outcome].filter((words) => words !== undefined).join("。"));
  }

  /** The figures take the room of the reading pane: what is open there is closed. */
  function switched() {
    refresh();
    if (tabs.current() === "figures") view.close();
  }

  /** Keeps filters and view in the address. */
  function remember() {
    const written = new URLSearchParams(choices.written());
    if (tabs.current() !== "proposals") written.append("view", tabs.current());
    const kind = figures.kind();
    if (kind !== undefined) written.append("kind", kind);
    replaceChoices(written);
  }

  /** Takes filters and view over from the address. */
  function recall() {
    const { choices: written } = readAddress();
    choices.restore(written);
    figures.restore(written.get("kind"));
    tabs.show(VIEWS.find((known) => known === written.get("view")) ?? "proposals");
    update();
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
  walking({ results: results.links, leave: box.focus });
  addEventListener("popstate", () => {
    // Inside the page, going back turns pages; the filters stay as they are.
    if (isKnown()) remember();
    else recall();
    view.follow();
  });
  downloads(policy, () =>
    tabs.current() === "figures"
      ? { name: "數字", table: figureTableOf(policy, figures.rows(), figures.kindName) }
      : { name: "建議", table: proposalTable(policy, everything()) },
  );

  // The page speaks Chinese; the document may not.
  for (const part of [".list", ".pane", ".sheet", ".suggestions"])
    find(part, HTMLElement).lang = policy.about.language;
  // What appears moves nothing: the list has had no place before it was filled.
  find(".waiting", HTMLElement).hidden = true;
  find("#results", HTMLElement).hidden = false;
  recall();
  view.follow();
}

function begin() {
  load().then(start, (error: unknown) => {
    const waiting = find(".waiting", HTMLElement);
    waiting.replaceChildren(failed(error, begin));
    waiting.removeAttribute("aria-busy");
  });
}

begin();
